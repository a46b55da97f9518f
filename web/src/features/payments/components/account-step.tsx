import {
  checkAccount,
  institutionOf,
  looksUnusual,
  stripAccount,
  type AccountProblem,
} from '@lensan/vietqr';
import { digitsInWords } from '@lensan/vietnamese';
import { Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button, Chip, Field, Note } from '../../../ui/index.ts';
import { say } from '../../../ui/speech.ts';
import { bankName, capital } from '../payments.data.ts';

/**
 * What is wrong with a number as typed and what to do; the number itself is never changed without
 * being asked.
 */
export function accountSentence(
  problem: AccountProblem | undefined,
  account: string,
): string | undefined {
  switch (problem?.code) {
    case 'account.blank':
      return t('payments.account.blank');
    case 'account.comma':
      return t('payments.account.comma');
    case 'account.long':
      return t('payments.account.long', { count: account.length });
    case 'account.character':
      return t('payments.account.character', { place: problem.position + 1 });
    default:
      return undefined;
  }
}

/** Step 2: the number, read back digit by digit. */
export function AccountStep(props: {
  who: string;
  bin: string;
  account: string;
  consentDay: string | null;
  onInput: (account: string) => void;
  onChangeBank: () => void;
}) {
  const problem = () => (props.account.trim() === '' ? undefined : checkAccount(props.account)[0]);
  const canStrip = () => problem() !== undefined && stripAccount(props.account) !== props.account;
  const isPhone = () => institutionOf(props.bin)?.kind === 'mobile-money';
  const help = () =>
    isPhone()
      ? t('payments.account.phoneHelp', { who: props.who })
      : props.account.trim() === '' || problem()
        ? t('payments.account.help')
        : t('payments.account.count', { count: props.account.length });
  return (
    <>
      <div class="row between">
        <b class="grow lg">{bankName(props.bin)}</b>
        <Chip onClick={props.onChangeBank}>{t('common.change')}</Chip>
      </div>
      <Field
        label={t('payments.account.question', { who: props.who })}
        value={props.account}
        onInput={props.onInput}
        keys={props.bin === '971025' ? 'text' : 'numeric'}
        error={accountSentence(problem(), props.account)}
        help={help()}
        autocapitalize="off"
        maxLength={40}
      />
      <Show when={canStrip()}>
        <Button icon="edit" block onClick={() => props.onInput(stripAccount(props.account))}>
          {t('payments.account.strip')}
        </Button>
      </Show>
      <Show
        when={
          problem() === undefined && props.account !== '' && looksUnusual(props.bin, props.account)
        }
      >
        <Note kind="should">
          {t('payments.account.unusual', { bank: bankName(props.bin), who: props.who })}
        </Note>
      </Show>
      <Show when={problem() === undefined && props.account !== ''}>
        <Button icon="speak" block onClick={() => void say([digitsInWords(props.account)])}>
          {t('payments.account.readOut')}
        </Button>
      </Show>
      <Note kind="stop" icon="lock">
        <b>{t('payments.account.never')}</b>{' '}
        {t('payments.account.scam', { who: capital(props.who) })}
      </Note>
      <Show when={props.consentDay}>
        {(day) => (
          <Note>{t('payments.consent.given', { who: capital(props.who), day: day() })}</Note>
        )}
      </Show>
    </>
  );
}
