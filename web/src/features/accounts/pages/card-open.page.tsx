import { createResource, createSignal, Match, Show, Switch } from 'solid-js';
import { t } from '../../../text/index.ts';
import { ErrorState, Loading, Note, Page } from '../../../ui/index.ts';
import { InAppHint } from '../../../ui/in-app-hint.tsx';
import { calledName } from '../../../text/called-name.ts';
import { chooseFirstPin, openCardBy, signInBy } from '../card.data.ts';
import { triesAfter, type Tries } from '../card-tries.ts';
import { useArrive } from '../components/arrive.ts';
import { CardPin } from '../components/card-pin.tsx';
import { CardSeek } from '../components/card-seek.tsx';
import { failureSentence } from '../components/failure.ts';
import { LargerLetters } from '../components/larger-letters.tsx';
import { PinTwice } from '../components/pin-twice.tsx';
import { takeSecret } from '../components/secret-link.ts';
import { welcome } from '../session.data.ts';

/** A household's own card, read by its phone's camera: the PIN opens the household's own pages. */
export default function CardOpenPage() {
  const arrive = useArrive();
  const [code, setCode] = createSignal(takeSecret() ?? '');
  const [problem, setProblem] = createSignal<string>();
  const [tries, setTries] = createSignal<Tries>();
  const sentenceOf = (error: unknown) =>
    failureSentence(error, {
      offline: t('accounts.signIn.offline'),
      wait: (minutes) => t('accounts.open.wait', { minutes }),
    });
  const [card, { refetch }] = createResource(code, async (secret) => {
    try {
      return await openCardBy(secret);
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
      await welcome(await signInBy(code(), typed), null, () => arrive('/'));
    } catch (error) {
      setTries(triesAfter(error, Date.now()));
      setProblem(sentenceOf(error));
    }
  };
  const choose = async (chosen: string) => {
    try {
      await chooseFirstPin(code(), chosen);
      await open(chosen);
    } catch (error) {
      setProblem(sentenceOf(error));
      void refetch();
    }
  };
  return (
    <Page title={t('accounts.open.title')} large>
      <InAppHint />
      <LargerLetters />
      <Switch fallback={<Loading />}>
        <Match when={code() === ''}>
          <CardSeek onFound={setCode} />
        </Match>
        <Match when={failed()}>
          {(sentence) => (
            <>
              <ErrorState
                title={t('accounts.open.title')}
                sentence={sentence()}
                onRetry={() => void refetch()}
                retryWord={t('common.retry')}
              />
              <CardSeek onFound={setCode} />
            </>
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
                <CardPin
                  mentor={household().mentor}
                  tries={tries()}
                  problem={problem()}
                  onTyping={() => setProblem(undefined)}
                  onPin={open}
                />
              </Show>
            </>
          )}
        </Match>
      </Switch>
    </Page>
  );
}
