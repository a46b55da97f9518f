import { createMemo, createResource, createSignal, Show } from 'solid-js';
import {
  connection,
  isLoaded,
  isOnWifi,
  keptFaults,
  pending,
  waitsForWifi,
  type DeadOperation,
} from '../../../local/index.ts';
import { rolesNow, session } from '../../../session.ts';
import { t } from '../../../text/index.ts';
import { InAppHint } from '../../../ui/in-app-hint.tsx';
import { Loading, Page } from '../../../ui/index.ts';
import { RefusedSheet } from '../components/refused-sheet.tsx';
import { SaveSheet } from '../components/save-sheet.tsx';
import { SendDock } from '../components/send-dock.tsx';
import { StandingCard } from '../components/standing-card.tsx';
import { SyncDoors } from '../components/sync-doors.tsx';
import { UnsentList } from '../components/unsent-list.tsx';
import { countOf, groupPhotos, standingOf } from '../standing.ts';
import { sentWords } from '../sync-words.ts';
import {
  conflictsOf,
  dropRefused,
  filesToCarry,
  sendNow,
  sendPhotosToo,
  tryAgain,
} from '../sync.data.ts';

/**
 * k: what is on this phone and not at its end yet, whose, since when and how far. What needs a
 * person comes first.
 */
export default function UnsentPage() {
  const accountId = () => {
    const now = session();
    return now.status === 'signed-in' ? now.accountId : '';
  };
  const conflicts = createMemo(() => conflictsOf(accountId()));
  const [isWaitingForWifi] = createResource(waitsForWifi);
  const [faults] = createResource(keptFaults);
  const isHeldBack = () => (isWaitingForWifi() ?? false) && isOnWifi() !== true;
  const [looking, setLooking] = createSignal<DeadOperation>();
  const [isSaving, setSaving] = createSignal(false);
  const photos = () => groupPhotos(pending().photos, isHeldBack());
  const count = () => countOf(pending(), conflicts().length);
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
          onSend={async () => sentWords(await sendNow())}
          onSendPhotos={() => void sendPhotosToo()}
          onSave={() => setSaving(true)}
        />
      }
    >
      <InAppHint />
      <Show when={isLoaded()} fallback={<Loading />}>
        <StandingCard standing={standing()} sentAt={connection().sentAt} />
        <Show when={count() > 0}>
          <UnsentList
            conflicts={conflicts()}
            work={pending()}
            photos={photos()}
            onLook={setLooking}
          />
        </Show>
        <SyncDoors isLeader={rolesNow().includes('team_leader')} faults={faults()?.length ?? 0} />
      </Show>
      <RefusedSheet
        operation={looking()}
        onAgain={tryAgain}
        onDrop={dropRefused}
        onClose={() => setLooking(undefined)}
      />
      <SaveSheet
        isOpen={isSaving()}
        count={pending().out.length}
        files={filesToCarry}
        onClose={() => setSaving(false)}
      />
    </Page>
  );
}
