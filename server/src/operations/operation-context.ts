import { householdOf } from '@lensan/access';
import type { Tx } from '../database/client.ts';
import type { Services } from '../services.ts';
import type { Actor } from '../platform/actor.ts';
import { plainJournal, type Journal } from './ledger.ts';
import { mergeFields } from './merge-fields.ts';
import type { OperationContext } from './operation.ts';

/** What the runner knows of one operation beside its body. */
export interface OperationFacts {
  readonly id: string;
  /** Named in the activity log. */
  readonly kind: string;
  readonly at: number;
  readonly base: number | null;
  /** Where it was made: number of the phone's store, or the session's device. */
  readonly origin: string;
  readonly now: number;
  /**
   * Place in its phone's order, for an operation that is carried out later than those behind it;
   * null otherwise.
   */
  readonly lateN?: number | null;
  readonly accountName: (tx: Tx, accountId: string) => Promise<string | null>;
  /** Where changes and activity are written down; at once when left out. */
  readonly journal?: Journal | undefined;
  /** Answers of `once`, shared by the operations of a batch. */
  readonly answers?: Map<string, Promise<unknown>> | undefined;
  /** Collects the households written to: operations that wait for them are tried again. */
  readonly touched: Set<string>;
}

/** An open write: what its use case gets, and the question at its end. */
export interface OpenContext {
  readonly context: OperationContext;
  /** Throws unless the use case has recorded an activity or said why there is none. */
  requireAccount(): void;
}

/** A write came to its end and nobody could find out later that it was made. */
export class WriteWithoutActivity extends Error {
  override readonly name = 'WriteWithoutActivity';
}

/** What a use case is given while the write transaction is open. */
export function openContext(
  services: Pick<Services, 'ids'>,
  tx: Tx,
  actor: Actor,
  facts: OperationFacts,
): OpenContext {
  let isAccounted = false;
  const name = async (accountId: string | null) =>
    (accountId ? await facts.accountName(tx, accountId) : null) ?? '';
  const journal = facts.journal ?? plainJournal(tx);
  const context: OperationContext = {
    tx,
    actor,
    ids: services.ids,
    now: facts.now,
    at: facts.at,
    operationId: facts.id,
    base: facts.base,
    async nextVersion(entity, recordId, path, fields) {
      const version = await journal.change({
        entity,
        recordId,
        path,
        operationId: facts.id,
        origin: facts.origin,
        accountId: actor.accountId,
        at: facts.at,
        fields: fields ? [...fields] : null,
      });
      const household = householdOf(path);
      if (household) facts.touched.add(household);
      return version;
    },
    mergeFields: (edit) => mergeFields(context, { ...facts, journal }, name, edit),
    once: askedOnce(facts.answers ?? new Map<string, Promise<unknown>>()),
    silent() {
      isAccounted = true;
    },
    recordActivity(deed) {
      isAccounted = true;
      return journal.activity(activityRow(facts, actor, deed));
    },
  };
  return {
    context,
    requireAccount() {
      if (!isAccounted)
        throw new WriteWithoutActivity(`${facts.kind} ended without recordActivity or silent`);
    },
  };
}

/** The rule of `OperationContext.once`. */
const askedOnce =
  (answers: Map<string, Promise<unknown>>) =>
  <T>(key: string, ask: () => Promise<T>): Promise<T> => {
    const known = answers.get(key) as Promise<T> | undefined;
    const answer = known ?? ask();
    if (!known) answers.set(key, answer);
    return answer;
  };

const activityRow = (
  facts: Pick<OperationFacts, 'id' | 'kind' | 'at' | 'now'>,
  actor: Actor,
  { subjectId, path, detail, accountId }: Parameters<OperationContext['recordActivity']>[0],
): Parameters<Journal['activity']>[0] => ({
  path,
  subjectId,
  action: facts.kind,
  accountId: accountId ?? actor.accountId,
  operationId: facts.id,
  at: facts.at,
  receivedAt: facts.now,
  detail: detail ?? null,
});
