/** Rows by a key, groups and rows in order of arrival (`Map.groupBy` begins with Node 21). */
export const groupBy = <Row, Key>(
  rows: readonly Row[],
  key: (row: Row) => Key,
): Map<Key, Row[]> => {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
};
