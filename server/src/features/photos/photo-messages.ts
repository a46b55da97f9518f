import type { PhotoFailureCode } from '@lensan/contract';
import type { Recipe, SourceType } from '@lensan/photo';
import type { Made, Processed } from './photo-pipeline.ts';

/** What the server asks a child: one photo at a time. */
export interface Task { readonly bytes: Uint8Array; readonly recipe: Recipe; readonly sourceType: SourceType | null }
/** What a child answers: each file as soon as it is made, then one ending. */
export type Answer =
  | { readonly kind: 'made'; readonly made: Made }
  | { readonly kind: 'done'; readonly processed: Processed; readonly cpuMs: number; readonly peakRssBytes: number }
  | { readonly kind: 'failed'; readonly code: PhotoFailureCode }
  | { readonly kind: 'fault'; readonly message: string };
