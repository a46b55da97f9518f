/**
 * What an edit says of the version its author saw, to be spread into the operation. Nothing for a
 * record made on this phone that no server has numbered yet (version 0), and nothing where there is
 * none: there is no other version to be told apart from.
 * @example record('order.edit', body, { householdId, ...baseOf(order) })
 */
export const baseOf = (
  record: { readonly version: number } | undefined,
): { readonly base?: number } =>
  record !== undefined && record.version > 0 ? { base: record.version } : {};
