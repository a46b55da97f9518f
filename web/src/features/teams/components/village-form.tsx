import type { Coverage, Village, VillageKind } from '@lensan/contract';
import { createSignal, onMount, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button, ChoiceCards, Field, Select } from '../../../ui/index.ts';
import { createAttempt } from '../../accounts/components/attempt.ts';
import { coverages, type VillageFacts } from '../villages.data.ts';

const kinds = [
  'thon',
  'ban',
  'khoi_pho',
  'to_dan_pho',
  'xom',
  'ap',
  'buon',
  'lang',
  'other',
] as const satisfies readonly VillageKind[];

/**
 * A village entered or corrected: what it is called, what people call such a place, and the signal
 * the mentors find there.
 */
export function VillageForm(props: {
  village: Village | undefined;
  onSave: (facts: VillageFacts) => Promise<void>;
  onClose: () => void;
}) {
  const [name, setName] = createSignal(props.village?.name ?? '');
  const [kind, setKind] = createSignal<VillageKind>(props.village?.kind ?? 'thon');
  const [coverage, setCoverage] = createSignal<Coverage | undefined>(props.village?.coverage);
  const { attempt, isBusy, problem } = createAttempt(() => ({ offline: t('teams.needsSignal') }));
  const save = () =>
    attempt(async () => {
      const found = coverage();
      if (found === undefined) return;
      await props.onSave({ name: name(), kind: kind(), coverage: found });
    });
  let form: HTMLElement | undefined;
  // The row that was pressed may stand far below.
  onMount(() => {
    form?.scrollIntoView({ block: 'center' });
    form?.querySelector('input')?.focus({ preventScroll: true });
  });
  const missing = () =>
    name().trim() === ''
      ? t('teams.villages.needsName')
      : coverage() === undefined
        ? t('teams.villages.needsCoverage')
        : undefined;
  return (
    <section
      ref={form}
      class="card stack"
      aria-label={props.village?.name ?? t('teams.new.village')}
    >
      <h2 class="lg">{props.village?.name ?? t('teams.new.village')}</h2>
      <Field
        label={t('teams.new.villageName')}
        value={name()}
        onInput={setName}
        maxLength={80}
        autocapitalize="words"
        error={problem()}
      />
      <Select
        label={t('teams.villages.kind')}
        value={kind()}
        onChange={(value) => setKind(kinds.find((one) => one === value) ?? 'thon')}
        options={kinds.map((value) => ({ value, word: t(`teams.kind.${value}`) }))}
      />
      <ChoiceCards
        label={t('teams.new.coverage')}
        showLabel
        columns="three"
        flat
        value={coverage()}
        onChoose={setCoverage}
        choices={coverages.map((value) => ({ value, word: t(`teams.coverage.${value}`) }))}
      />
      <Button kind="main" busy={isBusy()} disabledReason={missing()} onClick={() => void save()}>
        {props.village ? t('teams.villages.save') : t('teams.new.village')}
      </Button>
      <Show when={!isBusy()}>
        <Button kind="quiet" block onClick={() => props.onClose()}>
          {t('common.skip')}
        </Button>
      </Show>
    </section>
  );
}
