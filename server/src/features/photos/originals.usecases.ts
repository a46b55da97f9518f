import { createHash } from 'node:crypto';
import { refuse, type PhotoFailureCode, type PhotoRecord } from '@lensan/contract';
import { readHeader } from '@lensan/photo';
import type { Tx } from '../../database/client.ts';
import { command, type WriteServices } from '../../operations/command.ts';
import type { OperationContext } from '../../operations/operation.ts';
import type { Actor } from '../../platform/actor.ts';
import { requireAllowed } from '../../platform/require-allowed.ts';
import type { Services } from '../../services.ts';
import { findAnswer } from '../households/households.repository.ts';
import { failureOfHeader } from './photo-failure.ts';
import { recordOf } from './photos.entities.ts';
import * as stored from './photos.repository.ts';
import { askToForget, askToProcess } from './photos.requests.ts';

/**
 * Takes the bytes of an announced photo, whatever transport brought them: checks the hash, keeps
 * the original and asks for its versions. Sending the same bytes again changes nothing. Refuses
 * with `photo.hash_mismatch`, or with the code of a file that is no picture; then the photo stands
 * as failed with that code, and nothing else of the household is touched. Bytes that come after the
 * household took K3 back are let go, as those are that came before.
 */
export async function acceptOriginal(
  services: WriteServices & Pick<Services, 'blobs'>,
  actor: Actor,
  id: string,
  bytes: Uint8Array,
): Promise<PhotoRecord> {
  const announced = requireAllowed(
    actor,
    'photo.add',
    await stored.findPhoto(services.database.read, id),
  );
  if (announced.hasOriginal) return recordOf(announced);
  if (createHash('sha256').update(bytes).digest('hex') !== announced.sha256)
    throw refuse('photo.hash_mismatch');
  const failure = failureOfBytes(bytes);
  if (!failure) await services.blobs.put(bytes);
  // Read again inside the write: the household may have been merged into another, or have taken its
  // consent back, while the bytes were stored.
  const asked = {
    name: 'photo.arrive',
    needs: 'photo.add',
    on: (tx: Tx) => stored.findPhoto(tx, id),
  } as const;
  const after = await command(services, actor, asked, async (context, photo) => {
    context.silent('the photo was announced by photo.add; its bytes are no second act');
    return photo.hasOriginal ? photo : arrive(context, photo, failure);
  });
  if (failure) throw refuse(failure);
  return recordOf(after);
}

async function arrive(
  context: OperationContext,
  photo: stored.PhotoRow,
  failure: PhotoFailureCode | null,
): Promise<stored.PhotoRow> {
  const { tx } = context;
  const answer = await findAnswer(tx, photo.householdId, 'K3');
  const isKept = failure === null && (answer === null || answer.decision === 'given');
  const change = {
    bytes: 'done' as const,
    hasOriginal: isKept,
    processing: failure === null ? ('waiting' as const) : ('failed' as const),
    failure,
    version: await context.nextVersion('photo', photo.id, photo.path),
  };
  await stored.updatePhoto(tx, photo, change);
  if (isKept) await askToProcess(context, photo.id);
  else if (failure === null) await askToForget(context, photo.sha256);
  return { ...photo, ...change };
}

function failureOfBytes(bytes: Uint8Array): PhotoFailureCode | null {
  const result = readHeader(bytes);
  return result.ok ? failureOfHeader(result.header, { heic: false }) : `photo.${result.problem}`;
}

/** Asks again for the versions of a photo that failed although its file is here. */
export async function retryPhoto(
  services: WriteServices,
  actor: Actor,
  id: string,
): Promise<PhotoRecord> {
  const asked = {
    name: 'photo.retry',
    needs: 'photo.edit',
    on: (tx: Tx) => stored.findPhoto(tx, id),
  } as const;
  return command(services, actor, asked, async (context, photo) => {
    if (!photo.hasOriginal) throw refuse('photo.no_original');
    if (photo.processing !== 'failed') {
      context.silent('nothing changed');
      return recordOf(photo);
    }
    const change = {
      processing: 'waiting' as const,
      failure: null,
      version: await context.nextVersion('photo', id, photo.path),
    };
    await stored.updatePhoto(context.tx, photo, change);
    await askToProcess(context, id);
    await context.recordActivity({ subjectId: id, path: photo.path });
    return recordOf({ ...photo, ...change });
  });
}
