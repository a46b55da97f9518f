import type { GoodsFacts } from '@lensan/listing';

/** What every question about goods is given: the answers so far, and where a new one goes. */
export interface GoodsAnswer {
  readonly facts: GoodsFacts;
  readonly who: string;
  readonly set: (part: Partial<GoodsFacts>) => void;
  /** The one answer of the question was given by a tap: on to the next. */
  readonly settle: () => void;
  /** The sentence beside a field whose content does not fit, or undefined. */
  readonly error: (field: string) => string | undefined;
}
