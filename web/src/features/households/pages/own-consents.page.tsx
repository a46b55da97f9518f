import type { ConsentPurpose } from '@lensan/adoption';
import type { Dossier } from '@lensan/contract';
import { createSignal, Match, Show, Switch } from 'solid-js';
import { isLoaded } from '../../../local/index.ts';
import { calledName } from '../../../text/called-name.ts';
import { t } from '../../../text/index.ts';
import { Button, Loading, NotFound, Page } from '../../../ui/index.ts';
import { ConsentList } from '../components/consent-list.tsx';
import { ConsentQuestion } from '../components/consent-question.tsx';
import { ConsentSheet } from '../components/consent-sheet.tsx';
import { keepAnswer } from '../consents.data.ts';
import { ownDossier } from '../own.data.ts';

/**
 * The household's own answers on its own phone: each can be changed here without asking anybody.
 */
export default function OwnConsentsPage() {
  return (
    <Show
      when={ownDossier()}
      fallback={
        <Page title={t('own.consents')} back="/" large>
          <Show when={isLoaded()} fallback={<Loading />}>
            <NotFound />
          </Show>
        </Page>
      }
    >
      {(dossier) => <OwnConsents dossier={dossier()} />}
    </Show>
  );
}

const sitting = { evidence: 'own_device', answeredBy: 'head' } as const;

function OwnConsents(props: { dossier: Dossier }) {
  const [opened, setOpened] = createSignal<ConsentPurpose>();
  const [asking, setAsking] = createSignal<ConsentPurpose>();
  const [choice, setChoice] = createSignal<'given' | 'refused'>();
  const [wasRead, setRead] = createSignal(false);
  const leave = () => {
    setAsking(undefined);
    setChoice(undefined);
    setRead(false);
  };
  const open = (purpose: ConsentPurpose) => setOpened(purpose);
  const answer = async (purpose: ConsentPurpose) => {
    const chosen = choice();
    if (chosen) {
      await keepAnswer(props.dossier, purpose, chosen, sitting, wasRead());
      leave();
    }
  };
  return (
    <Switch
      fallback={
        <Page title={t('own.consents')} back="/" large>
          <p class="soft">{t('households.own.consentsHelp')}</p>
          <ConsentList dossier={props.dossier} onOpen={open} />
          <ConsentSheet
            dossier={props.dossier}
            purpose={opened()}
            onClose={() => setOpened(undefined)}
            onAsk={(purpose) => {
              setOpened(undefined);
              setAsking(purpose);
            }}
            onWithdraw={(purpose) =>
              keepAnswer(props.dossier, purpose, 'withdrawn', sitting, false)
            }
          />
        </Page>
      }
    >
      <Match when={asking()}>
        {(purpose) => (
          <Page
            title={t(`households.purpose.${purpose()}`)}
            onBack={leave}
            large
            dock={
              <Button
                kind="main"
                icon="check"
                disabledReason={choice() ? undefined : t('households.consent.choose')}
                onClick={() => void answer(purpose())}
              >
                {t('common.save')}
              </Button>
            }
          >
            <ConsentQuestion
              purpose={purpose()}
              name={calledName(props.dossier.household)}
              value={choice()}
              onChoose={setChoice}
              wasRead={wasRead()}
              onRead={setRead}
            />
          </Page>
        )}
      </Match>
    </Switch>
  );
}
