/** Makes a body of one version a body of the next; `kind` where the operation was renamed. */
export type Upcast = (body: Record<string, unknown>) => {
  readonly kind?: string;
  readonly body: Record<string, unknown>;
};
/**
 * By kind, and by the version that wrote it. Every released version keeps its steps for good: a
 * phone may come back after a year.
 */
export type Upcasters = Readonly<Record<string, Readonly<Record<number, Upcast>>>>;

/**
 * Lifts an operation written by an older build to the current version, step by step.
 * @example makeUpcast({ 'visit.record': { 1: (body) => ({ body: { skills: [], ...body } }) } }, 2)('visit.record', { id: 'v1' }, 1)
 */
export const makeUpcast =
  (upcasters: Upcasters, current: number) =>
  (kind: string, body: unknown, version: number): { kind: string; body: unknown } => {
    let lifted = { kind, body };
    for (let from = version; from < current; from++) {
      const step = Object.hasOwn(upcasters, lifted.kind)
        ? upcasters[lifted.kind]?.[from]
        : undefined;
      if (!step || typeof lifted.body !== 'object' || lifted.body === null) continue;
      const next = step(lifted.body as Record<string, unknown>);
      lifted = { kind: next.kind ?? lifted.kind, body: next.body };
    }
    return lifted;
  };
