import { randomUUID } from 'node:crypto';
import { request } from 'node:http';

/** A libSQL server started for the run (`sqld.setup.ts`). */
export interface SqldServer {
  readonly url: string;
  readonly port: number;
  readonly adminUrl: string;
  readonly template: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    sqld: SqldServer;
  }
}

/**
 * The server chooses the namespace by the first label of the Host header, which `fetch` does not
 * let one set; `node:http` does.
 */
export const namespaceFetch =
  (server: Pick<SqldServer, 'port'>, namespace: string): typeof fetch =>
  async (input, init) => {
    const outgoing = input instanceof Request ? input : new Request(input, init);
    const body = Buffer.from(await outgoing.arrayBuffer());
    const url = new URL(outgoing.url);
    return new Promise<Response>((resolve, reject) => {
      const call = request(
        {
          host: '127.0.0.1',
          port: server.port,
          path: url.pathname + url.search,
          method: outgoing.method,
          headers: {
            ...Object.fromEntries(outgoing.headers),
            host: `${namespace}.test`,
            'content-length': body.byteLength,
          },
          ...(init?.signal ? { signal: init.signal } : {}),
        },
        (answer) => {
          const chunks: Buffer[] = [];
          answer.on('data', (chunk: Buffer) => chunks.push(chunk));
          answer.on('error', reject);
          answer.on('end', () => {
            const status = answer.statusCode ?? 500;
            resolve(
              new Response(status === 204 ? null : Buffer.concat(chunks), {
                status,
                headers: { 'content-type': answer.headers['content-type'] ?? '' },
              }),
            );
          });
        },
      );
      call.on('error', reject);
      call.end(body);
    });
  };

/** Asks the server's admin interface; throws when it does not agree. */
export async function askAdmin(
  server: Pick<SqldServer, 'adminUrl'>,
  path: string,
  body?: object,
  method: 'POST' | 'DELETE' = 'POST',
): Promise<void> {
  const answer = await fetch(server.adminUrl + path, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (!answer.ok)
    throw new Error(`libSQL server: ${path} answered ${answer.status} ${await answer.text()}`);
}

/** A fresh copy of the migrated template, about 10 ms. Answers its name. */
export async function forkNamespace(server: SqldServer): Promise<string> {
  const namespace = `t${randomUUID().replaceAll('-', '')}`;
  await askAdmin(server, `/v1/namespaces/${server.template}/fork/${namespace}`);
  return namespace;
}

/** Gives its memory and files back; the server keeps few in memory at a time. */
export const dropNamespace = (server: SqldServer, namespace: string): Promise<void> =>
  askAdmin(server, `/v1/namespaces/${namespace}`, {}, 'DELETE');
