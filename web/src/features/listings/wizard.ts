import type { Dossier, ListingRecord } from '@lensan/contract';
import { baseOf } from '@lensan/household';
import { fieldProblems, type FieldProblem, type ListingFacts } from '@lensan/listing';
import { createEffect, createMemo, onCleanup, untrack, type Accessor } from 'solid-js';
import { createDraft } from '../../local/index.ts';
import { t } from '../../text/index.ts';
import { saveListing, type SavedListing } from './listings.data.ts';
import {
  blockOf,
  isStoredAt,
  placeAfter,
  placeAfterAsking,
  stepWithin,
  type Place,
} from './wizard-steps.ts';

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
  /** One question or step on, unless something keeps it here; past all questions. */
  readonly next: () => void;
  readonly skipAsking: () => void;
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
 * One run after the other. One that failed has told whoever asked for it; the next is its own and
 * may succeed.
 */
function inTurn(work: () => Promise<boolean>): () => Promise<boolean> {
  let running: Promise<boolean> = Promise.resolve(true);
  return () => (running = running.catch(() => false).then(work));
}

/** On, and past all questions, from wherever the draft stands. */
const movesOf = (
  value: Accessor<Draft>,
  problems: Accessor<readonly FieldProblem[]>,
  goTo: (place: Place) => void,
): Pick<Wizard, 'next' | 'skipAsking'> => ({
  next() {
    const { step, facts } = value();
    if (blockOf(step, facts, problems()) === undefined) goTo(placeAfter(value(), facts));
  },
  skipAsking: () => goTo(placeAfterAsking(value())),
});

const isUntold = ({ facts, saved }: Draft): boolean => facts === null && saved === null;

/**
 * State of one listing being made. Every change is on the flash at once; it is stored as a listing
 * when a step that matters is done, and on leaving.
 */
export function createWizard(dossier: Accessor<Dossier>, listingId: string): Wizard {
  const householdId = untrack(dossier).household.id;
  const known = () => dossier().listings[listingId];
  const draft = createDraft<Draft>(`listing-${listingId}`, firstDraft(untrack(known)));
  const { value, change } = draft;
  // Opened by its address before its row had arrived: taken up as long as nothing was said here.
  createEffect(() => {
    const row = known();
    if (draft.isReady() && row && untrack(() => isUntold(value()))) change(firstDraft(row));
  });
  const problems = createMemo(() => {
    const { facts, title, description } = value();
    return facts === null ? [] : fieldProblems(facts, title, description);
  });

  const save = inTurn(async () => {
    const { facts, title, description, step, saved: before, base } = value();
    if (facts === null) return true;
    const now = { facts, title, description, step };
    const stored = await saveListing(householdId, listingId, now, before, base);
    if (stored) change({ saved: now });
    return stored;
  });
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
    ...movesOf(value, problems, goTo),
  };
}
