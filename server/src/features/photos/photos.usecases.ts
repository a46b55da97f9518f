import { createHash } from 'node:crypto';
import {
  refuse,
  type PhotoAddBody,
  type PhotoEditBody,
  type PhotoFailureCode,
  type PhotoRecord,
} from '@lensan/contract';
import { readHeader } from '@lensan/photo';
import type { Actor } from '../../platform/actor.ts';
import { enqueueJob } from '../../platform/jobs.ts';
import type {
  BodyOf,
  OperationContext,
  OperationHandler,
  OperationHandlers,
} from '../../operations/operation.ts';
import { requireAllowed } from '../../platform/require-allowed.ts';
import { syncedEntity } from '../../operations/synced-entity.ts';
import type { Services } from '../../services.ts';
import { requireHousehold, type ConsentReaction } from '../households/households.usecases.ts';
import { failureOfHeader, PhotoFailure } from './photo-failure.ts';
import { PhotoWorkerLost, type PhotoWorker } from './photo-worker.ts';
import { photos } from './photos.table.ts';
import * as stored from './photos.repository.ts';

/** Announces a photo: its bytes follow by upload, perhaps days later. */
export const addPhoto: OperationHandler<PhotoAddBody> = async (context, body) => {
  const household = await requireHousehold(context, 'photo.add', body.householdId);
  if (await stored.photoExists(context.tx, body.id)) throw refuse('record.id_taken');
  const { path, villageId } = household;
  const listingId = body.listingId ?? null;
  const siblings = await stored.listListingPhotos(context.tx, {
    householdId: household.id,
    path,
    listingId,
  });
  // The first photo of a listing is its main one until a person says otherwise.
  const isMain = body.isMain ?? !siblings.some((row) => row.isMain);
  if (isMain) await unsetMain(context, siblings);
  const version = await context.nextVersion('photo', body.id, path);
  await stored.insertPhoto(context.tx, {
    id: body.id,
    path,
    householdId: household.id,
    villageId,
    version,
    createdAt: context.at,
    createdBy: context.actor.accountId,
    listingId,
    shot: body.shot,
    sha256: body.sha256,
    byteLength: body.byteLength,
    widthPx: body.widthPx,
    heightPx: body.heightPx,
    bytes: 'none',
    hasOriginal: false,
    processing: 'waiting',
    seenOnPhone: body.seenOnPhone ?? [],
    findings: body.seenOnPhone ?? [],
    versions: [],
    digitalSource: body.digitalSource ?? null,
    rotateDeg: 0,
    straightenDeg: 0,
    asTaken: false,
    whiteGround: false,
    isMain,
  });
  await context.recordActivity({ subjectId: body.id, path, detail: { shot: body.shot } });
  return { status: 'ok', version };
};

/** Fields that change pixels; the others are only about where the photo belongs. */
const shapingFields = new Set(['rotateDeg', 'straightenDeg', 'focal', 'asTaken', 'whiteGround']);

export const editPhoto: OperationHandler<PhotoEditBody> = async (context, { id, ...patch }) => {
  const photo = requireAllowed(context.actor, 'photo.edit', await stored.findPhoto(context.tx, id));
  const merged = await context.mergeFields({
    entity: 'photo',
    recordId: id,
    path: photo.path,
    current: photo,
    patch,
  });
  if (merged.fields.length === 0) return { status: merged.status, version: photo.version };
  const version = await context.nextVersion('photo', id, photo.path, merged.fields);
  const reshape = merged.fields.some((field) => shapingFields.has(field)) && photo.hasOriginal;
  await stored.updatePhoto(context.tx, photo, {
    ...merged.values,
    version,
    ...(reshape ? { processing: 'waiting' as const, failure: null } : {}),
  });
  if (reshape) await enqueueProcessing(context, id);
  await context.recordActivity({
    subjectId: id,
    path: photo.path,
    detail: { fields: merged.fields.join(',') },
  });
  return { status: merged.status, version };
};

export const setMainPhoto: OperationHandler<BodyOf<'photo.set_main'>> = async (context, { id }) => {
  const photo = requireAllowed(
    context.actor,
    'photo.set_main',
    await stored.findPhoto(context.tx, id),
  );
  await unsetMain(
    context,
    (await stored.listListingPhotos(context.tx, photo)).filter((row) => row.id !== id),
  );
  const version = await context.nextVersion('photo', id, photo.path, ['isMain']);
  await stored.updatePhoto(context.tx, photo, { isMain: true, version });
  await context.recordActivity({ subjectId: id, path: photo.path });
  return { status: 'ok', version };
};

async function unsetMain(
  context: OperationContext,
  rows: readonly stored.PhotoRow[],
): Promise<void> {
  for (const row of rows.filter(({ isMain }) => isMain)) {
    await stored.updatePhoto(context.tx, row, {
      isMain: false,
      version: await context.nextVersion('photo', row.id, row.path, ['isMain']),
    });
  }
}

/**
 * The row stays as a tombstone; its files go once nothing else needs them. The oldest other photo
 * becomes the main one.
 */
export const removePhoto: OperationHandler<BodyOf<'photo.remove'>> = async (context, { id }) => {
  const photo = requireAllowed(
    context.actor,
    'photo.remove',
    await stored.findPhoto(context.tx, id),
  );
  const version = await context.nextVersion('photo', id, photo.path);
  await stored.updatePhoto(context.tx, photo, { deletedAt: context.now, isMain: false, version });
  if (photo.isMain) {
    const [next] = (await stored.listListingPhotos(context.tx, photo)).toSorted(
      (a, b) => a.createdAt - b.createdAt,
    );
    if (next)
      await stored.updatePhoto(context.tx, next, {
        isMain: true,
        version: await context.nextVersion('photo', next.id, next.path, ['isMain']),
      });
  }
  await enqueueJob(context, {
    kind: 'photo.forget',
    payload: { sha256: photo.sha256 },
    key: `photo.forget:${photo.sha256}`,
  });
  await context.recordActivity({ subjectId: id, path: photo.path });
  return { status: 'ok', version };
};

/**
 * Without K3 the pictures as sent are let go: nothing new is made of them. Finished ones stay for
 * the team that helps the household.
 */
export const letOriginalsGo: ConsentReaction = async (context, household, purpose) => {
  if (purpose !== 'K3') return;
  for (const photo of await stored.listHouseholdPhotos(context.tx, household.id, household.path)) {
    if (!photo.hasOriginal) continue;
    await stored.updatePhoto(context.tx, photo, {
      hasOriginal: false,
      version: await context.nextVersion('photo', photo.id, photo.path),
    });
    await enqueueJob(context, {
      kind: 'photo.forget',
      payload: { sha256: photo.sha256 },
      key: `photo.forget:${photo.sha256}`,
    });
  }
};

const enqueueProcessing = (context: Parameters<typeof enqueueJob>[0], id: string) =>
  enqueueJob(context, { kind: 'photo.process', payload: { id }, key: `photo.process:${id}` });

/**
 * Takes the bytes of an announced photo, whatever transport brought them: checks the hash, keeps
 * the original and asks for its versions. Sending the same bytes again changes nothing. Refuses
 * with `photo.hash_mismatch`, or with the code of a file that is no picture; then the photo stands
 * as failed with that code, and nothing else of the household is touched.
 */
export async function acceptOriginal(
  services: Pick<Services, 'database' | 'blobs' | 'ids' | 'clock'>,
  actor: Pick<Actor, 'grants'>,
  id: string,
  bytes: Uint8Array,
): Promise<PhotoRecord> {
  const { database } = services;
  const photo = requireAllowed(actor, 'photo.add', await stored.findPhoto(database.read, id));
  if (photo.hasOriginal) return recordOf(photo);
  if (createHash('sha256').update(bytes).digest('hex') !== photo.sha256)
    throw refuse('photo.hash_mismatch');
  const failure = failureOfBytes(bytes);
  if (!failure) await services.blobs.put(bytes);
  const after = await database.write(async (tx) => {
    const version = await stored.nextVersionOfJob(tx, photo);
    const change = failure
      ? { bytes: 'done' as const, processing: 'failed' as const, failure, version }
      : {
          bytes: 'done' as const,
          hasOriginal: true,
          processing: 'waiting' as const,
          failure: null,
          version,
        };
    await stored.updatePhoto(tx, photo, change);
    if (!failure) await enqueueProcessing({ tx, ids: services.ids, now: services.clock() }, id);
    return { ...photo, ...change };
  });
  if (failure) throw refuse(failure);
  return recordOf(after);
}

function failureOfBytes(bytes: Uint8Array): PhotoFailureCode | null {
  const result = readHeader(bytes);
  return result.ok ? failureOfHeader(result.header, { heic: false }) : `photo.${result.problem}`;
}

/**
 * A HEIC picture as a JPEG for a phone that cannot open it; nothing is kept. Refuses with
 * `photo.heic_unreadable` where no decoder is named (before the body is read), with
 * `photo.format_not_allowed` for anything that is not HEIC, or with what is wrong with the file.
 */
export async function openHeic(
  worker: Pick<PhotoWorker, 'copy' | 'readsHeic'>,
  read: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  if (!worker.readsHeic) throw refuse('photo.heic_unreadable');
  const bytes = await read();
  const result = readHeader(bytes);
  if (!result.ok) throw refuse(`photo.${result.problem}`);
  if (result.header.format !== 'heic') throw refuse('photo.format_not_allowed');
  try {
    return await worker.copy(bytes);
  } catch (error) {
    if (error instanceof PhotoFailure) throw refuse(error.code);
    if (error instanceof PhotoWorkerLost && error.reason !== 'fault')
      throw refuse(error.reason === 'timeout' ? 'photo.too_slow' : 'photo.heic_unreadable');
    throw error;
  }
}

/** Asks again for the versions of a photo that failed although its file is here. */
export async function retryPhoto(
  services: Pick<Services, 'database' | 'ids' | 'clock'>,
  actor: Pick<Actor, 'grants'>,
  id: string,
): Promise<PhotoRecord> {
  const photo = requireAllowed(
    actor,
    'photo.edit',
    await stored.findPhoto(services.database.read, id),
  );
  if (!photo.hasOriginal) throw refuse('photo.no_original');
  if (photo.processing !== 'failed') return recordOf(photo);
  return services.database.write(async (tx) => {
    const change = {
      processing: 'waiting' as const,
      failure: null,
      version: await stored.nextVersionOfJob(tx, photo),
    };
    await stored.updatePhoto(tx, photo, change);
    await enqueueProcessing({ tx, ids: services.ids, now: services.clock() }, id);
    return recordOf({ ...photo, ...change });
  });
}

/** The record as it travels to phones. */
export const recordOf = (row: stored.PhotoRow): PhotoRecord => ({
  id: row.id,
  householdId: row.householdId,
  version: row.version,
  listingId: row.listingId,
  shot: row.shot,
  sha256: row.sha256,
  byteLength: row.byteLength,
  widthPx: row.widthPx,
  heightPx: row.heightPx,
  bytes: row.bytes,
  processing: row.processing,
  failure: row.failure,
  findings: [...row.findings],
  versions: [...row.versions],
  placeholder: row.placeholder,
  focal: row.focal,
  rotateDeg: row.rotateDeg,
  straightenDeg: row.straightenDeg,
  asTaken: row.asTaken,
  whiteGround: row.whiteGround,
  isMain: row.isMain,
});

export const photoOperations = {
  'photo.add': addPhoto,
  'photo.edit': editPhoto,
  'photo.set_main': setMainPhoto,
  'photo.remove': removePhoto,
} satisfies Partial<OperationHandlers>;
/**
 * What cannot be packed is left out of what phones fetch: hashes of finished files (they ask by use
 * and width), of the file itself for all but whoever sent it, and the blurred stand-in of pictures
 * that are not the main one.
 */
export const photoEntities = [
  syncedEntity({
    entity: 'photo',
    table: photos,
    toRecord: (row, actor) => ({
      ...recordOf(row),
      versions: [],
      sha256: row.createdBy === actor.accountId ? row.sha256 : '',
      placeholder: row.isMain ? row.placeholder : null,
    }),
  }),
];
