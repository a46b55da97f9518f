import { contactOperations } from '../../households/contact.usecases.ts';
import type { OperationResult } from '@lensan/contract';
import { banana, homestay } from '@lensan/listing/testing-samples.ts';
import {
  binh,
  lan,
  minh,
  places,
  testServices,
  tuan,
  type TestServices,
} from '../../../../../tests/support/index.ts';
import type { Actor } from '../../../platform/actor.ts';
import { makeOperationRunner, type OperationRunner } from '../../../operations/runner.ts';
import { insertHousehold } from '../../households/households.repository.ts';
import { milestoneReactions } from '../../adoption/milestones.ts';
import { makeHouseholdOperations } from '../../households/households.usecases.ts';
import { insertPhoto } from '../../photos/photos.repository.ts';
import { findListing, type ListingRow } from '../listings.repository.ts';
import { hideWithoutConsent, listingOperations } from '../listings.usecases.ts';

export { binh, lan, minh, tuan };
const { householdId, villageId, household: path } = places;
interface Options {
  readonly base?: number;
  readonly phone?: string;
}

export interface Shop extends TestServices {
  readonly runner: OperationRunner;
  run(actor: Actor, kind: string, body: object, options?: Options): Promise<OperationResult>;
  done(actor: Actor, kind: string, body: object, options?: Options): Promise<OperationResult>;
  /** Body of `listing.save` for the household's dried banana. */
  save(change: object): object;
  readonly banana: typeof banana;
  readonly homestay: typeof homestay;
  saved(): Promise<void>;
  consent(decision: 'given' | 'withdrawn'): Promise<void>;
  addPhoto(versions?: number): Promise<void>;
  /** Consent given, photo there, listing published. */
  published(change?: object, prices?: readonly number[]): Promise<void>;
  listing(): Promise<ListingRow>;
}

/** The household Bình with its mentor, over a fresh database. */
export async function makeListings(
  publication: {
    shopName?: string;
    showPhone?: boolean;
    showZalo?: boolean;
    showAddress?: 'commune' | 'village' | 'full';
  } = {},
): Promise<Shop> {
  const services = await testServices();
  const { database, clock } = services;
  await database.write((tx) =>
    insertHousehold(tx, {
      id: householdId,
      path,
      householdId,
      villageId,
      version: 1,
      createdAt: 0,
      createdBy: 'lan',
      kind: 'farm',
      headName: 'Trần Văn Bình',
      nameFolded: 'tran van binh',
      addressAs: 'bac',
      addressLine: 'Xóm 3, thôn Đông',
      sells: 'Chuối tây sấy dẻo',
      device: 'smart',
      isPriority: false,
      phone: '0900000123',
      status: 'open',
      publication: {
        shopName: '',
        showPhone: false,
        showZalo: false,
        showAddress: 'commune',
        ...publication,
      },
      contactChosenAt: 0,
    }),
  );
  const runner = makeOperationRunner(services, {
    handlers: {
      ...makeHouseholdOperations({ ...milestoneReactions, onConsentEnded: [hideWithoutConsent] }),
      ...contactOperations,
      ...listingOperations,
    },
    accountName: async (_tx, id) => id,
    actorOf: async () => null,
  });
  let count = 0;
  const run: Shop['run'] = async (actor, kind, body, { base, phone = 'p01' } = {}) => {
    count += 1;
    const [result] = await runner.run(actor, { device: phone, offsetMs: 0, version: 1 }, [
      {
        n: count,
        envelope: {
          id: 'op' + count,
          kind,
          at: clock(),
          householdId,
          ...(base === undefined ? {} : { base }),
          body,
        },
      },
    ]);
    if (!result) throw new Error('no result');
    return result;
  };
  const done: Shop['done'] = async (...call) => {
    const result = await run(...call);
    if (result.status !== 'ok')
      throw new Error(
        `${call[1]}: ${result.status} ${result.code} ${JSON.stringify(result.problems)}`,
      );
    return result;
  };
  const save: Shop['save'] = (change) => ({
    id: 'l1',
    householdId,
    title: null,
    description: null,
    facts: banana,
    step: 5,
    ...change,
  });
  let answer: string | null = null;
  const consent: Shop['consent'] = async (decision) => {
    count += 1;
    const id = 'c' + count;
    await done(lan, 'consent.record', {
      id,
      householdId,
      purpose: 'K3',
      decision,
      textVersion: 'K3/2026-11-1',
      evidence: 'handed_over',
      wasReadAloud: true,
      answeredBy: 'head',
      seen: answer,
    });
    answer = id;
  };
  const addPhoto: Shop['addPhoto'] = async () => {
    count += 1;
    const sha256 = (letter: string) => letter.repeat(60) + String(count).padStart(4, '0');
    await database.write((tx) =>
      insertPhoto(tx, {
        id: 'ph' + count,
        path,
        householdId,
        villageId,
        version: 1,
        createdAt: count,
        createdBy: 'lan',
        listingId: 'l1',
        shot: 'whole',
        sha256: sha256('a'),
        byteLength: 1000,
        widthPx: 1600,
        heightPx: 1200,
        bytes: 'done',
        hasOriginal: true,
        processing: 'ready',
        failure: null,
        seenOnPhone: [],
        findings: [],
        placeholder: null,
        lookHash: null,
        digitalSource: null,
        focal: null,
        rotateDeg: 0,
        straightenDeg: 0,
        asTaken: false,
        whiteGround: false,
        isMain: count === 1,
        versions: [
          {
            sha256: sha256('b'),
            widthPx: 640,
            heightPx: 480,
            bytes: 30_000,
            format: 'webp',
            channel: 'page',
          },
          {
            sha256: sha256('c'),
            widthPx: 1280,
            heightPx: 960,
            bytes: 90_000,
            format: 'webp',
            channel: 'page',
          },
          {
            sha256: sha256('d'),
            widthPx: 1280,
            heightPx: 960,
            bytes: 150_000,
            format: 'jpg',
            channel: 'page',
          },
          {
            sha256: sha256('e'),
            widthPx: 2048,
            heightPx: 1536,
            bytes: 400_000,
            format: 'jpg',
            channel: 'facebook',
          },
        ],
      }),
    );
  };
  const saved = async () => {
    await done(lan, 'listing.save', save({}));
  };
  return {
    ...services,
    runner,
    run,
    done,
    save,
    saved,
    consent,
    addPhoto,
    banana,
    homestay,
    async published(change = {}, prices = [65_000, 180_000]) {
      await consent('given');
      await done(lan, 'listing.save', save(change));
      await addPhoto();
      await done(lan, 'listing.publish', { id: 'l1', confirmedPricesDong: prices });
    },
    async listing() {
      const row = await findListing(database.read, 'l1');
      if (!row) throw new Error('no listing');
      return row;
    },
  };
}
