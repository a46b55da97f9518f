import type { PhotoFailureCode } from '@lensan/contract';
import type { PhotoHeader, Recipe, SourceType } from '@lensan/photo';
import type { Assessment } from './photo-assess.ts';
import type { Made } from './photo-encode.ts';
import type { Processed } from './photo-pipeline.ts';

/**
 * What the server asks a child: one photo at a time, to be made into files, only judged, or only
 * brought into a form every phone opens. `taken` is what the file itself said when `bytes` are
 * another program's reading of it (HEIC).
 */
export type Task = { readonly taken?: PhotoHeader } & (
  | {
      readonly kind: 'make';
      readonly bytes: Uint8Array;
      readonly recipe: Recipe;
      readonly sourceType: SourceType | null;
      readonly isRoom: boolean;
    }
  | { readonly kind: 'assess'; readonly bytes: Uint8Array }
  | { readonly kind: 'copy'; readonly bytes: Uint8Array }
);
/** What a child answers: each file as soon as it is made, then one ending. */
export type Answer =
  | { readonly kind: 'made'; readonly made: Made }
  | {
      readonly kind: 'done';
      readonly processed: Processed;
      readonly cpuMs: number;
      readonly peakRssBytes: number;
    }
  | { readonly kind: 'assessed'; readonly assessment: Assessment }
  | { readonly kind: 'copied'; readonly bytes: Uint8Array }
  | { readonly kind: 'failed'; readonly code: PhotoFailureCode }
  | { readonly kind: 'fault'; readonly message: string };
