import { refuse } from '@lensan/contract';
import type { HonoRequest } from 'hono';

/**
 * Bytes of the body, at most `maxBytes`; refuses a larger one by its announced length before
 * reading, or while reading when none is announced.
 */
export async function readBytes(request: HonoRequest, maxBytes: number): Promise<Uint8Array> {
  const announced = request.header('content-length');
  if (announced !== undefined && !(Number(announced) <= maxBytes))
    throw refuse('request.too_large');
  if (announced !== undefined) return new Uint8Array(await request.arrayBuffer());
  const chunks: Uint8Array[] = [];
  let length = 0;
  const stream: ReadableStream<Uint8Array> | null = request.raw.body;
  for await (const chunk of stream ?? []) {
    length += chunk.byteLength;
    if (length > maxBytes) throw refuse('request.too_large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/**
 * The body as parsed JSON. Anything not declared as JSON is refused: HTML forms of other sites
 * cannot send that type.
 */
export async function readJson(request: HonoRequest, maxBytes: number): Promise<unknown> {
  if (!/^application\/json\s*(;|$)/i.test(request.header('content-type') ?? ''))
    throw refuse('request.not_json');
  const bytes = await readBytes(request, maxBytes);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    throw refuse('request.malformed');
  }
}
