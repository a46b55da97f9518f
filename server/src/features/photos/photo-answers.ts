import { refuse } from '@lensan/contract';
import type { BlobStore } from '../../platform/blob-store.ts';
import type { PhotoRow } from './photos.repository.ts';

/** Types we make. Nothing else is ever served, whatever the file is called. */
const types: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
};

/** A finished file, and the type it is served as. */
export interface FinishedFile {
  readonly sha256: string;
  readonly type: string;
}

/** The hash and type a file's address names; `not_found` for any other name. */
export const readFileName = (file: string): FinishedFile => {
  const [, sha256, extension] = /^([0-9a-f]{64})\.(jpg|webp|avif)$/.exec(file) ?? [];
  const type = extension && types[extension];
  if (!sha256 || !type) throw refuse('not_found');
  return { sha256, type };
};

/** The finished file for a use that is at least that wide, or the widest there is. */
export function fileOfWidth(
  { versions }: Pick<PhotoRow, 'versions'>,
  channel: string,
  widthPx: number,
): FinishedFile {
  const files = versions
    .filter((version) => version.channel === channel)
    .toSorted((a, b) => a.widthPx - b.widthPx);
  const webp = files.filter(({ format }) => format === 'webp');
  const shown = webp.length > 0 ? webp : files;
  const file = shown.find((version) => version.widthPx >= widthPx) ?? shown.at(-1);
  const type = file && types[file.format];
  if (!file || !type) throw refuse('not_found');
  return { sha256: file.sha256, type };
}

/** For the phones of those who work with the household, also without signal. */
export const keptForGood = 'private, max-age=31536000, immutable';
/**
 * For everybody: the household may take its consent back at any time, and no cache between may show
 * the picture longer than a few minutes after that.
 */
export const askedAgain = 'public, max-age=300, must-revalidate';

/** The bytes of a file, or that they have not changed. Whoever asks has been checked before. */
export async function answerFile(
  blobs: Pick<BlobStore, 'get'>,
  { sha256, type }: FinishedFile,
  cacheControl: string,
  known: string | undefined,
): Promise<Response> {
  const headers = {
    'cache-control': cacheControl,
    // The name is the hash of the content: it can never change under the same address.
    etag: `"${sha256}"`,
    'x-content-type-options': 'nosniff',
  };
  if (known === headers.etag) return new Response(null, { status: 304, headers });
  const bytes = await blobs.get(sha256);
  if (!bytes) throw refuse('not_found');
  return new Response(bytes.slice(), {
    headers: {
      ...headers,
      'content-type': type,
      'content-length': String(bytes.length),
      'content-disposition': 'inline',
    },
  });
}
