import { photoFromHeic } from '@lensan/contract';
import { ask, CallError } from '../../../api/client.ts';

/**
 * A HEIC picture this phone cannot open, opened by the server: a JPEG, or null when there is no
 * signal, the server has no decoder or the file is no picture. The person then reads what to change
 * on the camera.
 */
export async function openedByServer(file: Blob): Promise<Blob | null> {
  if (file.size > photoFromHeic.maxBodyBytes) return null;
  try {
    const answer = await ask(photoFromHeic.path, {
      method: photoFromHeic.method,
      body: file,
      headers: { 'content-type': 'application/octet-stream' },
      credentials: 'same-origin',
      signal: AbortSignal.timeout(60_000),
    });
    return await answer.blob();
  } catch (error) {
    if (error instanceof CallError || error instanceof DOMException) return null;
    throw error;
  }
}
