import type { Span } from '../../language/text/normalise-text.js';
import type { OntologyIndex } from '../../ontology/ontology-index.js';

const DIGITS: Readonly<Record<string, number>> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000, 万: 10_000, 亿: 100_000_000 };
const SCALES: Readonly<Record<string, number>> = {
  k: 1_000,
  m: 1_000_000,
  // 6w: 六万.
  w: 10_000,
  thousand: 1_000,
  million: 1_000_000,
  百: 100,
  千: 1_000,
  万: 10_000,
  百万: 1_000_000,
  千万: 10_000_000,
  亿: 100_000_000,
};
const LATIN = /^(?<digits>\d[\d,]*(?:\.\d+)?)\s*(?<scale>[a-z]+|\p{Script=Han}+)?$/u;

/** A number as people write it: `50,000`, `50k`, `5万`, `五万`, `十二`. `null`: it is none. */
export const readNumber = (text: string): number | null => {
  const { digits, scale } = LATIN.exec(text)?.groups ?? {};
  if (digits !== undefined) {
    const factor = scale === undefined ? 1 : SCALES[scale];
    return factor === undefined ? null : Number(digits.replaceAll(',', '')) * factor;
  }
  return readChinese(text);
};

/** `一百二十三万四千` → 1,234,000: sections before 万 and 亿 are added up, then multiplied. */
const readChinese = (text: string): number | null => {
  let [total, section, digit] = [0, 0, 0];
  for (const character of text) {
    const value = DIGITS[character];
    const place = PLACES[character];
    if (value !== undefined) digit = value;
    else if (place === undefined) return null;
    else if (place < 10_000) {
      section += (digit === 0 ? 1 : digit) * place;
      digit = 0;
    } else {
      total = (total + section + digit) * place;
      [section, digit] = [0, 0];
    }
  }
  return text === '' ? null : total + section + digit;
};

/** A day that a question speaks of. */
export interface Moment {
  /** The first moment of the day, ISO-8601 with the company's offset. */
  readonly asOf: string;
  readonly spans: readonly Span[];
}

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const MONTH = MONTHS.map((name) => (name.length > 4 ? `${name}|${name.slice(0, 3)}` : name)).join('|');
const HAN_NUMBER = '[一二三四五六七八九十]{1,3}|\\d{1,2}';

type Reader = (
  groups: Readonly<Record<string, string | undefined>>,
  today: Date,
) => readonly [year: number, month: number, day: number] | null;

const monthOf = (name = ''): number => MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3)));
const number = (text = ''): number => readNumber(text) ?? Number.NaN;
/** The latest such month that is over or running. */
const latest = (month: number, today: Date, isLast: boolean): readonly [number, number, number] => {
  const year = today.getUTCFullYear();
  return [month > today.getUTCMonth() || (isLast && month === today.getUTCMonth()) ? year - 1 : year, month, 1];
};
/** A day as it is written; `null` for one that no calendar has, such as 30 February. */
const dayOf = (year: number, month: number, day: number): readonly [number, number, number] | null => {
  const date = new Date(Date.UTC(year, month, day));
  return date.getUTCMonth() === month && date.getUTCDate() === day ? [year, month, day] : null;
};
const YEARS_BACK: Readonly<Record<string, number>> = { 今年: 0, 去年: 1, 前年: 2 };

/** Of a month or year its first day. Dates in words: neither "last March" nor 去年三月 is read rightly by the libraries tried. */
const READERS: readonly (readonly [RegExp, Reader])[] = [
  [/(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})/u, ({ y, m, d }) => dayOf(number(y), number(m) - 1, number(d))],
  [/(?<y>\d{4})年(?<m>\d{1,2})月(?:(?<d>\d{1,2})[日号])?/u, ({ y, m, d = '1' }) => dayOf(number(y), number(m) - 1, number(d))],
  [
    new RegExp(`\\b(?<d>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<m>${MONTH})\\.?,? (?<y>\\d{4})\\b`, 'u'),
    ({ y, m, d }) => dayOf(number(y), monthOf(m), number(d)),
  ],
  [
    new RegExp(`\\b(?<m>${MONTH})\\.? (?<d>\\d{1,2})(?:st|nd|rd|th)?,? (?<y>\\d{4})\\b`, 'u'),
    ({ y, m, d }) => dayOf(number(y), monthOf(m), number(d)),
  ],
  [/(?<y>\d{4})年/u, ({ y }) => [number(y), 0, 1]],
  [
    new RegExp(`(?<w>今年|去年|前年)(?:的)?(?<m>${HAN_NUMBER})月(?:份)?`, 'u'),
    ({ w = '', m }, today) => [today.getUTCFullYear() - (YEARS_BACK[w] ?? 0), number(m) - 1, 1],
  ],
  [/(?<w>去年|前年)/u, ({ w = '' }, today) => [today.getUTCFullYear() - (YEARS_BACK[w] ?? 0), today.getUTCMonth(), today.getUTCDate()]],
  [/上个?月/u, (_, today) => [today.getUTCFullYear(), today.getUTCMonth() - 1, 1]],
  [/昨天/u, (_, today) => [today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate() - 1]],
  [
    new RegExp(`(?<n>${HAN_NUMBER})个月(?:以)?前`, 'u'),
    ({ n }, today) => [today.getUTCFullYear(), today.getUTCMonth() - number(n), today.getUTCDate()],
  ],
  [
    new RegExp(`(?<n>${HAN_NUMBER})年(?:以)?前`, 'u'),
    ({ n }, today) => [today.getUTCFullYear() - number(n), today.getUTCMonth(), today.getUTCDate()],
  ],
  [new RegExp(`\\b(?:in |of )?(?<m>${MONTH}) (?:of )?(?<y>\\d{4})\\b`, 'u'), ({ m, y }) => [number(y), monthOf(m), 1]],
  [new RegExp(`\\blast (?<m>${MONTH})\\b`, 'u'), ({ m }, today) => latest(monthOf(m), today, true)],
  [new RegExp(`\\bin (?<m>${MONTH})\\b`, 'u'), ({ m }, today) => latest(monthOf(m), today, false)],
  [/\blast month\b/u, (_, today) => [today.getUTCFullYear(), today.getUTCMonth() - 1, 1]],
  [/\blast year\b/u, (_, today) => [today.getUTCFullYear() - 1, today.getUTCMonth(), today.getUTCDate()]],
  [/\byesterday\b/u, (_, today) => [today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate() - 1]],
  [
    /\b(?<n>\d{1,2}|a) months? ago\b/u,
    ({ n }, today) => [today.getUTCFullYear(), today.getUTCMonth() - (n === 'a' ? 1 : number(n)), today.getUTCDate()],
  ],
  [
    /\b(?<n>\d{1,2}|a) years? ago\b/u,
    ({ n }, today) => [today.getUTCFullYear() - (n === 'a' ? 1 : number(n)), today.getUTCMonth(), today.getUTCDate()],
  ],
  [/\bin (?<y>(?:19|20)\d{2})\b/u, ({ y }) => [number(y), 0, 1]],
];

/** The day a question asks about, when its words say one. `today`: ISO-8601 with the company's offset. Text must be normalised. */
export const readMoment = (text: string, today: string, calendar: OntologyIndex['calendar']): Moment | null => {
  // Reckoned in days, which have no zone.
  const thisDay = new Date(today.slice(0, 10));
  for (const [pattern, read] of READERS) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const said = read(match.groups ?? {}, thisDay);
    // Not read as the month or year that it is written in either.
    if (said === null) return null;
    const time = Date.UTC(...said);
    if (Number.isNaN(time)) continue;
    const asOf = calendar.local(calendar.startOf(new Date(time).toISOString().slice(0, 10)));
    return { asOf, spans: [{ start: match.index, end: match.index + match[0].length }] };
  }
  return null;
};
