import { createSignal, Match, Switch } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button, Note, Page } from '../../../ui/index.ts';
import { PinPad } from '../../../ui/pin-pad.tsx';
import { changeOwnPin } from '../card.data.ts';
import { failureSentence } from '../components/failure.ts';
import { PinTwice } from '../components/pin-twice.tsx';

/** The household changes the PIN of its card; its other phones are signed out. */
export default function ChangePinPage() {
  const [typed, setTyped] = createSignal('');
  const [problem, setProblem] = createSignal<string>();
  const [isDone, setDone] = createSignal(false);
  const save = async (newPin: string) => {
    try {
      await changeOwnPin(typed(), newPin);
      setDone(true);
    } catch (error) {
      setTyped('');
      setProblem(
        failureSentence(error, {
          offline: t('accounts.card.needsSignal'),
          wait: (minutes) => t('accounts.open.wait', { minutes }),
        }),
      );
    }
  };
  return (
    <Page
      title={t('accounts.me.changePin')}
      back="/toi"
      silent
      large
      dock={
        isDone() ? (
          <Button kind="main" href="/toi">
            {t('common.done')}
          </Button>
        ) : undefined
      }
    >
      <Switch>
        <Match when={isDone()}>
          <Note kind="done" alert>
            {t('accounts.password.done')}
          </Note>
        </Match>
        <Match when={typed().length === 6}>
          <PinTwice question={t('accounts.changePin.next')} onChosen={(pin) => void save(pin)} />
        </Match>
        <Match when={true}>
          <h2 class="h center">{t('accounts.changePin.old')}</h2>
          <PinPad
            label={t('accounts.changePin.old')}
            value={typed()}
            length={6}
            onInput={(pin) => {
              setTyped(pin);
              if (pin) setProblem(undefined);
            }}
            error={problem()}
          />
        </Match>
      </Switch>
    </Page>
  );
}
