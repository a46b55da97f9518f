import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';
import { sha256Hex } from './photos.ts';

/**
 * Largest file: what a shrunk photo never reaches, and an original kept for want of a decoder
 * hardly ever.
 */
export const mediaBytes = 8 * 1024 * 1024;
const byHash = z.object({ sha256: sha256Hex });

/**
 * Bytes of announced photos in pieces that resume, by tus 1.0
 * (https://tus.io/protocols/resumable-upload). The address of an upload is the SHA-256 of its file,
 * so that asking again or from another window finds what has already arrived.
 */
export const mediaCreate = endpoint({
  method: 'POST',
  path: '/api/media/:sha256',
  summary: 'Begin sending a file (tus 1.0 creation, the first piece may come along)',
  params: byHash,
  maxBodyBytes: mediaBytes,
});
export const mediaOffset = endpoint({
  method: 'HEAD',
  path: '/api/media/:sha256',
  summary: 'How much of a file has arrived (tus 1.0)',
  params: byHash,
});
export const mediaAppend = endpoint({
  method: 'PATCH',
  path: '/api/media/:sha256',
  summary: 'Send the next piece of a file (tus 1.0)',
  params: byHash,
  maxBodyBytes: mediaBytes,
});
