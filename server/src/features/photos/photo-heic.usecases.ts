import { refuse } from '@lensan/contract';
import { readHeader } from '@lensan/photo';
import { PhotoFailure } from './photo-failure.ts';
import { PhotoWorkerLost, type PhotoWorker } from './photo-worker.ts';

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
