import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tx } from '../database/client.ts';
import { findAccount } from '../features/accounts/accounts.repository.ts';
import { actorFor } from '../features/accounts/sessions.ts';
import { findPhoto, updatePhoto, type PhotoRow } from '../features/photos/photos.repository.ts';
import { acceptOriginal } from '../features/photos/originals.usecases.ts';
import { makeScope } from '../database/scope.ts';
import type { Actor } from '../platform/actor.ts';
import { makeJobRunner, type JobHandlers } from '../platform/jobs.ts';
import type { OperationRunner } from '../operations/runner.ts';
import type { Services } from '../services.ts';
import { hashSecret } from '../features/accounts/create-account.ts';
import { addDemoCard, demoHousehold } from './demo-card.ts';
import { addLatePhones } from './demo-phones.ts';
import { addPeople, demoCommune, type DemoTeam } from './demo-people.ts';
import { householdStory, type Deed, type Doer, type HouseholdStory } from './household-story.ts';
import { makeRandom, type Random } from './random.ts';

export interface DemoParts {
  /** The operation runner over services whose clock the story moves. */
  readonly runnerFor: (services: Services) => OperationRunner;
  /** Handlers of jobs, for the pictures. */
  readonly jobsFor: (services: Services) => JobHandlers;
  /** Folder of the drawn pictures (`chuoi-say.jpg` …). */
  readonly picturesDir: string;
  readonly households: number;
  readonly seed: number;
  /** Told after each village: villages done, of how many. */
  readonly onProgress?: (done: number, of: number) => void;
}
export interface DemoCounts {
  readonly villages: number;
  readonly members: number;
  readonly households: number;
  readonly operations: number;
  readonly refused: Readonly<Record<string, number>>;
}

interface Picture {
  readonly sha256: string;
  readonly bytes: Uint8Array;
}
interface WaitingPhoto {
  readonly photoId: string;
  readonly picture: string;
}

/**
 * Plays the life of one invented commune through the product's own operations, so that every rule
 * holds for it: 36 villages and teams, about 200 members, households in every state, the last day
 * of the story being today. Same seed, same commune.
 */
export async function loadDemo(services: Services, parts: DemoParts): Promise<DemoCounts> {
  const random = makeRandom(parts.seed);
  const today = services.clock();
  let storyNow = today;
  const inStory: Services = { ...services, clock: () => storyNow };
  const runner = parts.runnerFor(inStory);
  const pictures = readPictures(parts.picturesDir);
  const teams = await services.database.write((tx) => addPeople(services, tx, random, today));
  const refused: Record<string, number> = {};
  const waiting: WaitingPhoto[] = [];
  let operations = 0;
  let number = 0;

  for (const [place, team] of teams.entries()) {
    const share =
      Math.floor((parts.households * (place + 1)) / teams.length) -
      Math.floor((parts.households * place) / teams.length);
    await services.database.write(async (tx) => {
      const cast = await castOf(tx, team, today);
      for (let at = 0; at < share; at++) {
        const story = tell(random, team, place, at, ++number, today);
        for (const { by, doer, deed } of directed(story, cast, random, pictures, waiting)) {
          storyNow = deed.at;
          const [result] = await runner.runInside(
            tx,
            doer,
            { device: null, offsetMs: 0, version: 1 },
            [
              {
                n: null,
                envelope: {
                  id: `${story.id}-${(operations++).toString(36)}`,
                  kind: deed.kind,
                  at: deed.at,
                  householdId: story.id,
                  body: deed.body,
                },
              },
            ],
          );
          if (result && result.status !== 'ok')
            refused[`${deed.kind} by ${by}: ${result.code ?? result.status}`] =
              (refused[`${deed.kind} by ${by}: ${result.code ?? result.status}`] ?? 0) + 1;
        }
      }
    });
    parts.onProgress?.(place + 1, teams.length);
  }
  storyNow = today;
  const pinHash = await hashSecret(services.config.secret, demoHousehold.pin);
  await services.database.write(async (tx) => {
    await addDemoCard(tx, pinHash, `${teams[0]?.path ?? ''}${demoHousehold.id}.`, today);
    await addLatePhones(tx, teams, today);
  });
  await showPictures(inStory, parts.jobsFor(inStory), waiting, pictures, teams);
  return {
    villages: teams.length,
    members: teams.reduce((sum, team) => sum + team.memberIds.length, 0),
    households: number,
    operations,
    refused,
  };
}

const tell = (
  random: Random,
  team: DemoTeam,
  place: number,
  at: number,
  number: number,
  today: number,
): HouseholdStory =>
  householdStory(
    random,
    `dh${number}`,
    number,
    {
      villageId: team.villageId,
      origin: {
        place: `thôn ${team.villageName}`,
        commune: demoCommune.name,
        province: demoCommune.province,
      },
      cell: `20.8${String(10 + place)},105.9${String(10 + (at % 80))}`,
    },
    today,
    place === 0 && at === 0
      ? { stage: 0.93, goods: 0, headName: demoHousehold.headName, addressAs: 'bac' }
      : undefined,
  );

interface Cast {
  readonly mentors: readonly Actor[];
  readonly official: Actor;
}
async function castOf(tx: Tx, team: DemoTeam, today: number): Promise<Cast> {
  const actor = async (id: string): Promise<Actor> => {
    const account = await findAccount(tx, id);
    const found =
      account && (await actorFor(tx, account, { sessionId: 'demo', deviceId: 'demo' }, today));
    if (!found) throw new Error(`demo account ${id} is missing`);
    return found;
  };
  // Members without a role on the village are guests of the story only; the leader helps households
  // too.
  return {
    mentors: await Promise.all(team.memberIds.map(actor)),
    official: await actor('demohoa'),
  };
}

/** Who plays each deed, and the photos of the goods right after their listing was first saved. */
function directed(
  story: HouseholdStory,
  cast: Cast,
  random: Random,
  pictures: ReadonlyMap<string, Picture>,
  waiting: WaitingPhoto[],
): { by: Doer; doer: Actor; deed: Deed }[] {
  // The tour's household is Lan's, who stands second in her team.
  const at = story.id === demoHousehold.id ? 1 : random.int(0, cast.mentors.length - 1);
  const mentor = cast.mentors[at] ?? cast.official;
  const colleague = cast.mentors[(at + 1) % cast.mentors.length] ?? cast.official;
  const players: Record<Doer, Actor> = { mentor, colleague, official: cast.official };
  const play = (deed: Deed) => ({ by: deed.by, doer: players[deed.by], deed });
  const picture = story.picture === null ? undefined : pictures.get(story.picture);
  const saved = story.deeds.findIndex((deed) => deed.kind === 'listing.save');
  const listing = story.deeds[saved];
  if (!picture || !listing || story.picture === null || story.listingId === null)
    return story.deeds.map(play);
  const photoId = `${story.id}p`;
  waiting.push({ photoId, picture: story.picture });
  const photo: Deed = {
    by: 'mentor',
    at: listing.at + 60_000,
    kind: 'photo.add',
    body: {
      id: photoId,
      householdId: story.id,
      listingId: story.listingId,
      shot: story.picture === 'homestay' ? 'room' : 'whole',
      sha256: picture.sha256,
      byteLength: picture.bytes.length,
      widthPx: 1400,
      heightPx: 1400,
    },
  };
  return [...story.deeds.slice(0, saved + 1), photo, ...story.deeds.slice(saved + 1)].map(play);
}

const readPictures = (folder: string): ReadonlyMap<string, Picture> =>
  new Map(
    readdirSync(folder)
      .filter((file) => file.endsWith('.jpg'))
      .map((file) => {
        const bytes = readFileSync(join(folder, file));
        return [
          file.replace('.jpg', ''),
          { sha256: createHash('sha256').update(bytes).digest('hex'), bytes },
        ];
      }),
  );

/**
 * Each drawing goes through the photo pipeline once; the other households' photos of it get the
 * same files.
 */
async function showPictures(
  services: Services,
  jobs: JobHandlers,
  waiting: readonly WaitingPhoto[],
  pictures: ReadonlyMap<string, Picture>,
  teams: readonly DemoTeam[],
): Promise<void> {
  // The mentor of the first team brings them: any of a village's mentors may.
  const grants = teams.map((team) => ({ role: 'mentor' as const, path: team.path }));
  const lan = {
    accountId: teams[0]?.memberIds[0] ?? 'system',
    deviceId: 'demo',
    sessionId: '',
    grants,
    scope: makeScope(grants.map(({ path }) => path)),
    householdId: null,
  };
  for (const [name, picture] of pictures) {
    const first = waiting.find((photo) => photo.picture === name);
    if (!first) continue;
    await acceptOriginal(services, lan, first.photoId, picture.bytes);
  }
  await makeJobRunner(services, jobs).runDue();
  for (const name of pictures.keys()) {
    const [first, ...others] = waiting.filter((photo) => photo.picture === name);
    if (!first) continue;
    await services.database.write(async (tx) => {
      const ready = await findPhoto(tx, first.photoId);
      if (!ready) return;
      for (const { photoId } of others) {
        const photo = await findPhoto(tx, photoId);
        if (photo) await updatePhoto(tx, photo, sameFiles(ready));
      }
    });
  }
}

const sameFiles = (ready: PhotoRow): Partial<PhotoRow> => ({
  bytes: ready.bytes,
  hasOriginal: ready.hasOriginal,
  processing: ready.processing,
  failure: ready.failure,
  versions: ready.versions,
  placeholder: ready.placeholder,
  lookHash: ready.lookHash,
  findings: ready.findings,
});
