import type { FactSentences, OwnReplies, WrittenValues } from '../reply-wording.js';

export const EN_FACT_SENTENCES: FactSentences = {
  values: '{thing} – {values}',
  labelled: '{label}: {written}',
  separator: ', ',
  row: '{label} – {list}',
  cell: '{thing}: {written}',
  cellSeparator: '; ',
  neighbours: '{thing} – {relation}: {list}',
};

export const EN_LEANING_SENTENCE =
  /^(?:after (?:that|this)|afterwards|then|next|otherwise|if (?:not|so|yours|it|that|this|they|none|either|neither|only)\b|until then|in that case|it|its|they|them|their|this|that|these|those|both|neither|either|also|but|and|or|so|however|instead|likewise|there)\b/iu;

/** "since", "valid until", "expires on", "ordered" */
const NO_NOUN =
  /^(?:since|until|till|from|to|by|at|in|on|for|of|with|under)\b|^(?:due|valid)$|\b(?:on|by|until|till|from|to|in|at|for|since|of)$|^[a-z]+ed$/iu;

export const EN_OWN_REPLIES: OwnReplies = {
  // "Your Anna's phone" would be odd.
  own: (thing) => (/^(?:my|your|our|the)\b|['’]s\b/iu.test(thing) ? thing : `your ${thing}`),
  value: 'The {label} of {thing} is {written}',
  valueAside: '{thing}: {label} {written}',
  calculated: '{thing} – {label}: {written}',
  values: '{thing}: {values}',
  ownValue: 'Your {label} is {written}',
  ownValueAside: 'Your {label}: {written}',
  labelled: '{label}: {written}',
  inSentence: '{label} {written}',
  isNoun: (label) => !NO_NOUN.test(label),
  separator: ', ',
  thing: '{thing} ({values})',
  things: 'On record for you: {list}',
  nothing: 'There is nothing on record for you',
  thingSeparator: '; ',
  count: '{total} in all: {list}',
  countOfNone: 'None',
  sum: '{label} in total: {written} ({list})',
  addend: '{thing} {written}',
  best: {
    earliest: 'Earliest {label}: {list}',
    latest: 'Latest {label}: {list}',
    most: 'Highest {label}: {list}',
    least: 'Lowest {label}: {list}',
  },
  yes: { being: 'Yes', having: 'Yes', done: 'Yes' },
  no: { being: 'No', having: 'No', done: 'No' },
  inDays: { one: '{value}, in {days} day', other: '{value}, in {days} days' },
  today: '{value}, which is today',
  daysAgo: { one: '{value}, {days} day ago', other: '{value}, {days} days ago' },
  nearDay: '{written} ({near})',
  none: 'I find nothing on record for you under “{label}”',
  rest: ' … and {rest} more',
};

// Made once: making one takes longer than all else in a reply's wording.
const DATES = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const LISTS = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const NEAR_DAYS = new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' });
const PLURALS = new Intl.PluralRules('en');

/** What is counted: the words after the number up to one that says of what or how often ("2 working days", "3 requests per minute"). */
const COUNTED =
  /(?<before>\{value\} ?(?:(?!(?:per|an?|of|each|every) )\p{L}+ )*?)(?<noun>\p{L}+)(?<after>$| (?:per|an?|of|each|every)\b.*$|[,/(].*$)/u;

export const EN_WRITTEN_VALUES: WrittenValues = {
  yes: 'yes',
  no: 'no',
  date: (day) => DATES.format(day),
  daysOff: (days) => NEAR_DAYS.format(days, 'day'),
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
