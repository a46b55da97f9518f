import type { Endpoint, Infer, Problem } from '@lensan/contract';
import type * as z from 'zod/mini';

type Schema = z.ZodMiniType | undefined;
type InputOf<S> = S extends z.ZodMiniType ? z.input<S> : undefined;
type Part<Name extends string, S> = S extends z.ZodMiniType
  ? { readonly [N in Name]: InputOf<S> }
  : { readonly [N in Name]?: undefined };
/** What an endpoint needs: only the parts it describes. */
export type CallInput<P extends Schema, Q extends Schema, B extends Schema> = Part<'params', P> &
  Part<'query', Q> &
  Part<'body', B>;

/**
 * An answer that is not a success. `code` is stable (`packages/contract/src/errors.ts`);
 * `errorSentence(code)` says what to do. `status` 0 and code `offline`: no answer came, so nobody
 * knows whether it was done.
 */
export class CallError extends Error {
  readonly code: string;
  readonly status: number;
  readonly problems: readonly Problem[];
  readonly retryAfterMs: number;
  constructor(code: string, status: number, problems: readonly Problem[] = [], retryAfterMs = 0) {
    super(code);
    this.name = 'CallError';
    this.code = code;
    this.status = status;
    this.problems = problems;
    this.retryAfterMs = retryAfterMs;
  }
}

/** Called after every attempt: whether an answer of the server came. */
export type Heard = (reached: boolean) => void;
const listeners = new Set<Heard>();
/** Lets the connection state learn from every call. */
export function onHeard(listener: Heard): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

let speaker: string | null = null;
/**
 * Whose local store is open. Every call says so, and the server answers `session.required` when
 * that person has no session on this phone: on a shared phone the work of one person is never sent
 * in the name of another. Null before anybody signed in.
 */
export function speakAs(accountId: string | null): void {
  speaker = accountId;
}

const timeoutMs = 60_000;
/** Bodies from this length on are packed: on 2G a day's work leaves in a third of the time. */
const packFrom = 1024;

/**
 * Calls an endpoint of the contract and answers its described value.
 * @example const { households } = await call(contract.searchHouseholds, { query: { q: 'bình' } })
 */
export async function call<P extends Schema, Q extends Schema, B extends Schema, R extends Schema>(
  endpoint: Endpoint<P, Q, B, R>,
  input: CallInput<P, Q, B>,
  options: { readonly pack?: boolean } = {},
): Promise<Infer<R>> {
  const { params, query, body } = input as {
    params?: Record<string, string>;
    query?: Record<string, string | number | boolean | null | undefined>;
    body?: unknown;
  };
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(params?.[name] ?? ''),
  );
  const asked = new URLSearchParams(
    Object.entries(query ?? {}).flatMap(([name, value]) =>
      value === undefined || value === null ? [] : [[name, String(value)]],
    ),
  );
  const headers: Record<string, string> = { accept: 'application/json' };
  let sent: BodyInit | null = null;
  if (endpoint.body) {
    headers['content-type'] = 'application/json';
    const text = JSON.stringify(body ?? {});
    const packed =
      options.pack && text.length > packFrom && typeof CompressionStream === 'function';
    if (packed) headers['content-encoding'] = 'gzip';
    sent = packed
      ? await new Response(
          new Blob([text]).stream().pipeThrough(new CompressionStream('gzip')),
        ).blob()
      : text;
  }
  const answer = await ask(path + (asked.size ? `?${asked.toString()}` : ''), {
    method: endpoint.method,
    headers,
    body: sent,
    credentials: 'same-origin',
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (!endpoint.response) return undefined as Infer<R>;
  // A cut or mangled answer is no answer: the server may have done it, the phone does not know.
  const parsed = endpoint.response.safeParse(await readJson(answer));
  if (!parsed.success) throw new CallError('offline', 0);
  return parsed.data as Infer<R>;
}

/**
 * Asks in the name of whose store is open. Throws a `CallError` for anything but a success; for
 * what is not described as JSON (uploads).
 */
export async function ask(path: string, init: RequestInit): Promise<Response> {
  const headers = {
    ...(init.headers as Record<string, string>),
    ...(speaker === null ? {} : { 'x-account': speaker }),
  };
  // No answer is an answer too: told to the listeners and thrown as `offline`.
  const answer = await fetch(path, { ...init, headers }).catch(() => null);
  for (const listener of listeners) listener(answer !== null);
  if (answer === null) throw new CallError('offline', 0);
  if (answer.ok) return answer;
  // A refusal without words of ours comes from something between: its status says enough.
  const told = (await readJson(answer).catch(() => null)) as {
    error?: { code?: unknown; problems?: Problem[] };
  } | null;
  const code = typeof told?.error?.code === 'string' ? told.error.code : 'unavailable';
  throw new CallError(
    code,
    answer.status,
    told?.error?.problems ?? [],
    Number(answer.headers.get('retry-after') ?? 0) * 1000 || 0,
  );
}

async function readJson(answer: Response): Promise<unknown> {
  try {
    return await answer.json();
  } catch {
    // Cut or mangled: nobody knows whether it was done.
    throw new CallError('offline', 0);
  }
}
