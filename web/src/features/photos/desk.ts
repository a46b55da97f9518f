import type { PhotoRecord, PhotoShot } from '@lensan/contract';
import { createSignal, type Accessor } from 'solid-js';
import { createDraft, LowSpaceError, newId } from '../../local/index.ts';
import type { PickFailure } from './capture/pick-failure.ts';
import { openedByServer } from './capture/heic.data.ts';
import type { PrepareResult } from './capture/prepare.ts';
import { studio } from './capture/studio.ts';
import { laidDown, toReplace, undecided, type Waiting } from './desk-queue.ts';
import {
  addPhoto,
  missingShots,
  removePhoto,
  showAsTaken,
  type PhotoSubject,
} from './photos.data.ts';
import { twinOf } from './twins.ts';

/** What the step that takes photos works with. */
export interface PhotoStepProps {
  readonly desk: Desk;
  readonly photos: readonly PhotoRecord[];
  readonly subject: PhotoSubject;
  /** What the goods are called, for the spoken description. */
  readonly name: string;
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

/** What lies on the table and what was seen at it; shared by picking and using. */
function createTable({ listingId, photos }: DeskParts) {
  const draft = createDraft<{ waiting: readonly Waiting[] }>(`photos-${listingId}`, {
    waiting: [],
  });
  const [refused, setRefused] = createSignal<readonly Refused[]>([]);
  const [current, setCurrent] = createSignal<string>();
  const queue = () => undecided(draft.value().waiting, photos());
  return {
    isReady: draft.isReady,
    queue,
    waiting: () => queue()[0],
    lay: (waiting: readonly Waiting[]) => draft.change({ waiting }),
    takeAway: (photo: Waiting) =>
      draft.change({ waiting: draft.value().waiting.filter((other) => other.id !== photo.id) }),
    refused,
    setRefused,
    current,
    setCurrent,
    /**
     * Looks of the photos used since the step was opened, for telling doubles before the server
     * does.
     */
    looks: new Map<string, string>(),
  };
}
type Table = ReturnType<typeof createTable>;
interface Asked {
  readonly shot: PhotoShot;
  readonly replaces: string | null;
}

/** Picked files become pictures on the table, one after the other, each for the shot still missing. */
function createPicking(table: Table, { photos, subject }: DeskParts, asked: () => Asked) {
  const [busy, setBusy] = createSignal(0);
  const [isTight, setTight] = createSignal(false);
  async function pick(files: readonly File[]): Promise<void> {
    let { shot, replaces } = asked();
    table.setRefused([]);
    setBusy((count) => count + files.length);
    for (const file of files) {
      const result = await prepareAnyhow(file, shot === 'room');
      setBusy((count) => count - 1);
      if (!result.ok) {
        table.setRefused((list) => [...list, { name: file.name, failure: result.failure }]);
        continue;
      }
      setTight((was) => was || result.photo.isTight);
      const old = toReplace(table.queue(), replaces);
      const twins = twinOf(result.photo, photos(), table.looks, old);
      const findings = [...result.photo.findings, ...twins];
      const photo = { ...result.photo, findings, id: newId(), shot, replaces: old };
      table.lay(laidDown(table.queue(), photo, replaces));
      replaces = null;
      [shot = shot] = missingShots(
        subject(),
        [...photos(), ...table.queue()].map((other) => other.shot),
      );
    }
  }
  return { busy, isTight, pick };
}

/** The picture on the table becomes a photo of the listing. */
function createUsing(table: Table, { householdId, listingId, photos }: DeskParts) {
  let using: string | null = null;
  return async (isAsTaken: boolean): Promise<void> => {
    const photo = table.waiting();
    // A second press while the first is being written is the same decision.
    if (!photo || using === photo.id) return;
    using = photo.id;
    const old =
      photo.replaces === null ? undefined : photos().find((other) => other.id === photo.replaces);
    try {
      await addPhoto({ householdId, listingId, photo, isMain: old?.isMain ?? false });
      if (isAsTaken) await showAsTaken(householdId, photo.id);
      if (old) await removePhoto(old);
    } catch (error) {
      using = null;
      // A full flash: the picture stays on the table until there is room.
      if (!(error instanceof LowSpaceError)) throw error;
      table.setRefused([{ name: '', failure: 'no_space' }]);
      return;
    }
    table.looks.set(photo.id, photo.lookHash);
    table.takeAway(photo);
    table.setCurrent(photo.id);
  };
}

/**
 * The table of one listing. Pictures that wait are kept on the flash: a phone that closes the app
 * loses none.
 */
export function createDesk(parts: DeskParts): Desk {
  const table = createTable(parts);
  const openers = new Map<'camera' | 'files', () => void>();
  let asked: Asked = { shot: 'whole', replaces: null };
  const { busy, isTight, pick } = createPicking(table, parts, () => asked);
  return {
    isReady: table.isReady,
    waiting: table.waiting,
    waitingCount: () => table.queue().length,
    refused: table.refused,
    busy,
    isTight,
    current: table.current,
    look: table.setCurrent,
    lend: (how, open) => {
      openers.set(how, open);
    },
    ask(how, shot, replaces = null) {
      asked = { shot, replaces };
      openers.get(how)?.();
    },
    pick,
    use: createUsing(table, parts),
    discard() {
      const photo = table.waiting();
      if (photo) table.takeAway(photo);
    },
  };
}
