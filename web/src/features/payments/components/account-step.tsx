import { checkAccount, institutionOf, looksUnusual, type AccountProblem } from '@lensan/vietqr';
import { digitsInWords } from '@lensan/vietnamese';
import { Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button, Chip, Note } from '../../../ui/index.ts';
import { say } from '../../../ui/speech.ts';
import { bankName } from '../payments.data.ts';
import { AccountField } from './account-field.tsx';

/** What is wrong with a number as typed and what to do. Blanks and commas fell away in the field. */
export function accountSentence(
  problem: AccountProblem | undefined,
  account: string,
): string | undefined {
  switch (problem?.code) {
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
      <AccountField
        label={t('payments.account.question', { who: props.who })}
        value={props.account}
        onInput={props.onInput}
        keys={props.bin === '971025' ? 'text' : 'numeric'}
        error={accountSentence(problem(), props.account)}
        help={help()}
      />
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
        <b>{t('payments.account.never')}</b> {t('payments.account.scam', { who: props.who })}
      </Note>
      <Show when={props.consentDay}>
        {(day) => <Note>{t('payments.consent.given', { who: props.who, day: day() })}</Note>}
      </Show>
    </>
  );
}
