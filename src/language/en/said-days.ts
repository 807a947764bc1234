import type { SaidDays } from '../said-days.js';

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const MONTH = MONTHS.map((name) => (name.length > 4 ? `${name}|${name.slice(0, 3)}` : name)).join('|');
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const COUNTS: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, two: 2, couple: 2, three: 3, four: 4, five: 5, six: 6 };
const COUNT = `(?<n>\\d{1,2}|${Object.keys(COUNTS).join('|')})(?: of)?`;
const DAY = '(?<d>\\d{1,2})';

export const EN_SAID_DAYS: SaidDays = {
  patterns: [
    [new RegExp(`\\b${DAY}(?:st|nd|rd|th)?(?: of)? (?<m>${MONTH})\\b`, 'gu'), {}],
    [new RegExp(`\\b(?<m>${MONTH}) ${DAY}(?:st|nd|rd|th)?\\b`, 'gu'), {}],
    [new RegExp(`\\b(?:the|on) ${DAY}(?:st|nd|rd|th)\\b`, 'gu'), {}],
    // "May" is a verb where nothing says that it is a month.
    [new RegExp(`\\b(?:in|since|from|of|for|early|mid|late|last|this|until) (?<m>${MONTH})\\b(?! \\d)`, 'gu'), {}],
    [/\blast month(?:'s)?\b/gu, { monthsAway: -1 }],
    [/\bthis month(?:'s)?\b/gu, { monthsAway: 0 }],
    [/\bnext month(?:'s)?\b/gu, { monthsAway: 1 }],
    [new RegExp(`\\b${COUNT} days? (?:ago|back)\\b`, 'gu'), { ago: 'day' }],
    [new RegExp(`\\b${COUNT} weeks? (?:ago|back)\\b`, 'gu'), { ago: 'week' }],
    [new RegExp(`\\b${COUNT} months? (?:ago|back)\\b`, 'gu'), { ago: 'month' }],
    [/\blast week\b/gu, { away: [-13, -1] }],
    [/\bnext week\b/gu, { away: [1, 13] }],
    [/\btoday\b/gu, { away: [0, 0] }],
    [/\byesterday\b/gu, { away: [-1, -1] }],
    [/\b(?:tomorrow|tmrw|tmr)\b/gu, { away: [1, 1] }],
    [new RegExp(`\\b(?<w>${WEEKDAYS.join('|')})\\b`, 'gu'), {}],
  ],
  numberOf: (text) => COUNTS[text] ?? Number(text),
  monthOf: (text) => MONTHS.findIndex((month) => month.startsWith(text.slice(0, 3))) + 1,
  weekdayOf: (text) => WEEKDAYS.indexOf(text),
};
