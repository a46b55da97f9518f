import { findViolations, type Violation } from './invariants.ts';
import { noLineCounts, type LineCounts } from './line.ts';
import type { Server, Phone } from '../../web/src/local/phone.ts';
import { makePeople } from './people.ts';
import { makeHandPhone } from './phone.ts';
import { makeRandom } from './random.ts';
import { makeTurns } from './turns.ts';
import { openWorld, type MakeApp, type World } from './world.ts';

export interface Plan {
  readonly seed: number;
  readonly phones: number;
  /** Saves by each phone. */
  readonly operations: number;
  /** Share of requests that fail in some way. */
  readonly faultRate: number;
  readonly restores: number;
  readonly scopeChanges: boolean;
  readonly merges: boolean;
  /** Deliberate faults, for proving that the invariants notice. */
  readonly makeApp?: MakeApp;
  readonly spoilServer?: (server: Server, phone: () => Phone, world: World) => Server;
  readonly keepsEpoch?: boolean;
}

export interface Outcome extends LineCounts {
  readonly seed: number;
  readonly promised: number;
  readonly kills: number;
  readonly restores: number;
  readonly scopeChanges: number;
  readonly merges: number;
  readonly conflicts: number;
  readonly guarded: number;
  readonly parked: number;
  readonly refused: number;
  readonly violations: readonly Violation[];
}

/** One to bring everything in, one to fetch what that changed, one for what woke up then. */
const calmRounds = 3;

/**
 * Plays one seed to its end and looks whether anything was lost, doubled, misplaced or forgotten.
 */
export async function simulate(plan: Plan): Promise<Outcome> {
  const random = makeRandom(plan.seed);
  const turns = makeTurns(random.branch(0));
  const people = makePeople(plan.phones);
  const world = await openWorld({
    people,
    turns,
    makeApp: plan.makeApp,
    restores: plan.restores,
    scopeChanges: plan.scopeChanges,
    keepsEpoch: plan.keepsEpoch,
  });
  const lineCounts = noLineCounts();
  const phones = people
    .flatMap((person) => Array.from({ length: person.phones }, (_, place) => ({ person, place })))
    .map(({ person, place }, index) => {
      const own = random.branch(1 + index);
      return makeHandPhone({
        world,
        turns,
        random: own,
        person,
        name: `${person.id}/${place}`,
        pageRows: own.pick([2, 3, 5, 8, 20, 50]),
        faultRate: plan.faultRate,
        killRate: 0.004,
        // Every second phone, as a deliberate fault on the line is written for one request at a
        // time.
        asksAhead: index % 2 === 0 && !plan.spoilServer,
        canMerge: plan.merges,
        lineCounts,
        spoilServer:
          plan.spoilServer &&
          ((server, phone) => plan.spoilServer?.(server, phone, world) ?? server),
      });
    });
  try {
    for (const phone of phones) phone.token = await world.signIn(phone.person);
    const fate = random.branch(1000);
    for (const phone of phones) phone.live(plan.operations);
    await turns.run(() => world.happen(fate));
    // The hardest moment for a backup: everything was confirmed, nobody has anything to say any
    // more.
    if (plan.restores > 0 && fate.chance(0.5)) await world.restore();
    await world.calm(fate);
    const ends: Violation[] = [];
    for (let round = 0; round < calmRounds; round++) {
      for (const phone of phones) {
        turns.start(async () => {
          const end = await phone.settle();
          if (end.kind !== 'done' && round === calmRounds - 1)
            ends.push({
              rule: 'every outbox drains',
              detail: `${phone.name}: ${JSON.stringify(end)}`,
            });
        });
      }
      await turns.run();
    }
    if (world.counts.strayed > 0)
      ends.push({
        rule: 'no phone is found holding other rows than it should',
        detail: `${world.counts.strayed} times`,
      });
    const { violations, ...found } = await findViolations(world, phones);
    return {
      seed: plan.seed,
      ...lineCounts,
      ...found,
      promised: phones.reduce((sum, phone) => sum + phone.promised.length, 0),
      kills: phones.reduce((sum, phone) => sum + phone.kills, 0),
      restores: world.counts.restores,
      scopeChanges: world.counts.scopeChanges,
      violations: [...ends, ...violations],
    };
  } finally {
    await world.close();
  }
}
