import type { IDBFactory } from 'fake-indexeddb';
import { addOperation } from '../../web/src/local/outbox.ts';
import { startPhone, type Phone, type Server } from '../../web/src/local/phone.ts';
import { runRound, type RoundEnd } from '../../web/src/local/round.ts';
import { readView } from '../../web/src/local/view.ts';
import { projections } from '../../web/src/projections.ts';
import type { StoredOperation } from '../../web/src/local/types.ts';
import { fetchAside } from './ahead.ts';
import { nextDeed } from './deeds.ts';
import { makeProcess, newFlash, openKillable, type Activity, type Process } from './killable.ts';
import { makeLine, type LineCounts } from './line.ts';
import type { Person } from './people.ts';
import type { Random } from './random.ts';
import type { Turns } from './turns.ts';
import type { World } from './world.ts';

/**
 * A phone in somebody's hand: what it keeps on its flash, what it promised, and a clock nobody
 * should trust.
 */
export interface HandPhone {
  readonly person: Person;
  readonly name: string;
  readonly flash: IDBFactory;
  /** Operations the app said are stored on this phone. */
  readonly promised: StoredOperation[];
  token: string;
  clockOffset: number;
  isCalm: boolean;
  kills: number;
  /**
   * Starts a person who saves this many things, and the app's own sending and fetching meanwhile,
   * dying now and then.
   */
  live(actions: number): void;
  /** Sends and fetches until done; with a healed line only. */
  settle(): Promise<RoundEnd>;
  /** Runs work on the store outside of any process. */
  look<T>(work: (phone: Phone) => Promise<T>): Promise<T>;
}

export interface PhoneOptions {
  readonly world: World;
  readonly turns: Turns;
  readonly random: Random;
  readonly person: Person;
  readonly name: string;
  readonly pageRows: number;
  readonly faultRate: number;
  readonly killRate: number;
  readonly canMerge: boolean;
  /** Asks for the next answer while it stores one, as the app does. */
  readonly asksAhead: boolean;
  readonly lineCounts: LineCounts;
  /** A deliberate fault between phone and line. */
  readonly spoilServer?: ((server: Server, phone: () => Phone) => Server) | undefined;
}

const year = 365 * 86_400_000;

export function makeHandPhone(options: PhoneOptions): HandPhone {
  const { world, turns, random, person } = options;
  const flash = newFlash();
  let app: { process: Process; phone: Phone } | null = null;

  const open = async (process: Process): Promise<Phone> => {
    const database = openKillable(flash, person.id, process);
    const { asksAhead, lineCounts: counts } = options;
    const lineOf = (activity: Activity) =>
      makeLine({
        world,
        turns,
        random,
        process,
        activity,
        counts,
        account: person.id,
        token: () => self.token,
        faultRate: () => (self.isCalm ? 0 : options.faultRate),
      });
    const line = lineOf('round');
    let made: Phone | null = null;
    const server = asksAhead
      ? { ...line, pull: fetchAside({ line: lineOf('ahead'), turns, process, counts }) }
      : (options.spoilServer?.(line, () => made as Phone) ?? line);
    made = await startPhone({
      database,
      server,
      clock: () => world.services.clock() + self.clockOffset,
      randomBytes: (count) => random.bytes(count),
      changed: () => undefined,
      pageRows: options.pageRows,
      masks: {},
      asksAhead,
    });
    if (person.wanted.length > 0) await database.meta.put({ key: 'wanted', value: person.wanted });
    return made;
  };

  /** Runs work in the app, started when it is not running. Null when the phone died meanwhile. */
  const inApp = async <T>(
    activity: Activity,
    work: (phone: Phone) => Promise<T>,
  ): Promise<T | null> => {
    const process =
      app?.process ?? makeProcess(() => !self.isCalm && random.chance(options.killRate));
    process.current = activity;
    const running = (async () => {
      const phone = app?.phone ?? (await open(process));
      app = { process, phone };
      return { value: await work(phone) };
    })();
    running.catch(() => undefined);
    const ended = await Promise.race([running, process.died[activity].then(() => null)]);
    if (ended) return ended.value;
    if (app?.process === process || !app) {
      self.kills++;
      app?.phone.database.close();
      app = null;
    }
    return null;
  };

  const act = async (phone: Phone): Promise<StoredOperation | null> => {
    const { dossier: known, out } = phone.database;
    const ids = await phone.database.transaction('r', [known, out], async () =>
      [
        ...new Set([
          ...(await known.toCollection().primaryKeys()),
          ...(await out.toArray()).map(({ householdId }) => householdId),
        ]),
      ].sort(),
    );
    // People meet at the same doors: one household of the screen is everybody's favourite.
    const id =
      ids.length > 0 && !(ids.length < 4 && random.chance(0.5))
        ? random.chance(0.5)
          ? (ids[0] ?? null)
          : random.pick(ids)
        : null;
    const dossier = id
      ? ((await readView(phone.database, [id], async () => projections, person)).get(id) ?? null)
      : null;
    if (!dossier && person.role === 'commune_official') return null;
    const deed = nextDeed(
      random,
      person,
      dossier,
      ids.filter((other) => other !== id),
      phone.newId,
      options.canMerge,
    );
    return addOperation(phone, deed.kind, deed.body as never, {
      householdId: deed.householdId,
      base: deed.base,
    });
  };

  const self: HandPhone = {
    person,
    flash,
    name: options.name,
    promised: [],
    token: '',
    isCalm: false,
    kills: 0,
    clockOffset: random.chance(0.7) ? Math.round((random() * 4 - 2) * year) : 0,
    live(actions) {
      let isDone = false;
      turns.start(async () => {
        // An official sees nothing to do at first; nobody waits for ever.
        for (let tries = 0; self.promised.length < actions && tries < actions * 8; tries++) {
          await turns.turn();
          if (!random.chance(0.5)) continue;
          if (random.chance(0.02)) self.clockOffset = Math.round((random() * 4 - 2) * year);
          const stored = await inApp('act', act);
          if (stored) self.promised.push(stored);
        }
        isDone = true;
      });
      turns.start(async () => {
        while (!isDone) {
          await turns.turn();
          if (!random.chance(0.8)) continue;
          const end = await inApp('round', (phone) => runRound(phone));
          if (end?.kind === 'sign_in' && random.chance(0.7))
            self.token = await world.signIn(person);
        }
      });
    },
    async settle() {
      self.isCalm = true;
      for (let tries = 0; tries < 8; tries++) {
        const end = await inApp('round', (phone) => runRound(phone));
        if (end?.kind === 'done') return end;
        if (end?.kind === 'sign_in') self.token = await world.signIn(person);
      }
      return { kind: 'later', code: 'never done', retryAfterMs: 0 };
    },
    async look(work) {
      const phone = app?.phone ?? (await open(makeProcess(() => false)));
      return work(phone);
    },
  };
  return self;
}
