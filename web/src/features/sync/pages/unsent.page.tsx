import { createMemo, createResource, createSignal, For, Show } from 'solid-js';
import { conflictsLostBy } from '../../../local/conflicts.ts';
import {
  connection,
  isLoaded,
  isOnWifi,
  pending,
  waitsForWifi,
  type DeadOperation,
} from '../../../local/index.ts';
import { rolesNow, session } from '../../../session.ts';
import { errorSentence } from '../../../text/errors.ts';
import { t } from '../../../text/index.ts';
import { InAppHint } from '../../../ui/in-app-hint.tsx';
import { Icon, List, ListItem, Loading, Page, Tile } from '../../../ui/index.ts';
import { ConflictRow } from '../components/conflict-row.tsx';
import { RefusedSheet } from '../components/refused-sheet.tsx';
import { SaveSheet } from '../components/save-sheet.tsx';
import { SendDock } from '../components/send-dock.tsx';
import { StandingCard } from '../components/standing-card.tsx';
import { groupPhotos, iconOf, mb, standingOf, titleOf, whenOf, whoOf } from '../sync.data.ts';

/** Rows of words shown; a weekend has more, and the thumb gains nothing by them. */
const shownRows = 40;

/**
 * k: what is on this phone and not at its end yet, whose, since when and how far. What needs a
 * person comes first.
 */
export default function UnsentPage() {
  const accountId = () => {
    const now = session();
    return now.status === 'signed-in' ? now.accountId : '';
  };
  const conflicts = createMemo(() => conflictsLostBy(accountId()));
  const [isWaitingForWifi] = createResource(waitsForWifi);
  const isHeldBack = () => (isWaitingForWifi() ?? false) && isOnWifi() !== true;
  const [looking, setLooking] = createSignal<DeadOperation>();
  const [isSaving, setSaving] = createSignal(false);
  const photos = () => groupPhotos(pending().photos, isHeldBack());
  const count = () =>
    conflicts().length +
    pending().refused.length +
    pending().waiting.length +
    pending().out.length +
    pending().photos.length;
  const standing = () =>
    standingOf(pending(), connection(), {
      isOnline: navigator.onLine,
      isHeldBack: isHeldBack(),
      toLookAt: conflicts().length,
    });
  return (
    <Page
      title={count() > 0 ? t('sync.titleCount', { count: count() }) : t('sync.title')}
      back="/"
      dock={
        <SendDock
          hasHeldPhotos={photos().some((group) => group.isHeld)}
          onSave={() => setSaving(true)}
        />
      }
    >
      <InAppHint />
      <Show when={isLoaded()} fallback={<Loading />}>
        <StandingCard standing={standing()} sentAt={connection().sentAt} />
        <Show when={count() > 0}>
          <List label={t('sync.list')}>
            <For each={conflicts()}>{(found) => <ConflictRow found={found} />}</For>
            <For each={pending().refused}>
              {(operation) => (
                <ListItem
                  alarm
                  calm
                  title={titleOf(operation)}
                  under={errorSentence(operation.code)}
                  tile={<Tile icon={iconOf(operation)} tone="clay" />}
                  onClick={() => setLooking(operation)}
                />
              )}
            </For>
            <For each={pending().waiting}>
              {(operation) => (
                <ListItem
                  calm
                  title={titleOf(operation)}
                  under={t('sync.row.waiting', { when: whenOf(operation.at) })}
                  tile={<Tile icon={iconOf(operation)} tone="water" />}
                  end={<Icon name="sent" class="faint" />}
                />
              )}
            </For>
            <For each={pending().out.slice(0, shownRows)}>
              {(operation) => (
                <ListItem
                  calm
                  title={titleOf(operation)}
                  under={t('sync.row.out', { when: whenOf(operation.at) })}
                  tile={<Tile icon={iconOf(operation)} />}
                  end={<Icon name="clock" class="faint" />}
                />
              )}
            </For>
            <Show when={pending().out.length > shownRows}>
              <ListItem
                calm
                title={t('sync.row.more', { count: pending().out.length - shownRows })}
              />
            </Show>
            <For each={photos()}>
              {(group) => (
                <ListItem
                  calm
                  title={t('sync.photos', { count: group.count, who: whoOf(group.householdId) })}
                  tile={<Tile icon="image" />}
                  end={<Icon name="clock" class="faint" />}
                  under={
                    <Show
                      when={group.isBegun}
                      fallback={t(group.isHeld ? 'sync.row.photosWifi' : 'sync.row.photosWaiting', {
                        total: mb(group.bytes),
                      })}
                    >
                      {t('sync.row.photosPart', {
                        sent: mb(group.sentBytes),
                        total: mb(group.bytes),
                      })}
                      <Meter share={group.sentBytes / group.bytes} />
                    </Show>
                  }
                />
              )}
            </For>
          </List>
        </Show>
        <List>
          <ListItem
            calm
            href="/cho-gui/may"
            title={t('sync.phone')}
            under={t('sync.phone.under')}
            tile={<Tile icon="phone" tone="paper" />}
          />
          <Show when={rolesNow().includes('team_leader')}>
            <ListItem
              calm
              href="/cho-gui/cho-xep"
              title={t('sync.place.title')}
              under={t('sync.place.under')}
              tile={<Tile icon="users" tone="paper" />}
            />
          </Show>
          <ListItem
            calm
            href="/cho-gui/gui-giup"
            title={t('sync.carry')}
            under={t('sync.carry.under')}
            tile={<Tile icon="file" tone="paper" />}
          />
        </List>
      </Show>
      <RefusedSheet operation={looking()} onClose={() => setLooking(undefined)} />
      <SaveSheet isOpen={isSaving()} onClose={() => setSaving(false)} />
    </Page>
  );
}

const Meter = (props: { share: number }) => (
  <span
    class="meter"
    role="img"
    aria-label={t('sync.row.photosSpoken', { share: Math.floor(props.share * 100) })}
  >
    <i style={{ width: `${Math.floor(props.share * 100)}%` }} />
  </span>
);
