import { newId, record } from '../../../local/index.ts';

/** Records a visit as any other; its id. */
export async function anyVisit(householdId: string): Promise<string> {
  const id = newId();
  await record(
    'visit.record',
    {
      id,
      householdId,
      visitedOn: '2026-11-25',
      result: 'met',
      tasks: ['met'],
      skills: [],
      refusalReason: null,
      note: '',
      nextOn: null,
      placeCell: null,
    },
    { householdId },
  );
  return id;
}

/** Adds a drawn picture of about `kilobytes`, heavy by noise behind its end; its id. */
export async function anyPhoto(householdId: string, kilobytes: number): Promise<string> {
  const canvas = new OffscreenCanvas(64, 48);
  canvas.getContext('2d')?.fillRect(0, 0, 20, 20);
  const noise = new Uint8Array(kilobytes * 1024);
  for (let at = 0; at < noise.length; at += 65_536)
    crypto.getRandomValues(noise.subarray(at, at + 65_536));
  const blob = new Blob([await canvas.convertToBlob({ type: 'image/jpeg' }), noise], {
    type: 'image/jpeg',
  });
  const sha256 = Array.from(
    new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer())),
    (byte) => byte.toString(16).padStart(2, '0'),
  ).join('');
  const id = newId();
  await record(
    'photo.add',
    {
      id,
      householdId,
      shot: 'whole',
      sha256,
      byteLength: blob.size,
      widthPx: 64,
      heightPx: 48,
    },
    { householdId, blobs: [{ sha: sha256, blob, photoId: id, onlyWifi: true }] },
  );
  return id;
}
