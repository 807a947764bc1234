/** Whether something with these dates (ISO-8601, from inclusive, to exclusive, `null`: open) holds at a moment. Dates without time count from midnight UTC. */
export const isValidAt = (
  { validFrom, validTo }: { readonly validFrom: string | null; readonly validTo: string | null },
  moment: string,
): boolean => {
  const time = Date.parse(moment);
  return (validFrom === null || Date.parse(validFrom) <= time) && (validTo === null || time < Date.parse(validTo));
};
