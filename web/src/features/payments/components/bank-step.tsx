import { findInstitutions, institutionOf, type Institution } from '@lensan/vietqr';
import { createSignal, For, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button, List, ListItem, Matched, Note, Search, Sheet, Tile } from '../../../ui/index.ts';

/**
 * Offered before anything is typed: the village's bank, the social-policy bank, the post office's
 * bank, mobile money and a wallet.
 */
const often = ['970405', '999888', '970449', '971005', '971011', '971025'];

/** Step 1: where the money goes. Only institutions that receive by code can be chosen. */
export function BankStep(props: { who: string; onChoose: (bin: string) => void }) {
  const [query, setQuery] = createSignal('');
  const [hasNone, setHasNone] = createSignal(false);
  const found = () => findInstitutions(query()).slice(0, 8);
  const isAmbiguous = () => found().filter((institution) => institution.ambiguous).length > 1;
  const shown = (): readonly Institution[] =>
    query().trim() === '' ? often.flatMap((bin) => institutionOf(bin) ?? []) : found();
  return (
    <>
      <h2 class="h">{t('payments.bank.question', { who: props.who })}</h2>
      <Search label={t('payments.bank.search')} value={query()} onInput={setQuery} />
      <Show when={isAmbiguous()}>
        <Note kind="should">{t('payments.bank.ask')}</Note>
      </Show>
      <Show when={query().trim() === ''}>
        <p class="label">{t('payments.bank.often')}</p>
      </Show>
      <List label={t('payments.bank.search')}>
        <For each={shown()}>
          {(institution) => (
            <ListItem
              title={<Matched text={institution.shortName} query={query()} />}
              under={<Matched text={lineOf(institution)} query={query()} />}
              tile={<Tile letters={lettersOf(institution)} tone="paper" />}
              onClick={institution.receives ? () => props.onChoose(institution.bin) : undefined}
            />
          )}
        </For>
      </List>
      <Show when={query().trim() !== '' && found().length === 0}>
        <Note>{t('payments.bank.none')}</Note>
      </Show>
      <p class="sm soft">{t('payments.bank.help')}</p>
      <Button kind="quiet" size="small" icon="info" block onClick={() => setHasNone(true)}>
        {t('payments.bank.noAccount', { who: props.who })}
      </Button>
      <Sheet
        open={hasNone()}
        title={t('payments.bank.noAccountTitle')}
        onClose={() => setHasNone(false)}
      >
        <p>{t('payments.bank.noAccountHelp')}</p>
      </Sheet>
    </>
  );
}

const lettersOf = ({ shortName }: Institution): string =>
  (
    shortName
      .match(/[A-ZĐ]/g)
      ?.slice(0, 2)
      .join('') ?? ''
  )
    .padEnd(2, shortName.charAt(1).toUpperCase())
    .slice(0, 2);
function lineOf(institution: Institution): string {
  if (!institution.receives) return t('payments.bank.notReceiving');
  if (institution.kind === 'wallet') return t('payments.bank.wallet');
  if (institution.kind === 'mobile-money') return t('payments.bank.mobileMoney');
  const former = institution.former[0];
  return former === undefined ? institution.name : t('payments.bank.former', { name: former });
}
