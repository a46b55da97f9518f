import { refuse } from '@lensan/contract';
import type { MiddlewareHandler } from 'hono';
import { promisify } from 'node:util';
import { brotliCompress, constants, gunzip } from 'node:zlib';
import { readBytes } from './body.ts';

/**
 * Opens a gzip body before the route reads it. `maxBytes` bounds both what arrives and what it
 * opens to.
 */
export const inflateBody =
  (maxBytes: number): MiddlewareHandler =>
  async (http, next) => {
    if (http.req.header('content-encoding') === 'gzip') {
      const packed = await readBytes(http.req, maxBytes);
      const bytes = await promisify(gunzip)(packed, { maxOutputLength: maxBytes }).catch(
        (error: unknown) => {
          throw refuse(
            (error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE'
              ? 'request.too_large'
              : 'request.malformed',
          );
        },
      );
      const headers = new Headers(http.req.raw.headers);
      headers.delete('content-encoding');
      headers.set('content-length', String(bytes.byteLength));
      http.req.raw = new Request(http.req.raw.url, {
        method: http.req.method,
        headers,
        body: new Uint8Array(bytes),
      });
      // What was read of the packed body is remembered there and would be answered again.
      http.req.bodyCache = {};
    }
    await next();
  };

/** Under this many bytes packing costs more than it saves. */
const packFrom = 600;
/**
 * From here on an answer is a first fetch: a tenth fewer bytes are worth a tenth of a second of one
 * processor, beside the server's own thread.
 */
const packHardFrom = 16 * 1024;

/**
 * JSON packed with brotli where the asker takes it. For pages of many rows; small answers stay as
 * they are.
 */
export async function packedJson(
  acceptEncoding: string | undefined,
  answer: object,
): Promise<Response> {
  const text = JSON.stringify(answer);
  const headers = new Headers({ 'content-type': 'application/json', 'cache-control': 'no-store' });
  if (text.length < packFrom || !/\bbr\b/.test(acceptEncoding ?? ''))
    return new Response(text, { headers });
  const packed = await promisify(brotliCompress)(text, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: text.length < packHardFrom ? 5 : 10,
      [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
    },
  });
  headers.set('content-encoding', 'br');
  return new Response(new Uint8Array(packed), { headers });
}
