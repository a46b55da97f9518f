import {
  refuse,
  type PhotoAddBody,
  type PhotoCopyBody,
  type PhotoEditBody,
} from '@lensan/contract';
import {
  unchanged,
  type BodyOf,
  type OperationContext,
  type OperationHandler,
  type OperationHandlers,
} from '../../operations/operation.ts';
import { requireAllowed } from '../../platform/require-allowed.ts';
import { requireHousehold, type ConsentReaction } from '../households/households.usecases.ts';
import { askToForget, askToProcess } from './photos.requests.ts';
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

/**
 * The same picture in another listing, so that "làm giống tin trước" needs no camera. The files are
 * shared: they are let go with the last photo that shows them.
 */
export const copyPhoto: OperationHandler<PhotoCopyBody> = async (
  context,
  { id, photoId, listingId },
) => {
  const from = requireAllowed(
    context.actor,
    'photo.copy',
    await stored.findPhoto(context.tx, photoId),
  );
  if (await stored.photoExists(context.tx, id)) throw refuse('record.id_taken');
  const { householdId, path } = from;
  const siblings = await stored.listListingPhotos(context.tx, { householdId, path, listingId });
  const version = await context.nextVersion('photo', id, path);
  await stored.insertPhoto(context.tx, {
    ...from,
    id,
    listingId,
    version,
    createdAt: context.at,
    createdBy: context.actor.accountId,
    isMain: !siblings.some((row) => row.isMain),
  });
  if (from.hasOriginal && from.processing === 'waiting') await askToProcess(context, id);
  await context.recordActivity({ subjectId: id, path, detail: { shot: from.shot } });
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
  if (merged.fields.length === 0) return unchanged(context, photo, merged.status);
  const version = await context.nextVersion('photo', id, photo.path, merged.fields);
  const reshape = merged.fields.some((field) => shapingFields.has(field)) && photo.hasOriginal;
  await stored.updatePhoto(context.tx, photo, {
    ...merged.values,
    version,
    ...(reshape ? { processing: 'waiting' as const, failure: null } : {}),
  });
  if (reshape) await askToProcess(context, id);
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
  await askToForget(context, photo.sha256);
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
    await askToForget(context, photo.sha256);
  }
};

export const photoOperations = {
  'photo.add': addPhoto,
  'photo.copy': copyPhoto,
  'photo.edit': editPhoto,
  'photo.set_main': setMainPhoto,
  'photo.remove': removePhoto,
} satisfies Partial<OperationHandlers>;
