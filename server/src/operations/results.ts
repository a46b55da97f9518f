import type { OperationResult, Problem } from '@lensan/contract';
import type { OperationOutcome } from './operation.ts';
import type { operationLog } from './operations.table.ts';

/** A row of the log of operations. */
export type OperationRow = typeof operationLog.$inferSelect;

/** How an operation ended, with its problems as the log keeps them. */
export interface Ending extends Omit<OperationResult, 'id' | 'problems'> {
  readonly problems?: readonly Problem[] | undefined;
}

/** An ending as the log stores it. */
export const stored = (ending: Ending) => ({
  status: ending.status,
  version: ending.version ?? null,
  code: ending.code ?? null,
  problems: ending.problems?.length ? [...ending.problems] : null,
});

/** The stored result of an operation … */
export const fromRow = (row: OperationRow): Ending => ({
  status: row.status,
  ...(row.version === null ? {} : { version: row.version }),
  ...(row.code === null ? {} : { code: row.code }),
  ...(row.problems ? { problems: row.problems } : {}),
});

/** … and a result as it travels. */
export const toResult = (
  id: string,
  ending: Ending | OperationOutcome,
  repeated: boolean,
): OperationResult => ({
  id,
  status: ending.status,
  ...(ending.version === undefined ? {} : { version: ending.version }),
  ...(ending.code === undefined ? {} : { code: ending.code }),
  ...(ending.problems?.length
    ? { problems: ending.problems.map((problem) => ({ code: problem.code, field: problem.field })) }
    : {}),
  ...(repeated ? { repeated: true } : {}),
});
