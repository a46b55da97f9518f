import { createResource, createSignal, Match, Show, Switch } from 'solid-js';
import { t } from '../../../text/index.ts';
import { ErrorState, Loading, Note, Page } from '../../../ui/index.ts';
import { InAppHint } from '../../../ui/in-app-hint.tsx';
import { PinPad } from '../../../ui/pin-pad.tsx';
import { calledName } from '../../../text/called-name.ts';
import { chooseFirstPin, openCardBy, signInBy } from '../card.data.ts';
import { useArrive } from '../components/arrive.ts';
import { failureSentence } from '../components/failure.ts';
import { PinTwice } from '../components/pin-twice.tsx';
import { takeSecret } from '../components/secret-link.ts';
import { welcome } from '../session.data.ts';

/** A household's own card, read by its phone's camera: the PIN opens the household's own pages. */
export default function CardOpenPage() {
  const arrive = useArrive();
  const code = takeSecret() ?? '';
  const [pin, setPin] = createSignal('');
  const [problem, setProblem] = createSignal<string>();
  const sentenceOf = (error: unknown) =>
    failureSentence(error, {
      offline: t('accounts.signIn.offline'),
      wait: (minutes) => t('accounts.open.wait', { minutes }),
    });
  const [card, { refetch }] = createResource(async () => {
    if (code === '') return t('accounts.open.noCode');
    try {
      return await openCardBy(code);
    } catch (error) {
      return sentenceOf(error);
    }
  });
  const failed = () => {
    const value = card();
    return typeof value === 'string' ? value : undefined;
  };
  const shown = () => {
    const value = card();
    return typeof value === 'object' ? value : undefined;
  };
  const open = async (typed: string) => {
    try {
      await welcome(await signInBy(code, typed), null, () => arrive('/'));
    } catch (error) {
      setPin('');
      setProblem(sentenceOf(error));
    }
  };
  const choose = async (chosen: string) => {
    try {
      await chooseFirstPin(code, chosen);
      await open(chosen);
    } catch (error) {
      setProblem(sentenceOf(error));
      void refetch();
    }
  };
  const type = (typed: string) => {
    setPin(typed);
    if (typed.length > 0) setProblem(undefined);
    if (typed.length === 6) void open(typed);
  };
  return (
    <Page title={t('accounts.open.title')} silent large>
      <InAppHint />
      <Switch fallback={<Loading />}>
        <Match when={failed()}>
          {(sentence) => (
            <ErrorState
              title={t('accounts.open.title')}
              sentence={sentence()}
              onRetry={code === '' ? undefined : () => void refetch()}
              retryWord={t('common.retry')}
            />
          )}
        </Match>
        <Match when={shown()}>
          {(household) => (
            <>
              <p class="xl center">{t('accounts.open.hello', { name: calledName(household()) })}</p>
              <Show
                when={household().hasPin}
                fallback={
                  <>
                    <PinTwice
                      question={t('accounts.open.first')}
                      onChosen={(chosen) => void choose(chosen)}
                      error={problem()}
                    />
                    <Note kind="stop" icon="lock">
                      {t('accounts.card.face.never')}
                    </Note>
                  </>
                }
              >
                <h2 class="h center">{t('accounts.open.question')}</h2>
                <PinPad
                  label={t('accounts.open.question')}
                  value={pin()}
                  length={6}
                  onInput={type}
                  error={problem()}
                />
              </Show>
            </>
          )}
        </Match>
      </Switch>
    </Page>
  );
}
