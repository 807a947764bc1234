import type { SaidDayReaders } from '../said-days.js';

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const MONTH = MONTHS.map((name) => (name.length > 4 ? `${name}|${name.slice(0, 3)}` : name)).join('|');
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const COUNTS: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, two: 2, couple: 2, three: 3, four: 4, five: 5, six: 6 };
const COUNT = `\\d{1,2}|${Object.keys(COUNTS).join('|')}`;

const monthOf = (name = ''): number => MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3))) + 1;
const countOf = (word = ''): number => COUNTS[word] ?? Number(word);

export const EN_SAID_DAYS: SaidDayReaders = [
  [new RegExp(`\\b(?<d>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<m>${MONTH})\\b`, 'gu'), ({ d, m }) => ({ day: Number(d), month: monthOf(m) })],
  [new RegExp(`\\b(?<m>${MONTH}) (?<d>\\d{1,2})(?:st|nd|rd|th)?\\b`, 'gu'), ({ d, m }) => ({ day: Number(d), month: monthOf(m) })],
  [/\b(?:the|on) (?<d>\d{1,2})(?:st|nd|rd|th)\b/gu, ({ d }) => ({ day: Number(d) })],
  // "May" is a verb where nothing says that it is a month.
  [
    new RegExp(`\\b(?:in|since|from|of|for|early|mid|late|last|this|until) (?<m>${MONTH})\\b(?! \\d)`, 'gu'),
    ({ m }) => ({ month: monthOf(m) }),
  ],
  [/\blast month(?:'s)?\b/gu, () => ({ monthsAway: -1 })],
  [/\bthis month(?:'s)?\b/gu, () => ({ monthsAway: 0 })],
  [/\bnext month(?:'s)?\b/gu, () => ({ monthsAway: 1 })],
  [
    new RegExp(`\\b(?<n>${COUNT})(?: of)? days? (?:ago|back)\\b`, 'gu'),
    ({ n }) => ({ away: [-countOf(n) - 1, -Math.max(1, countOf(n) - 1)] }),
  ],
  [new RegExp(`\\b(?<n>${COUNT})(?: of)? weeks? (?:ago|back)\\b`, 'gu'), ({ n }) => ({ away: [-7 * countOf(n) - 3, -7 * countOf(n) + 3] })],
  [new RegExp(`\\b(?<n>${COUNT})(?: of)? months? (?:ago|back)\\b`, 'gu'), ({ n }) => ({ monthsAway: -countOf(n) })],
  [/\blast week\b/gu, () => ({ away: [-13, -1] })],
  [/\bnext week\b/gu, () => ({ away: [1, 13] })],
  [/\btoday\b/gu, () => ({ away: [0, 0] })],
  [/\byesterday\b/gu, () => ({ away: [-1, -1] })],
  [/\b(?:tomorrow|tmrw|tmr)\b/gu, () => ({ away: [1, 1] })],
  [new RegExp(`\\b(?<w>${WEEKDAYS.join('|')})\\b`, 'gu'), ({ w = '' }) => ({ weekday: WEEKDAYS.indexOf(w) })],
];
