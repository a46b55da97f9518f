import type { ConflictRecord, Dossier } from '@lensan/contract';
import { useNavigate, useParams } from '@solidjs/router';
import { createSignal, For, Show } from 'solid-js';
import { households } from '../../../local/index.ts';
import { rolesNow } from '../../../session.ts';
import { t } from '../../../text/index.ts';
import {
  Button,
  Card,
  Empty,
  List,
  ListItem,
  NotFound,
  Note,
  Page,
  Sheet,
  Tile,
} from '../../../ui/index.ts';
import { HouseholdGate } from '../components/gate.tsx';
import { markOf } from '../double-mark.ts';
import { doubleChoices, markDouble, mergeMarked, otherOf, refuseMark } from '../doubles.data.ts';
import { nameOf } from '../households.data.ts';

/** A household registered twice: the mentor says with which, the leader makes one of them or not. */
export default function DoublePage() {
  const params = useParams<{ householdId: string }>();
  const back = () => `/ho/${params.householdId}`;
  return (
    <HouseholdGate id={params.householdId} title={t('undo.double')} back={back()}>
      {(dossier) => (
        <Page title={t('undo.double')} back={back()}>
          <Show when={markOf(dossier())} fallback={<Choose dossier={dossier()} />}>
            {(mark) => <Marked dossier={dossier()} mark={mark()} />}
          </Show>
        </Page>
      )}
    </HouseholdGate>
  );
}

const aboutOf = ({ household: { headName, addressLine, sells } }: Dossier): string =>
  [headName, addressLine, sells].filter(Boolean).join(' · ');

/** Nothing is marked yet: with which household it is one. */
function Choose(props: { dossier: Dossier }) {
  const [chosen, setChosen] = createSignal<Dossier>();
  const choices = () => doubleChoices(props.dossier, households());
  const mark = (other: Dossier) => {
    setChosen(undefined);
    void markDouble(props.dossier, other.household.id);
  };
  return (
    <Show when={choices().length > 0} fallback={<Empty icon="home" title={t('undo.doubleNone')} />}>
      <h2 class="h">{t('undo.doubleAsk', { who: nameOf(props.dossier) })}</h2>
      <List label={t('undo.double')}>
        <For each={choices()}>
          {(other) => (
            <ListItem
              calm
              title={nameOf(other)}
              under={aboutOf(other)}
              tile={<Tile icon="home" tone="paper" />}
              onClick={() => setChosen(other)}
            />
          )}
        </For>
      </List>
      <Show when={chosen()}>
        {(other) => (
          <Sheet
            open
            title={t('undo.doubleTitle', { who: nameOf(props.dossier) })}
            onClose={() => setChosen(undefined)}
            actions={
              <Button kind="main" icon="flag" onClick={() => mark(other())}>
                {t('undo.doubleMark')}
              </Button>
            }
          >
            <p>{aboutOf(other())}</p>
            <p>{t('undo.doubleHelp')}</p>
          </Sheet>
        )}
      </Show>
    </Show>
  );
}

/** Marked: both cards side by side, and the leader's two answers. */
function Marked(props: { dossier: Dossier; mark: ConflictRecord }) {
  const navigate = useNavigate();
  const [isAsking, setAsking] = createSignal(false);
  const isLeader = () => rolesNow().includes('team_leader');
  const other = () => otherOf(props.mark);
  const merge = async (intoId: string) => {
    setAsking(false);
    await mergeMarked(props.mark, intoId);
    navigate(`/ho/${intoId}`, { replace: true });
  };
  return (
    <Show when={other()} fallback={<NotFound />}>
      {(kept) => (
        <>
          <Note kind="should" icon="flag">
            {t('undo.doubleMarked', { by: props.mark.kept.name })}
          </Note>
          <Card label={t('undo.doubleFrom')}>
            <h2 class="label">{t('undo.doubleFrom')}</h2>
            <p>{aboutOf(props.dossier)}</p>
          </Card>
          <Card label={t('undo.doubleInto')}>
            <h2 class="label">{t('undo.doubleInto')}</h2>
            <p>{aboutOf(kept())}</p>
          </Card>
          <Show when={isLeader()} fallback={<p class="soft">{t('undo.doubleWaits')}</p>}>
            <Button kind="main" icon="users" onClick={() => setAsking(true)}>
              {t('undo.doubleMerge')}
            </Button>
            <Button block icon="close" onClick={() => void refuseMark(props.mark)}>
              {t('undo.doubleRefuse')}
            </Button>
          </Show>
          <Sheet
            open={isAsking()}
            title={t('undo.doubleMergeTitle')}
            onClose={() => setAsking(false)}
            actions={
              <Button
                kind="stop"
                block
                icon="users"
                onClick={() => void merge(kept().household.id)}
              >
                {t('undo.doubleMerge')}
              </Button>
            }
          >
            <p>{t('undo.doubleMergeHelp')}</p>
          </Sheet>
        </>
      )}
    </Show>
  );
}
