import { consentQuestion, consentTexts, type ConsentPurpose } from '@lensan/adoption';
import type { Dossier } from '@lensan/contract';
import { createSignal, For, Show } from 'solid-js';
import { calledName } from '../../../text/called-name.ts';
import { t } from '../../../text/index.ts';
import { Button, CheckCard, Note, Sheet } from '../../../ui/index.ts';
import { answerOf } from '../consents.data.ts';
import './households.css';

/**
 * One consent with what it says and what can be done with it. Withdrawing says beforehand what
 * comes down, and is as near as agreeing was. `onAsk` begins asking again.
 */
export function ConsentSheet(props: {
  dossier: Dossier;
  purpose: ConsentPurpose | undefined;
  onAsk: (purpose: ConsentPurpose) => void;
  onWithdraw: (purpose: ConsentPurpose) => Promise<void>;
  onClose: () => void;
}) {
  const [isSure, setSure] = createSignal(false);
  const close = () => {
    setSure(false);
    props.onClose();
  };
  const isGiven = (purpose: ConsentPurpose) =>
    answerOf(props.dossier, purpose)?.decision === 'given';
  const withdraw = async (purpose: ConsentPurpose) => {
    await props.onWithdraw(purpose);
    close();
  };
  return (
    <Show when={props.purpose}>
      {(purpose) => (
        <Sheet
          open
          title={t(`households.purpose.${purpose()}`)}
          onClose={close}
          closeWord={t('common.close')}
          actions={
            <Show
              when={isGiven(purpose())}
              fallback={
                <Button kind="main" onClick={() => props.onAsk(purpose())}>
                  {t(
                    answerOf(props.dossier, purpose())
                      ? 'households.consent.askAgain'
                      : 'households.consent.ask',
                  )}
                </Button>
              }
            >
              <Button
                kind={isSure() ? 'stop' : 'danger'}
                block
                disabledReason={isSure() ? undefined : t('households.withdraw.tickFirst')}
                onClick={() => void withdraw(purpose())}
              >
                {t('households.withdraw.do')}
              </Button>
            </Show>
          }
        >
          <p class="b" lang="vi">
            {consentQuestion(consentTexts[purpose()], calledName(props.dossier.household))}
          </p>
          <ul class="points" lang="vi">
            <For each={consentTexts[purpose()].points}>
              {(point) => (
                <li>
                  <span>{point}</span>
                </li>
              )}
            </For>
          </ul>
          <Show
            when={isGiven(purpose())}
            fallback={
              <Note icon="info">
                <span lang="vi">{consentTexts[purpose()].ifNot}</span>
              </Note>
            }
          >
            <Note kind="stop" icon="alert">
              {t(`households.withdraw.${purpose()}`)}
            </Note>
            <CheckCard word={t('households.withdraw.sure')} checked={isSure()} onChange={setSure} />
          </Show>
        </Sheet>
      )}
    </Show>
  );
}
