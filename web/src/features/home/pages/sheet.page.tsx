import { nextStep, openWarning } from '@lensan/adoption';
import type { Dossier } from '@lensan/contract';
import { Navigate, useParams } from '@solidjs/router';
import { Show } from 'solid-js';
import { HouseholdTabs } from '../../../frame/household-tabs.tsx';
import { rolesNow } from '../../../session.ts';
import { t } from '../../../text/index.ts';
import {
  Button,
  IconButton,
  List,
  ListItem,
  NextStepCard,
  Note,
  Page,
  Tile,
} from '../../../ui/index.ts';
import { PictureTile } from '../../photos/components/picture.tsx';
import { householdPhoto } from '../../photos/photos.data.ts';
import { HouseholdGate } from '../../households/components/gate.tsx';
import { PathOf } from '../../households/components/path-of.tsx';
import { agreedCount } from '../../households/consents.data.ts';
import { reopen } from '../../households/edit.data.ts';
import {
  milestoneCounts,
  nameOf,
  notServedBecause,
  stateOf,
  today,
} from '../../households/households.data.ts';
import { newOrders } from '../../households/own.data.ts';
import { aboutWords, lastVisitWords } from '../../households/sheet-words.ts';
import { stepIcon } from '../../households/step-look.ts';
import { stepHref, stepSentence, stepVerb } from '../../households/step-words.ts';

/**
 * One household on one page: what to do next, how far it has come, one open warning, and what can
 * be done with it.
 */
export default function SheetPage() {
  const params = useParams<{ householdId: string }>();
  return (
    <Show when={!rolesNow().includes('household')} fallback={<Navigate href="/" />}>
      <HouseholdGate id={params.householdId} title={t('households.sheet.title')} back="/ho">
        {(dossier) => <Sheet dossier={dossier()} />}
      </HouseholdGate>
    </Show>
  );
}

function Sheet(props: { dossier: Dossier }) {
  const household = () => props.dossier.household;
  const base = () => `/ho/${household().id}`;
  const state = () => stateOf(props.dossier);
  const step = () => nextStep(state(), today());
  const warning = () => openWarning(state(), today());
  return (
    <Page
      title={nameOf(props.dossier)}
      back="/ho"
      tabs={<HouseholdTabs householdId={household().id} />}
      tools={
        <Show when={household().phone}>
          {(phone) => (
            <IconButton
              icon="call"
              label={t('common.call', { name: nameOf(props.dossier) })}
              href={`tel:${phone()}`}
            />
          )}
        </Show>
      }
    >
      <div class="row top">
        <Show when={householdPhoto(props.dossier)}>
          {(photo) => <PictureTile photo={photo()} icon="image" />}
        </Show>
        <p class="soft grow">{aboutWords(props.dossier)}</p>
      </div>
      <Show when={step()} fallback={<NotServed dossier={props.dossier} />}>
        {(now) => (
          <NextStepCard
            eyebrow={t('households.sheet.next')}
            sentence={stepSentence(props.dossier, now())}
            action={
              <Button kind="main" icon={stepIcon(now().code)} href={stepHref(props.dossier, now())}>
                {stepVerb(now())}
              </Button>
            }
          />
        )}
      </Show>
      <PathOf dossier={props.dossier} />
      <Show when={warning()}>
        {(open) => (
          <Note
            kind="should"
            icon={stepIcon(open().code)}
            actions={
              <Button size="small" href={stepHref(props.dossier, open())}>
                {stepVerb(open())}
              </Button>
            }
          >
            {t('households.sheet.untested')}
          </Note>
        )}
      </Show>
      <Doors dossier={props.dossier} base={base()} />
    </Page>
  );
}

/** Paused, moved or refused: said plainly, with the way back. */
function NotServed(props: { dossier: Dossier }) {
  const household = () => props.dossier.household;
  const why = () => notServedBecause(props.dossier);
  return (
    <Note
      kind="should"
      icon="info"
      actions={
        <Show
          when={why() === 'refused'}
          fallback={
            <Show when={why() !== 'erased'}>
              <Button size="small" onClick={() => void reopen(props.dossier)}>
                {t('households.sheet.reopen')}
              </Button>
            </Show>
          }
        >
          <Button size="small" href={`/ho/${household().id}/dong-y`}>
            {t('households.sheet.askAgain')}
          </Button>
        </Show>
      }
    >
      {t(`households.not.${why()}`, { who: nameOf(props.dossier) })}
    </Note>
  );
}

function Doors(props: { dossier: Dossier; base: string }) {
  const counts = () => milestoneCounts(props.dossier);
  const step = () => nextStep(stateOf(props.dossier), today());
  const openOrders = () => newOrders(props.dossier).length;
  return (
    <List label={t('households.sheet.more')}>
      <ListItem
        calm
        href={`${props.base}/tham/so`}
        tile={<Tile icon="calendar" tone="paper" />}
        title={t('households.sheet.visits')}
        under={lastVisitWords(props.dossier)}
      />
      <ListItem
        calm
        href={`${props.base}/don-hang`}
        tile={<Tile icon="cart" tone={openOrders() > 0 ? 'rice' : 'paper'} />}
        title={t('households.sheet.orders')}
        under={
          openOrders() > 0
            ? t('households.sheet.ordersOpen', { count: openOrders() })
            : t('households.sheet.noOrders')
        }
      />
      <ListItem
        calm
        href={`${props.base}/moc`}
        tile={<Tile icon="flag" tone="paper" />}
        title={t('households.sheet.milestones')}
        under={
          counts().open > 0
            ? t('households.sheet.claimed', counts())
            : t('households.sheet.counted', counts())
        }
      />
      <ListItem
        calm
        href={`${props.base}/dong-y`}
        tile={<Tile icon="okc" tone={step()?.code === 'ask_consent' ? 'rice' : 'paper'} />}
        title={t('households.sheet.consents')}
        under={t('households.sheet.agreed', { count: agreedCount(props.dossier) })}
      />
      <ListItem
        calm
        href={`${props.base}/the`}
        tile={<Tile icon="card" tone="paper" />}
        title={t('households.sheet.card')}
        under={t('households.sheet.cardUnder')}
      />
      <ListItem
        calm
        href={`${props.base}/sua`}
        tile={<Tile icon="edit" tone="paper" />}
        title={t('households.sheet.edit')}
        under={t('households.sheet.editUnder')}
      />
    </List>
  );
}
