import { createHash } from 'node:crypto';
import { AwsClient } from 'aws4fetch';
import type { S3Place } from '../s3-place.ts';
import type { BlobStore } from './blob-store.ts';

const isKey = (name: string) => /^[0-9a-f]{64}$/.test(name);
/** A file has at most 8 MB; a line that cannot carry it in this time is down. */
const TIMEOUT_MS = 60_000;

/**
 * Files in a bucket of any store that speaks S3. The hash of the content is signed with the
 * request, so the store itself refuses bytes that changed on the way; a file that answers to its
 * key is whole.
 */
export function s3Blobs({
  endpoint,
  bucket,
  prefix,
  region,
  accessKeyId,
  secretAccessKey,
}: S3Place): BlobStore {
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 3 });
  const home = `${endpoint}/${bucket}`;
  const addressOf = (sha256: string) => {
    if (!isKey(sha256)) throw new TypeError('not a blob key');
    return `${home}/${prefix}${sha256}`;
  };
  const ask: Ask = async (method, address, init = {}) => {
    const answer = await client.fetch(address, {
      method,
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...init,
    });
    // The answer's text may repeat the request with its keys: only the status goes on.
    if (!answer.ok && answer.status !== 404)
      throw new Error(`blob store answered ${method} with ${answer.status}`);
    return answer;
  };
  const has = async (sha256: string) => (await ask('HEAD', addressOf(sha256))).ok;
  return {
    has,
    async put(bytes) {
      const key = createHash('sha256').update(bytes).digest('hex');
      if (await has(key)) return key;
      const answer = await ask('PUT', addressOf(key), {
        body: bytes.slice(),
        headers: { 'content-type': 'application/octet-stream', 'x-amz-content-sha256': key },
      });
      if (!answer.ok) throw new Error('blob store: no such bucket');
      return key;
    },
    async get(sha256) {
      const answer = await ask('GET', addressOf(sha256));
      if (answer.ok) return new Uint8Array(await answer.arrayBuffer());
      await answer.body?.cancel();
      return null;
    },
    async delete(sha256) {
      await (await ask('DELETE', addressOf(sha256))).body?.cancel();
    },
    keys: () => keysOf(ask, home, prefix),
  };
}

type Ask = (method: string, address: string, init?: RequestInit) => Promise<Response>;

/** Keys of the bucket, a page at a time. */
async function* keysOf(ask: Ask, home: string, prefix: string): AsyncGenerator<string> {
  let token = '';
  do {
    const query = new URLSearchParams({
      'list-type': '2',
      prefix,
      ...(token ? { 'continuation-token': token } : {}),
    });
    const page = await (await ask('GET', `${home}?${query}`)).text();
    for (const [, name = ''] of page.matchAll(/<Key>([^<]*)<\/Key>/g)) {
      const key = name.slice(prefix.length);
      if (name.startsWith(prefix) && isKey(key)) yield key;
    }
    token = /<NextContinuationToken>([^<]*)</.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? '';
  } while (token);
}
