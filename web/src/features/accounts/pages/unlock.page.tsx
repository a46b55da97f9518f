import { createSignal } from 'solid-js';
import { session } from '../../../session.ts';
import { t } from '../../../text/index.ts';
import { Button, Page } from '../../../ui/index.ts';
import { PinPad } from '../../../ui/pin-pad.tsx';
import { changeHands, unlock } from '../session.data.ts';
import { localPinLength } from '../local-pin.ts';

/** The local PIN of whoever used the phone last. Works without signal. */
export default function UnlockPage() {
  const [pin, setPin] = createSignal('');
  const [problem, setProblem] = createSignal<string>();
  const locked = () => {
    const now = session();
    return now.status === 'locked' ? now : undefined;
  };
  const type = async (typed: string) => {
    setPin(typed);
    if (typed.length > 0) setProblem(undefined);
    const person = locked();
    if (typed.length < localPinLength || !person) return;
    const left = await unlock(person.accountId, typed);
    setPin('');
    if (left !== null) setProblem(t('accounts.unlock.wrong', { left }));
  };
  return (
    <Page
      title={t('accounts.unlock.title', { name: locked()?.name ?? '' })}
      silent
      dock={
        <Button block onClick={changeHands}>
          {t('accounts.unlock.change')}
        </Button>
      }
    >
      <h2 class="h center">{t('accounts.unlock.question')}</h2>
      <PinPad
        label={t('accounts.unlock.question')}
        value={pin()}
        length={localPinLength}
        onInput={(typed) => void type(typed)}
        error={problem()}
      />
    </Page>
  );
}
