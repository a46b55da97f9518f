import type { ConflictRecord, Dossier } from '@lensan/contract';
import { useNavigate, useParams } from '@solidjs/router';
import { createSignal, Show } from 'solid-js';
import { createHousehold, isLoaded } from '../../../local/index.ts';
import { calledName } from '../../../text/called-name.ts';
import { t } from '../../../text/index.ts';
import { Button, ChoiceCards, Empty, Loading, Note, NotFound, Page } from '../../../ui/index.ts';
import { fieldWord, valueWord, whenOf } from '../sync-words.ts';
import { settle } from '../sync.data.ts';

/** Two people wrote one thing: both values, who and when, and one press to say which is right. */
export default function TwoValuesPage() {
  const params = useParams<{ householdId: string; conflictId: string }>();
  const dossier = createHousehold(() => params.householdId);
  const conflict = () => dossier()?.conflicts[params.conflictId];
  return (
    <Show
      when={dossier() && conflict()?.state === 'open' && conflict()}
      fallback={
        <Page title={t('sync.two.title')} back="/cho-gui">
          <Show when={isLoaded()} fallback={<Loading />}>
            <Show when={conflict()} fallback={<NotFound />}>
              <Empty
                icon="okc"
                title={t('sync.two.settled')}
                action={
                  <Button kind="main" href="/cho-gui">
                    {t('sync.title')}
                  </Button>
                }
              />
            </Show>
          </Show>
        </Page>
      }
    >
      {(open) => <TwoValues dossier={dossier() as Dossier} conflict={open()} />}
    </Show>
  );
}

type Side = 'kept' | 'lost';

function TwoValues(props: { dossier: Dossier; conflict: ConflictRecord }) {
  const navigate = useNavigate();
  const [chosen, setChosen] = createSignal<Side>();
  const who = () => calledName(props.dossier.household);
  const word = (side: Side) => valueWord(props.conflict.field, props.conflict[side].value);
  const choose = async () => {
    const side = chosen();
    if (!side) return;
    await settle(props.dossier, props.conflict, side);
    navigate('/cho-gui', { replace: true });
  };
  return (
    <Page
      title={t('sync.two.title')}
      back="/cho-gui"
      dock={
        <>
          <Button
            kind="main"
            icon="check"
            disabledReason={chosen() === undefined ? t('sync.two.chooseFirst') : undefined}
            onClick={() => void choose()}
          >
            {t('sync.two.choose')}
          </Button>
          <Show when={props.dossier.household.phone}>
            {(phone) => (
              <Button icon="call" block href={`tel:${phone()}`}>
                {t('common.call', { name: who() })}
              </Button>
            )}
          </Show>
        </>
      }
    >
      <h2 class="h">{t('sync.two.question')}</h2>
      <p>{t('sync.two.help', { what: fieldWord(props.conflict), who: who() })}</p>
      <ChoiceCards
        label={t('sync.two.question')}
        columns="one"
        value={chosen()}
        onChoose={setChosen}
        choices={(['kept', 'lost'] as const).map((side) => ({ value: side, word: word(side) }))}
        face={({ value }) => (
          <span class="stack gap-1">
            <span class="eyebrow">{t(value === 'kept' ? 'sync.two.kept' : 'sync.two.lost')}</span>
            <span class="lg">{word(value)}</span>
            <span class="sm soft">
              {t('sync.two.by', {
                name: props.conflict[value].name,
                when: whenOf(props.conflict[value].at),
              })}
            </span>
          </span>
        )}
      />
      <Note>{t('sync.two.note')}</Note>
    </Page>
  );
}
