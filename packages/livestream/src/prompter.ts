import type { Script, Segment } from './compose.ts';

/**
 * One page of the teleprompter: one sentence, or some of the clauses of a long one; the next dimmed
 * below.
 */
export interface PrompterPage {
  readonly blockName: string;
  readonly blockNumber: number;
  readonly segments: readonly Segment[];
  readonly text: string;
  /** First words of the next page, or null on the last. */
  readonly next: string | null;
  readonly cue: string | null;
  /** Seconds left when this page comes up. */
  readonly secondsLeft: number;
  /** Share of the session done, 0–1. */
  readonly progress: number;
}

/** Letters that fit into two lines of 58 px on a phone held sideways. */
const pageLetters = 48;
/** As it is read: figures stand behind their words. */
const readLength = ({ text, digits }: Segment): number =>
  text.length + (digits === undefined ? 0 : digits.length + 3);

/** A long sentence in clauses, broken behind commas only: nobody takes a breath inside a price. */
function clausesOf(segments: readonly Segment[]): Segment[][] {
  const parts = segments
    .flatMap((segment) =>
      segment.factId === undefined
        ? segment.text.split(/(?<=[,;:] )/).map((text): Segment => ({ text }))
        : [segment],
    )
    .filter(({ text }) => text !== '');
  const clauses: Segment[][] = [[]];
  for (const part of parts) {
    clauses.at(-1)?.push(part);
    if (part.factId === undefined && /[,;:] $/.test(part.text)) clauses.push([]);
  }
  const lengthOf = (clause: readonly Segment[]) =>
    clause.reduce((sum, part) => sum + readLength(part), 0);
  const pages: Segment[][] = [];
  for (const clause of clauses.filter(({ length }) => length > 0)) {
    const last = pages.at(-1);
    if (last && lengthOf(last) + lengthOf(clause) <= pageLetters) last.push(...clause);
    else pages.push(clause);
  }
  return pages;
}

/**
 * Pages of the prompter in reading order; a block's cue stands on its first page. Seconds of a
 * block are shared by the length of its pages.
 * @example prompterPages(composeScript('goods', facts, choices))
 */
export function prompterPages(script: Script): readonly PrompterPage[] {
  const pages: Omit<PrompterPage, 'next'>[] = [];
  let left = script.seconds;
  script.blocks
    .filter((block) => !block.isDropped)
    .forEach((block, at) => {
      const parts = block.sentences
        .flatMap((sentence) => clausesOf(sentence.segments))
        .map((segments) => ({
          segments,
          text: segments
            .map(({ text }) => text)
            .join('')
            .trim(),
        }));
      const letters = parts.reduce((sum, part) => sum + part.text.length, 0);
      parts.forEach((part, place) => {
        pages.push({
          blockName: block.name,
          blockNumber: at + 1,
          segments: part.segments,
          text: part.text,
          cue: place === 0 ? (block.cue?.text ?? null) : null,
          secondsLeft: Math.max(0, Math.round(left)),
          progress: script.seconds === 0 ? 0 : 1 - left / script.seconds,
        });
        left -= (block.seconds * part.text.length) / Math.max(letters, 1);
      });
    });
  return pages.map((page, at) => ({ ...page, next: pages[at + 1]?.text ?? null }));
}
