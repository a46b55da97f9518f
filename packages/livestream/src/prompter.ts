import type { Script, Segment } from './compose.ts';

/** One page of the teleprompter: one sentence, the next one dimmed below. */
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

/**
 * Pages of the prompter in reading order; a block's cue stands on its first page. Seconds of a block are shared by its sentences' length.
 * @example prompterPages(composeScript('goods', facts, choices))
 */
export function prompterPages(script: Script): readonly PrompterPage[] {
  const pages: Omit<PrompterPage, 'next'>[] = [];
  let left = script.seconds;
  script.blocks.filter((block) => !block.isDropped).forEach((block, at) => {
    const letters = block.sentences.reduce((sum, sentence) => sum + sentence.text.length, 0);
    block.sentences.forEach((sentence, place) => {
      pages.push({
        blockName: block.name, blockNumber: at + 1, segments: sentence.segments, text: sentence.text,
        cue: place === 0 ? block.cue?.text ?? null : null,
        secondsLeft: Math.max(0, Math.round(left)), progress: script.seconds === 0 ? 0 : 1 - left / script.seconds,
      });
      left -= block.seconds * sentence.text.length / Math.max(letters, 1);
    });
  });
  return pages.map((page, at) => ({ ...page, next: pages[at + 1]?.text ?? null }));
}
