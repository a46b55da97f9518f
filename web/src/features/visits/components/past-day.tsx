import { addDays, formatDate } from '@lensan/vietnamese';
import { createSignal, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Chip, Field } from '../../../ui/index.ts';
import { today } from '../../households/households.data.ts';
import { hasCome } from '../visit-draft.ts';

/**
 * A day that has come: today and yesterday with one press, any other from the phone's own calendar.
 */
export function PastDay(props: { label: string; value: string; onChange: (day: string) => void }) {
  const [isOther, setOther] = createSignal(false);
  const yesterday = () => addDays(today(), -1);
  const isListed = () => props.value === today() || props.value === yesterday();
  const choose = (day: string) => {
    setOther(false);
    props.onChange(day);
  };
  return (
    <div class="stack gap-2" role="group" aria-label={props.label}>
      <p class="label" aria-hidden="true">
        {props.label}
      </p>
      <div class="row wrap">
        <Chip pressed={props.value === today()} onClick={() => choose(today())}>
          {t('visits.today')}
        </Chip>
        <Chip pressed={props.value === yesterday()} onClick={() => choose(yesterday())}>
          {t('visits.yesterday')}
        </Chip>
        <Chip icon="calendar" pressed={!isListed()} onClick={() => setOther(true)}>
          {isListed() ? t('visits.otherDay') : formatDate(props.value)}
        </Chip>
      </div>
      <Show when={isOther()}>
        <Field
          type="date"
          label={t('visits.otherDay')}
          help={t('visits.notLater')}
          value={props.value}
          onInput={(day) => {
            if (hasCome(day, today())) props.onChange(day);
          }}
        />
      </Show>
    </div>
  );
}
