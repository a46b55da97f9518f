import { pull, push, registerDevice, type Endpoint, type Infer } from '@lensan/contract';
import { brotliDecompressSync, gzipSync } from 'node:zlib';
import { CallError } from '../../web/src/api/client.ts';
import type { Server } from '../../web/src/local/phone.ts';
import { never, type Activity, type Process } from './killable.ts';
import type { Random } from './random.ts';
import type { Turns } from './turns.ts';
import type { World } from './world.ts';

export const faults = [
  'dropRequest',
  'dropResponse',
  'duplicate',
  'late',
  'truncate',
  'serverError',
  'expired',
] as const;
export type Fault = (typeof faults)[number];
export interface LineCounts {
  requests: number;
  repeated: number;
  gaps: number;
  askedAhead: number;
  takenAhead: number;
  faults: Record<Fault, number>;
}
export const noLineCounts = (): LineCounts => ({
  requests: 0,
  repeated: 0,
  gaps: 0,
  askedAhead: 0,
  takenAhead: 0,
  faults: Object.fromEntries(faults.map((fault) => [fault, 0])) as Record<Fault, number>,
});

export interface LineParts {
  readonly world: World;
  readonly turns: Turns;
  readonly random: Random;
  readonly process: Process;
  /** Whose steps its requests are. */
  readonly activity: Activity;
  readonly counts: LineCounts;
  /** Share of requests that something happens to. */
  readonly faultRate: () => number;
  readonly account: string;
  readonly token: () => string;
}

/**
 * The line between one phone and the server: the same bytes as over HTTP, and everything a bad line
 * does to them.
 */
export function makeLine(parts: LineParts): Server {
  const { world, turns, random, process, activity, counts } = parts;

  const makeRequest = (endpoint: Endpoint, body: unknown): (() => Request) => {
    const text = JSON.stringify(body);
    const isPacked = text.length > 1024 && endpoint === push;
    const headers = {
      'content-type': 'application/json',
      'accept-encoding': 'br',
      cookie: `session-${parts.account}=${parts.token()}`,
      'x-account': parts.account,
      ...(isPacked ? { 'content-encoding': 'gzip' } : {}),
    };
    return () =>
      new Request(`http://localhost:8080${endpoint.path}`, {
        method: endpoint.method,
        headers,
        body: isPacked ? new Uint8Array(gzipSync(text)) : text,
      });
  };

  async function read<E extends Endpoint>(
    endpoint: E,
    answer: Response,
    isCut: boolean,
  ): Promise<Infer<E['response']>> {
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const whole =
      answer.headers.get('content-encoding') === 'br'
        ? brotliDecompressSync(bytes).toString('utf8')
        : Buffer.from(bytes).toString('utf8');
    const text = isCut ? whole.slice(0, random.below(whole.length)) : whole;
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      throw new CallError('offline', 0);
    }
    if (!answer.ok) {
      const told = value as { error?: { code?: string } };
      throw new CallError(told.error?.code ?? 'unavailable', answer.status);
    }
    const parsed = endpoint.response?.safeParse(value);
    if (!parsed?.success) throw new CallError('offline', 0);
    return parsed.data as Infer<E['response']>;
  }

  /**
   * Others may go first; the person holding the phone may save something meanwhile, or the app may
   * die.
   */
  const turn = async (): Promise<void> => {
    await turns.turn();
    process.current = activity;
  };

  async function call<E extends Endpoint>(
    endpoint: E,
    body: unknown,
  ): Promise<Infer<E['response']>> {
    if (process.isDead || process.strike()) {
      process.die();
      return never();
    }
    const request = makeRequest(endpoint, body);
    const fault = random.chance(parts.faultRate()) ? random.pick(faults) : null;
    if (fault) counts.faults[fault]++;
    counts.requests++;
    await turn();
    if (process.isDead) {
      process.die();
      return never();
    }
    if (fault === 'dropRequest') throw new CallError('offline', 0);
    if (fault === 'serverError') throw new CallError('internal', 500);
    if (fault === 'expired') await world.endSession(parts.token());
    if (fault === 'late') {
      turns.start(async () => {
        for (let wait = random.below(40); wait > 0; wait--) await turns.turn();
        await world.fetch(request());
      });
      throw new CallError('offline', 0);
    }
    const answers = [await world.fetch(request())];
    if (fault === 'duplicate') {
      await turn();
      answers.push(await world.fetch(request()));
    }
    process.current = activity;
    if (process.isDead || process.strike()) {
      process.die();
      return never();
    }
    if (fault === 'dropResponse') throw new CallError('offline', 0);
    const answer = answers[random.below(answers.length)];
    if (!answer) throw new CallError('offline', 0);
    return read(endpoint, answer, fault === 'truncate');
  }

  return {
    register: (known) => call(registerDevice, { known }),
    async push(body) {
      const answer = await call(push, body);
      counts.repeated += answer.results.filter(({ repeated }) => repeated).length;
      if (answer.want !== undefined) counts.gaps++;
      return answer;
    },
    pull: (body) => call(pull, body),
    carry: () => Promise.reject(new CallError('offline', 0)),
  };
}
