import { fold } from '@lensan/vietnamese';
import { createSignal, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Card, Field, Note } from '../../../ui/index.ts';
import { bankName } from '../payments.data.ts';

/** The name as banks print it: capitals without marks. */
export const asBankPrints = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .toUpperCase()
    .replace(/\s+/g, ' ')
    .trimStart();

/**
 * Step 3: the household reads the name off its own banking app; nobody tells it what stands there.
 */
export function NameStep(props: {
  who: string;
  headName: string;
  bin: string;
  account: string;
  ownerName: string;
  onInput: (name: string) => void;
}) {
  // As typed while the thumb is in the field: letters that change under a keyboard that is composing
  // a word are taken back or written twice by it. The card below shows them as the bank does.
  const [typed, setTyped] = createSignal<string>();
  const isHead = () => fold(props.headName) === fold(props.ownerName);
  return (
    <>
      <h2 class="h">{t('payments.name.question')}</h2>
      <Field
        label={t('payments.name.field')}
        value={typed() ?? props.ownerName}
        onInput={(name) => {
          setTyped(name);
          props.onInput(asBankPrints(name));
        }}
        onBlur={() => setTyped(undefined)}
        autocapitalize="characters"
        maxLength={60}
      />
      <Show when={props.ownerName.trim() !== ''}>
        <Card kind="heavy" label={t('payments.name.owner')}>
          <div class="stack gap-1 center">
            <p class="soft">{t('payments.name.owner')}</p>
            <p class="owner-name">{props.ownerName}</p>
            <Show when={isHead()}>
              <p class="soft">{props.headName}</p>
            </Show>
            <p class="lg">
              {t('payments.name.end', { bank: bankName(props.bin), end: props.account.slice(-4) })}
            </p>
          </div>
        </Card>
      </Show>
      <p>{t('payments.name.read', { who: props.who })}</p>
      <Note kind="should">{t('payments.name.careful')}</Note>
    </>
  );
}
