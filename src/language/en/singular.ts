/** A unit after a number, as far as the noun goes: "months", "working days", "requests per minute". */
const PLURAL_UNIT = /^(\s*(?:[a-z]+ )*?[a-z]{2,}?)s(?= (?:per|an?|each|of) |$)/u;

/** What stands after the number 1: "1 month", "1 working day". */
export const singularUnit = (afterNumber: string): string => afterNumber.replace(PLURAL_UNIT, '$1');
