import type { Language } from '../../domain/language.js';
import { findMarks } from '../../facts/reading/mark.js';
import { readNumber } from '../../facts/reading/read-moment.js';
import type { UnitReader } from '../../facts/reading/units.js';
import { FACT_WORDS } from '../../language/fact-words.js';
import { QUALITY_WORDS } from '../../language/quality-words.js';
import type { Span } from '../../language/text/normalise-text.js';
import { stemText } from '../../language/text/stem-text.js';

/** A number with what it counts, as a text says it. Only values of one measure can contradict each other. */
export interface StatedValue extends Span {
  /** What it is measured in; the same for values that can be compared. */
  readonly measure: string;
  readonly value: number;
  /** In the units of the ontology, by their ids; `null`: in none of them. */
  readonly inUnits: ReadonlyMap<string, number> | null;
}

/** The values that a normalised text states, in its order. */
export const readValues = (text: string, language: Language, units: UnitReader): readonly StatedValue[] => {
  const clocks = readClocks(text, language);
  const dates = [...text.matchAll(QUALITY_WORDS[language].date)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
  const isFree = ({ start, end }: Span, taken: readonly Span[]): boolean => taken.every((span) => end <= span.start || start >= span.end);
  const quantities = findMarks(text, units).flatMap((mark): readonly StatedValue[] => {
    if (mark.kind !== 'number' || !isFree(mark, [...clocks, ...dates])) return [];
    const { start, end, value, time, inUnits } = mark;
    // "For a day", 一天: a way of speaking.
    if (value === 1 && !/\d/u.test(text.slice(start, end))) return [];
    const [first, ...others] = [...(inUnits?.keys() ?? [])].sort();
    if (first !== undefined) return [{ start, end, measure: [first, ...others].join(' '), value: inUnits?.get(first) ?? value, inUnits }];
    return time === null ? [] : [{ start, end, measure: time, value, inUnits: null }];
  });
  const counted = [...text.matchAll(QUALITY_WORDS[language].counted)].flatMap((match): readonly StatedValue[] => {
    const { number = '', what = '' } = match.groups ?? {};
    const value = FACT_WORDS[language].numberWords[number] ?? readNumber(number);
    const span = { start: match.index, end: match.index + match[0].length };
    if (value === null || !isFree(span, [...clocks, ...dates, ...quantities])) return [];
    return [{ ...span, end: span.end - what.length, measure: `counted ${stemText(what).text}`, value, inUnits: null }];
  });
  return [...clocks, ...quantities, ...counted].sort((one, other) => one.start - other.start);
};

const NOON = 12;
const MINUTES = 60;

const readClocks = (text: string, language: Language): readonly StatedValue[] =>
  [...text.matchAll(QUALITY_WORDS[language].clock)].flatMap((match): readonly StatedValue[] => {
    const { hour = '', minute, minutes, afternoon, thirty } = match.groups ?? {};
    const hours = readNumber(hour);
    if (hours === null || hours > 24) return [];
    const isAfternoon = afternoon !== undefined && hours < NOON;
    const past = thirty === undefined ? Number(minute ?? minutes ?? 0) : MINUTES / 2;
    const value = (hours + (isAfternoon ? NOON : 0)) * MINUTES + past;
    return [{ start: match.index, end: match.index + match[0].length, measure: 'clock', value, inUnits: null }];
  });
