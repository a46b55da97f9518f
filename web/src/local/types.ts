import type { Dossier, OperationKind, operations } from '@lensan/contract';
import type { input, output } from 'zod/mini';

export type BodyInput<K extends OperationKind> = input<(typeof operations)[K]['body']>;
export type BodyOf<K extends OperationKind> = output<(typeof operations)[K]['body']>;

/**
 * An operation as it lies on the phone. Never rewritten, except that a gap may give it another
 * number.
 */
export interface StoredOperation {
  /** Place in the phone's own order, contiguous from 1. */
  readonly n: number;
  readonly id: string;
  readonly kind: string;
  /** Phone time when the person pressed save, ms UTC. */
  readonly at: number;
  /** Version of the record the screen showed; absent for something new. */
  readonly base?: number | undefined;
  readonly householdId: string;
  readonly body: unknown;
  /** `operationsVersion` of the build that wrote it. */
  readonly v: number;
  /** The server had taken it, and lost it when it was restored from a backup. */
  readonly again?: boolean | undefined;
}
/**
 * An operation the server has; kept 14 days so that a server restored from a backup gets it back.
 */
export interface SentOperation extends StoredOperation {
  readonly sentAt: number;
  /** `parked`: the server keeps it without having applied it. */
  readonly status: 'ok' | 'conflict' | 'parked';
}
/**
 * An operation the server refused for good. Shown with its reason until a person mends or drops it.
 */
export interface DeadOperation extends StoredOperation {
  readonly code: string;
  readonly problems: readonly { readonly code: string; readonly field?: string | undefined }[];
  readonly refusedAt: number;
}

/** One household as fetched. `household` is null while only its other records have arrived. */
export interface StoredDossier {
  readonly id: string;
  readonly scope: string;
  readonly household: Dossier['household'] | null;
  readonly records: { readonly [shelf: string]: Readonly<Record<string, object>> };
}

/**
 * What of sent work may not stay on the phone, by kind: answers the body to keep, judged by the
 * household as fetched.
 */
export type Masks = Readonly<
  Record<string, (body: unknown, fetched: StoredDossier | undefined) => unknown>
>;

/**
 * A photo or other file on its way, by the SHA-256 of its bytes. The bytes lie apart: noting
 * progress must not write them again.
 */
export interface ShelvedBlob {
  readonly sha: string;
  readonly size: number;
  /** Photo record the bytes belong to. */
  readonly photoId: string;
  readonly householdId: string;
  readonly state: 'waiting' | 'part' | 'done';
  /** Bytes the server is known to have. */
  readonly offset: number;
  /** Address of the begun upload, or null. */
  readonly url: string | null;
  /** True for originals that wait for Wi-Fi when the person chose so. */
  readonly onlyWifi: boolean;
  readonly at: number;
}
export interface ShelvedBytes {
  readonly sha: string;
  readonly blob: Blob;
}

/**
 * Something went wrong in the code of the app, as far as it may be told: names of code, never what
 * the code was working on. A message may carry a name or a number, so none is kept.
 */
export interface Fault {
  /** Kind of error: `TypeError`. */
  readonly name: string;
  /** Part of the app that reported it: `round`, `projection visit.record`. */
  readonly part: string;
  /** Files and places in them, innermost first: `pull-B3x.js:1:8231`. */
  readonly frames: readonly string[];
  /** The build it happened in: the name of its first file. */
  readonly build: string;
  /** How often, and the phone time of the last, ms UTC. */
  readonly times: number;
  readonly at: number;
}

/** Whose phone it is; projections put it into records made here. */
export interface Me {
  readonly id: string;
  readonly name: string;
}

/** An own operation as a projection sees it. */
export interface OwnOperation<K extends OperationKind = OperationKind> {
  readonly id: string;
  readonly kind: K;
  readonly at: number;
  readonly householdId: string;
  readonly body: BodyOf<K>;
  readonly by: Me;
}

/**
 * What an own operation does to the dossier on screen before the server has spoken: pure. `null` =
 * the phone knows no such household yet (`household.register` makes it). Records made here have
 * `version: 0`; an edited record keeps its version.
 */
export type Projection<K extends OperationKind> = (
  dossier: Dossier | null,
  op: OwnOperation<K>,
) => Dossier | null;
export type Projections = { readonly [K in OperationKind]?: Projection<K> };
