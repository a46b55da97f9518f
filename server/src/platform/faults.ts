/** What may be logged of a fault. */
export interface FaultDescription {
  readonly name: string;
  readonly code?: string;
  readonly query?: string;
  readonly message?: string;
  readonly frames?: readonly string[];
  readonly cause?: FaultDescription;
}

/** Messages the engine itself makes from the code, never from data. */
const harmlessMessages = new Set(['TypeError', 'ReferenceError', 'AssertionError']);

/**
 * `insert visits`: the verb and the first table, enough to find the query. Its parameters are
 * people's data.
 */
export function queryName(sql: string): string {
  const verb = /^\s*(?:\/\*.*?\*\/\s*)?(\w+)/.exec(sql)?.[1] ?? 'query';
  const table = /\b(?:from|into|update|table)\s+[`"]?(\w+)/i.exec(sql)?.[1] ?? '';
  return `${verb.toLowerCase()} ${table}`.trim();
}

/**
 * Describes a fault without the values it was about: drizzle's `DrizzleQueryError` carries every
 * parameter in its message, and SQLite names the value in some constraint messages, so only codes,
 * query names and stack frames are kept.
 */
export function describeFault(error: unknown, depth = 0): FaultDescription {
  if (!(error instanceof Error)) return { name: typeof error };
  const { code, query } = error as { code?: unknown; query?: unknown };
  return {
    name: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof query === 'string' ? { query: queryName(query) } : {}),
    ...(harmlessMessages.has(error.name) ? { message: error.message } : {}),
    ...(depth === 0 ? { frames: framesOf(error) } : {}),
    ...(error.cause !== undefined && depth < 4
      ? { cause: describeFault(error.cause, depth + 1) }
      : {}),
  };
}

const framesOf = (error: Error): string[] =>
  (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim());
