import type { WrittenValues } from '../written-values.js';

// Made once: making one takes longer than all else in a reply's wording.
const DATES = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const LISTS = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const PLURALS = new Intl.PluralRules('en');

/** What is counted: the words after the number up to one that says of what or how often ("2 working days", "3 requests per minute"). */
const COUNTED =
  /(?<before>\{value\} ?(?:(?!(?:per|an?|of|each|every) )\p{L}+ )*?)(?<noun>\p{L}+)(?<after>$| (?:per|an?|of|each|every)\b.*$|[,/(].*$)/u;

export const EN_WRITTEN_VALUES: WrittenValues = {
  yes: 'yes',
  no: 'no',
  date: (day) => DATES.format(day),
  list: (items) => LISTS.format(items),
  isOne: (value) => PLURALS.select(value) === 'one',
  singular: (format) =>
    format.replace(COUNTED, (_whole, before: string, noun: string, after: string) => before + singularNoun(noun) + after),
};

/** Of nouns whose plural is not formed by rule (people, feet) the ontology gives the singular itself. */
const singularNoun = (noun: string): string => {
  if (!/[a-z]s$/u.test(noun) || /(?:ss|us|is)$/u.test(noun)) return noun;
  if (/[a-z]{2}ies$/u.test(noun)) return noun.replace(/ies$/u, 'y');
  return noun.replace(/(?<=x|ch|sh|ss)es$|s$/u, '');
};
