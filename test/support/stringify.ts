/** Rows as CSV with a header, every value quoted. */
export const stringify = (rows: readonly object[]): string => {
  const quoted = (value: unknown): string => `"${String(value).replaceAll('"', '""')}"`;
  const columns = Object.keys(rows[0] ?? {});
  return [columns, ...rows.map((row): unknown[] => Object.values(row))].map((values) => values.map(quoted).join(',')).join('\n');
};
