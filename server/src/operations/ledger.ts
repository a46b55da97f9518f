import { sql } from 'drizzle-orm';
import { changes } from './changes.table.ts';
import type { Tx } from '../database/client.ts';
import { insertRows } from '../database/prepared.ts';
import { activity } from './activity.table.ts';
import { operationLog } from './operations.table.ts';

type Change = Omit<typeof changes.$inferInsert, 'version'>;

/** Where an operation writes down its change numbers and its activity. */
export interface Journal {
  /** Draws the next change number and notes the change under it. */
  change(row: Change): Promise<number>;
  activity(row: typeof activity.$inferInsert): Promise<void>;
  /**
   * To be called before reading changes of one record, or (without it) anything of these tables, in
   * the same transaction.
   */
  settle(record?: { readonly entity: string; readonly recordId: string }): Promise<void>;
}

/** Writes each at once. */
export const plainJournal = (tx: Tx): Journal => ({
  async change(row) {
    const [drawn] = await tx.insert(changes).values(row).returning({ version: changes.version });
    if (!drawn) throw new Error('no change number');
    return drawn.version;
  },
  async activity(row) {
    await tx.insert(activity).values(row);
  },
  settle: () => Promise.resolve(),
});

/**
 * What the operations of a batch write down beside their own rows (change numbers, activity,
 * results), kept until its end and then written by one statement a table. Change numbers are drawn
 * here: inside a write transaction nobody else can draw one, so counting on from the table's own
 * counter gives what AUTOINCREMENT would.
 */
export interface Ledger extends Journal {
  operation(row: typeof operationLog.$inferInsert): void;
  /** Before the savepoint of an operation … */
  begin(): void;
  /**
   * … and after it was released, or rolled back: what the operation noted is forgotten, what was
   * noted before it stays.
   */
  end(isUndone: boolean): void;
}

interface Held {
  changes: (typeof changes.$inferInsert)[];
  activity: (typeof activity.$inferInsert)[];
  operations: (typeof operationLog.$inferInsert)[];
}
const nothing = (): Held => ({ changes: [], activity: [], operations: [] });
const together = (a: Held, b: Held): Held => ({
  changes: [...a.changes, ...b.changes],
  activity: [...a.activity, ...b.activity],
  operations: [...a.operations, ...b.operations],
});

/** How far the ledger was when an operation began. */
interface Mark {
  readonly changes: number;
  readonly activity: number;
  readonly operations: number;
  readonly next: number | null;
  /** What was written inside the operation's savepoint. */
  written: Held;
}
const upTo = (mark: Mark, all: Held): Held => ({
  changes: all.changes.slice(0, mark.changes),
  activity: all.activity.slice(0, mark.activity),
  operations: all.operations.slice(0, mark.operations),
});

/** What the table's own counter would give next. */
async function nextOfCounter(tx: Tx): Promise<number> {
  const [counter] = await tx
    .select({ seq: sql<number>`seq` })
    .from(sql`sqlite_sequence`)
    .where(sql`name = 'changes'`);
  return (counter?.seq ?? 0) + 1;
}

export function makeLedger(tx: Tx): Ledger {
  let held = nothing();
  /** Next change number, or null while the table's own counter is right. */
  let next: number | null = null;
  /**
   * While an operation runs: how far the ledger was at its beginning, and what was written inside
   * its savepoint.
   */
  let mark: Mark | null = null;

  const write = async (): Promise<void> => {
    const rows = held;
    held = nothing();
    next = null;
    if (mark) mark.written = together(mark.written, rows);
    await insertRows(tx, changes, rows.changes);
    await insertRows(tx, activity, rows.activity);
    await insertRows(tx, operationLog, rows.operations);
  };
  return {
    async change(row) {
      next ??= await nextOfCounter(tx);
      const version = next++;
      held.changes.push({ ...row, version });
      return version;
    },
    async activity(row) {
      held.activity.push(row);
    },
    operation(row) {
      held.operations.push(row);
    },
    async settle(record) {
      if (
        record &&
        !held.changes.some(
          ({ entity, recordId }) => entity === record.entity && recordId === record.recordId,
        )
      )
        return;
      await write();
    },
    begin() {
      mark = {
        changes: held.changes.length,
        activity: held.activity.length,
        operations: held.operations.length,
        next,
        written: nothing(),
      };
    },
    end(isUndone) {
      if (isUndone && mark) {
        // Rows of earlier operations that were written inside the savepoint went with it: they are
        // held again.
        held = upTo(mark, together(mark.written, held));
        next = mark.next;
      }
      mark = null;
    },
  };
}
