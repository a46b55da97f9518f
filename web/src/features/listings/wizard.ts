import type { Dossier, ListingRecord } from '@lensan/contract';
import { baseOf } from '@lensan/household';
import { fieldProblems, type FieldProblem, type ListingFacts } from '@lensan/listing';
import { createMemo, onCleanup, type Accessor } from 'solid-js';
import { createDraft } from '../../local/index.ts';
import { t } from '../../text/index.ts';
import { saveListing, type SavedListing } from './listings.data.ts';
import { isStoredAt, stepWithin, type Place } from './wizard-steps.ts';

export interface Draft {
  readonly facts: ListingFacts | null;
  readonly title: string | null;
  readonly description: string | null;
  readonly step: number;
  /** Index of the question on screen in the step "Hỏi thêm". */
  readonly question: number;
  /** The listing as it was last stored, and the version it was opened at. */
  readonly saved: SavedListing | null;
  readonly base: number | null;
}

export interface Wizard {
  readonly listingId: string;
  readonly householdId: string;
  readonly isReady: Accessor<boolean>;
  readonly facts: Accessor<ListingFacts | null>;
  readonly title: Accessor<string | null>;
  readonly description: Accessor<string | null>;
  readonly step: Accessor<number>;
  readonly question: Accessor<number>;
  readonly problems: Accessor<readonly FieldProblem[]>;
  /** The sentence beside a field whose content does not fit, or undefined. */
  readonly fieldError: (field: string) => string | undefined;
  readonly setFacts: (facts: ListingFacts) => void;
  readonly setTitle: (title: string | null) => void;
  readonly setDescription: (description: string | null) => void;
  readonly setQuestion: (index: number) => void;
  readonly go: (step: number) => void;
  readonly goTo: (place: Place) => void;
  /** Stores what was answered; false while a field does not fit. */
  readonly save: () => Promise<boolean>;
}

/** The draft of a listing as it is stored, or of one that nothing was said about yet. */
export function firstDraft(known: ListingRecord | undefined): Draft {
  const saved = known
    ? {
        title: known.title,
        description: known.description,
        step: known.step,
        facts: known.facts,
      }
    : null;
  return {
    facts: saved?.facts ?? null,
    title: saved?.title ?? null,
    description: saved?.description ?? null,
    step: saved?.step ?? 1,
    question: 0,
    saved,
    base: baseOf(known).base ?? null,
  };
}

/**
 * State of one listing being made. Every change is on the flash at once; it is stored as a listing
 * when a step that matters is done, and on leaving.
 */
export function createWizard(dossier: Dossier, listingId: string): Wizard {
  const householdId = dossier.household.id;
  const draft = createDraft<Draft>(`listing-${listingId}`, firstDraft(dossier.listings[listingId]));
  const { value, change } = draft;
  const problems = createMemo(() => {
    const { facts, title, description } = value();
    return facts === null ? [] : fieldProblems(facts, title, description);
  });

  let running: Promise<boolean> = Promise.resolve(true);
  const save = () =>
    (running = running.then(async () => {
      const { facts, title, description, step, saved: before, base } = value();
      if (facts === null) return true;
      const now = { facts, title, description, step };
      const stored = await saveListing(householdId, listingId, now, before, base);
      if (stored) change({ saved: now });
      return stored;
    }));
  onCleanup(() => {
    void save().then((stored) => (stored && value().facts !== null ? draft.end() : undefined));
  });

  const goTo = ({ step, question }: Place) => {
    change({ step: stepWithin(step), question });
    if (isStoredAt(step)) void save();
  };
  return {
    listingId,
    householdId,
    isReady: draft.isReady,
    problems,
    save,
    facts: () => value().facts,
    title: () => value().title,
    description: () => value().description,
    step: () => value().step,
    question: () => value().question,
    fieldError(field) {
      const problem = problems().find((entry) => entry.field === field);
      return problem && t(`listings.${problem.code}`, { have: problem.have, limit: problem.limit });
    },
    setFacts: (facts) => change({ facts }),
    setTitle: (title) => change({ title }),
    setDescription: (description) => change({ description }),
    setQuestion: (question) => change({ question }),
    go: (step) => goTo({ step, question: value().question }),
    goTo,
  };
}
