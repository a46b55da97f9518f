/**
 * The first row of an answer, or null when there is none.
 * @example const row = await first(db.select().from(visits).where(eq(visits.id, id)));
 */
export const first = async <Row>(rows: Promise<Row[]>): Promise<Row | null> =>
  (await rows)[0] ?? null;
