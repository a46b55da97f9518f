import type { PhotoFinding, PhotoRecord, PhotoShot } from '@lensan/contract';
import { DUPLICATE_BITS, hashDistance } from '@lensan/photo/phash.ts';
import { createSignal, type Accessor } from 'solid-js';
import { createDraft, LowSpaceError, newId, record } from '../../local/index.ts';
import type { PickFailure } from './capture/pick-failure.ts';
import { openedByServer } from './capture/heic.ts';
import type { Prepared, PrepareResult } from './capture/prepare.ts';
import { studio } from './capture/studio.ts';
import { missingShots, removePhoto, type PhotoSubject } from './photos.data.ts';

/**
 * A photo taken and not yet decided on. Its id is made at once: deciding twice (a closed app) makes
 * one photo.
 */
export interface Waiting extends Prepared {
  readonly id: string;
  readonly shot: PhotoShot;
  /** The photo it takes the place of. */ readonly replaces: string | null;
}
export interface Refused {
  readonly name: string;
  readonly failure: PickFailure;
}

/**
 * What happens at the table: pictures picked, looked at one after the other, used or taken again.
 */
export interface Desk {
  readonly isReady: Accessor<boolean>;
  /** The picture on the table. */
  readonly waiting: Accessor<Waiting | undefined>;
  readonly waitingCount: Accessor<number>;
  readonly refused: Accessor<readonly Refused[]>;
  /** Number of pictures being worked on. */
  readonly busy: Accessor<number>;
  readonly isTight: Accessor<boolean>;
  /** Id of the photo looked at when no picture waits. */
  readonly current: Accessor<string | undefined>;
  readonly look: (id: string | undefined) => void;
  /** Opens the camera or the phone's pictures. */
  readonly ask: (how: 'camera' | 'files', shot: PhotoShot, replaces?: string | null) => void;
  /** Called by the step with its two file inputs. */
  readonly lend: (how: 'camera' | 'files', open: () => void) => void;
  readonly pick: (files: readonly File[]) => Promise<void>;
  readonly use: (isAsTaken: boolean) => Promise<void>;
  readonly discard: () => void;
}

export interface DeskParts {
  readonly householdId: string;
  readonly listingId: string;
  readonly photos: Accessor<readonly PhotoRecord[]>;
  /** Decides which shots several pictures picked at once are taken for. */ readonly subject: Accessor<PhotoSubject>;
}

/**
 * HEIC that this phone cannot open goes to the server to be opened, when there is signal and the
 * server can.
 */
async function prepareAnyhow(file: File, isRoom: boolean): Promise<PrepareResult> {
  const result = await studio.prepare(file, isRoom);
  if (result.ok || result.failure !== 'heic_unreadable') return result;
  const opened = await openedByServer(file);
  return opened ? studio.prepare(opened, isRoom) : result;
}

/**
 * The table of one listing. Pictures that wait are kept on the flash: a phone that closes the app
 * loses none.
 */
export function createDesk({ householdId, listingId, photos, subject }: DeskParts): Desk {
  const draft = createDraft<{ waiting: readonly Waiting[] }>(`photos-${listingId}`, {
    waiting: [],
  });
  const [refused, setRefused] = createSignal<readonly Refused[]>([]);
  const [busy, setBusy] = createSignal(0);
  const [isTight, setTight] = createSignal(false);
  const [current, setCurrent] = createSignal<string>();
  /**
   * Looks of the photos used since the step was opened, for telling doubles before the server does.
   */
  const looks = new Map<string, string>();
  const openers = new Map<'camera' | 'files', () => void>();
  let using: string | null = null;
  let asked: { shot: PhotoShot; replaces: string | null } = { shot: 'whole', replaces: null };

  const known = (id: string) => photos().some((photo) => photo.id === id);
  const queue = () => draft.value().waiting.filter((photo) => !known(photo.id));
  const waiting = () => queue()[0];

  const twinOf = (photo: Prepared, replaces: string | null): PhotoFinding[] => {
    const same = photos().find((other) => other.sha256 === photo.sha256 && other.id !== replaces);
    const near =
      same ??
      photos().find(
        (other) =>
          other.id !== replaces &&
          looks.has(other.id) &&
          hashDistance(looks.get(other.id) ?? '', photo.lookHash) <= DUPLICATE_BITS,
      );
    return near
      ? [
          {
            code: 'duplicate',
            value: same ? 0 : hashDistance(looks.get(near.id) ?? '', photo.lookHash),
            limit: DUPLICATE_BITS,
            mended: false,
            otherPhotoId: near.id,
          },
        ]
      : [];
  };

  return {
    isReady: draft.isReady,
    waiting,
    waitingCount: () => queue().length,
    refused,
    busy,
    isTight,
    current,
    look: setCurrent,
    lend: (how, open) => {
      openers.set(how, open);
    },
    ask(how, shot, replaces = null) {
      asked = { shot, replaces };
      openers.get(how)?.();
    },
    async pick(files) {
      let { shot, replaces } = asked;
      setRefused([]);
      setBusy((count) => count + files.length);
      for (const file of files) {
        const result = await prepareAnyhow(file, shot === 'room');
        setBusy((count) => count - 1);
        if (!result.ok) {
          setRefused((list) => [...list, { name: file.name, failure: result.failure }]);
          continue;
        }
        setTight((was) => was || result.photo.isTight);
        // Taken again: the picture on the table makes room, and what it was to replace stays to be
        // replaced.
        const over = queue().find((other) => other.id === replaces);
        const old = over ? over.replaces : replaces;
        const photo: Waiting = {
          ...result.photo,
          findings: [...result.photo.findings, ...twinOf(result.photo, old)],
          id: newId(),
          shot,
          replaces: old,
        };
        draft.change({
          waiting: over
            ? [photo, ...queue().filter((other) => other !== over)]
            : [...queue(), photo],
        });
        replaces = null;
        [shot = shot] = missingShots(
          subject(),
          [...photos(), ...queue()].map((other) => other.shot),
        );
      }
    },
    async use(isAsTaken) {
      const photo = waiting();
      // A second press while the first is being written is the same decision.
      if (!photo || using === photo.id) return;
      using = photo.id;
      const old =
        photo.replaces === null ? undefined : photos().find((other) => other.id === photo.replaces);
      try {
        await record(
          'photo.add',
          {
            id: photo.id,
            householdId,
            listingId,
            shot: photo.shot,
            sha256: photo.sha256,
            byteLength: photo.blob.size,
            widthPx: photo.widthPx,
            heightPx: photo.heightPx,
            seenOnPhone: photo.findings.slice(0, 12),
            ...(photo.digitalSource ? { digitalSource: photo.digitalSource } : {}),
            ...(old?.isMain ? { isMain: true } : {}),
          },
          {
            householdId,
            blobs: [{ sha: photo.sha256, blob: photo.blob, photoId: photo.id, onlyWifi: false }],
          },
        );
        if (isAsTaken) await record('photo.edit', { id: photo.id, asTaken: true }, { householdId });
        if (old) await removePhoto(old);
      } catch (error) {
        using = null;
        // A full flash: the picture stays on the table until there is room.
        if (!(error instanceof LowSpaceError)) throw error;
        setRefused([{ name: '', failure: 'no_space' }]);
        return;
      }
      looks.set(photo.id, photo.lookHash);
      draft.change({ waiting: draft.value().waiting.filter((other) => other.id !== photo.id) });
      setCurrent(photo.id);
    },
    discard() {
      const photo = waiting();
      if (photo)
        draft.change({ waiting: draft.value().waiting.filter((other) => other.id !== photo.id) });
    },
  };
}
