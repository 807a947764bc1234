/**
 * What statements compare dates with: moments with the moment in UTC, days without time with the company's day.
 * @param asOf ISO-8601 with the company's offset
 */
export const momentParameters = (asOf: string): { readonly asOf: string; readonly day: string } => ({
  asOf: new Date(asOf).toISOString(),
  day: asOf.slice(0, 10),
});
