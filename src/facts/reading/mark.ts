import { LANGUAGES, type LocalisedTexts } from '../../domain/language.js';
import { FACT_WORDS, type Operator } from '../../language/fact-words.js';
import { normaliseText, type Span } from '../../language/text/normalise-text.js';
import { createPhraseMatcher, longestMatches, type PhraseMatch } from '../../language/text/phrase-matcher.js';
import { rememberLately, type TextReading } from '../../language/text/remember-lately.js';
import { stemText } from '../../language/text/stem-text.js';
import type { OntologyIndex } from '../../ontology/ontology-index.js';
import { readNumber } from './read-moment.js';
import type { TimeUnit, UnitReader, WrittenUnit } from './units.js';

/** What a word of the ontology may stand for. */
export type Cue =
  | { readonly kind: 'relation'; readonly id: string; readonly direction: 'OUTGOING' | 'INCOMING' }
  | { readonly kind: 'attribute'; readonly entityType: string; readonly id: string }
  | { readonly kind: 'type'; readonly id: string }
  | { readonly kind: 'value'; readonly entityType: string; readonly attribute: string; readonly value: string };

/** Finds the ontology's words in a question, whatever their endings. */
export interface CueLexicon {
  /** All of them, overlapping ones too; `text` must be normalised. */
  findAll(text: string): readonly PhraseMatch<Cue>[];
}

/** Private types and relations that touch them are left out: what is true of a person is not asked of the public graph. */
export const createCueLexicon = ({ ontology, publicRelations, privateTypes }: OntologyIndex): CueLexicon => {
  const matcher = createPhraseMatcher<Cue>();
  const add = (names: LocalisedTexts, cue: Cue): void => {
    for (const language of LANGUAGES) for (const name of names[language] ?? []) matcher.add(stemText(normaliseText(name).text).text, cue);
  };
  for (const { id, names, attributes } of ontology.entityTypes) {
    if (privateTypes.includes(id)) continue;
    add(names, { kind: 'type', id });
    for (const attribute of attributes) {
      add(attribute.names, { kind: 'attribute', entityType: id, id: attribute.id });
      for (const [value, valueNames] of Object.entries(attribute.values ?? {}))
        add(valueNames, { kind: 'value', entityType: id, attribute: attribute.id, value });
    }
  }
  for (const { id, names, inverseNames } of ontology.relationTypes) {
    if (!publicRelations.includes(id)) continue;
    add(names, { kind: 'relation', id, direction: 'OUTGOING' });
    add(inverseNames, { kind: 'relation', id, direction: 'INCOMING' });
  }
  return {
    findAll: (text) => {
      const stemmed = stemText(text);
      return matcher.findAll(stemmed.text).map(({ start, end, values }) => ({ ...stemmed.place(start, end), values }));
    },
  };
};

/** A number with the unit that is written beside it. */
export interface Quantity {
  readonly kind: 'number';
  readonly value: number;
  /** What it is in the units of the ontology, by unit id; `null`: no unit is written. */
  readonly inUnits: ReadonlyMap<string, number> | null;
  readonly time: TimeUnit | null;
}

/** A word of the language that narrows, orders or counts. */
export type Mark = Span & (Quantity | Operator);

const NUMBER = /\d[\d,]*(?:\.\d+)?\s*(?:(?:k|m|w|thousand|million)(?![a-z])|百万|千万|万|千|百|亿)?|[零一二两三四五六七八九十百千万亿]+/gu;
/** Han digits that stand in a word are no number: 一下, 一起, 万一. With a unit, a comparison or a place value they are one. */
const HAN_NUMBER = /^[一二两三四五六七八九十][十百千万亿]+$/u;
const HAN = /^\p{Script=Han}+$/u;

const pattern = (list: string): RegExp => {
  const one = (word: string): string =>
    word.startsWith('^') ? `(?<=^\\s*)${word.slice(1)}` : word.endsWith('$') ? `${word.slice(0, -1)}(?=\\s*[?？。.!！]*$)` : word;
  return new RegExp(`(?<![\\p{Script=Latin}])(?:${list.split(' | ').map(one).join('|')})(?![\\p{Script=Latin}])`, 'gu');
};

const OPERATORS: readonly (readonly [RegExp, Operator])[] = LANGUAGES.flatMap((language) =>
  FACT_WORDS[language].operators.map(([list, operator]) => [pattern(list), operator] as const),
);

const NUMBER_WORDS = new Map(LANGUAGES.flatMap((language) => Object.entries(FACT_WORDS[language].numberWords)));
const NUMBER_SCALES = new Map(LANGUAGES.flatMap((language) => Object.entries(FACT_WORDS[language].numberScales)));
const ANY_NUMBER_WORD = [...NUMBER_WORDS.keys(), ...NUMBER_SCALES.keys()].sort((a, b) => b.length - a.length).join('|');
const APART = String.raw`(?![\p{Script=Latin}])`;
const NUMBER_IN_WORDS = new RegExp(
  `(?<!\\p{Script=Latin})(?:an? )?(?:${ANY_NUMBER_WORD})${APART}(?:(?: and |[ -])(?:${ANY_NUMBER_WORD})${APART})*`,
  'gu',
);
const EACH_NUMBER_WORD = new RegExp(`(?<!\\p{Script=Latin})(?:${ANY_NUMBER_WORD})${APART}`, 'gu');

/** "Five hundred thousand", "two hundred and fifty": what comes before a scale is multiplied by it. */
const readNumberWords = (text: string): { readonly value: number; readonly isScaled: boolean } => {
  let [total, section, isScaled] = [0, 0, false];
  for (const [word] of text.matchAll(EACH_NUMBER_WORD)) {
    const scale = NUMBER_SCALES.get(word);
    if (scale === undefined) {
      section += NUMBER_WORDS.get(word) ?? 0;
      continue;
    }
    isScaled = true;
    const scaled = (section === 0 ? 1 : section) * scale;
    if (scale >= 1_000) total += scaled;
    section = scale >= 1_000 ? 0 : scaled;
  }
  return { value: total + section, isScaled };
};

/** The words that narrow, order or count, of overlapping ones the longest. A number's unit belongs to it. */
export const findMarks = (text: string, units: UnitReader): readonly Mark[] => {
  const read = readings.get(units) ?? rememberLately((words) => readMarks(words, units));
  readings.set(units, read);
  return read(text);
};

const readings = new WeakMap<UnitReader, TextReading<readonly Mark[]>>();

const readMarks = (text: string, units: UnitReader): readonly Mark[] => {
  const others = OPERATORS.flatMap(([words, operator]) =>
    [...text.matchAll(words)].map((match): Mark => ({ ...operator, start: match.index, end: match.index + match[0].length })),
  );
  const marks = longestMatches([...findQuantities(text, units), ...others.map((mark) => placed(mark, text))]);
  return marks.filter(({ kind }) => kind !== 'plain');
};

const PLACES = new Map(LANGUAGES.flatMap((language) => Object.entries(FACT_WORDS[language].places)));
const PLACE = new RegExp(`(?<![\\p{Script=Latin}\\p{N}])(?:${[...PLACES.keys()].join('|')})\\s*$`, 'u');
/** Characters of a place with the space after it. */
const PLACE_REACH = 8;

/** "Second cheapest", 第二便宜: neither the cheapest nor one that is cheaper. */
const placed = (mark: Mark, text: string): Mark => {
  if (mark.kind !== 'most' && mark.kind !== 'more') return mark;
  const [said] = PLACE.exec(text.slice(Math.max(0, mark.start - PLACE_REACH), mark.start)) ?? [];
  const place = said === undefined ? undefined : PLACES.get(said.trim());
  if (said === undefined || place === undefined) return mark;
  return { kind: 'most', direction: mark.direction, measure: mark.measure, place, start: mark.start - said.length, end: mark.end };
};

/** A number as it is written with its scale; a letter that is a unit of the ontology is none: 60 W, 5 m. */
const withoutUnit = (text: string, { 0: matched, index }: RegExpExecArray, units: UnitReader): string => {
  const digits = /^[\d,.]+(?=\s*[a-z]$)/u.exec(matched)?.[0];
  const gap = digits === undefined ? 0 : (/^\s*/u.exec(matched.slice(digits.length))?.[0].length ?? 0);
  return digits !== undefined && units.writtenAt(text, index + digits.length + gap) !== null ? digits : matched.trimEnd();
};

/** The numbers of a date are no quantities, also where no calendar has such a day. */
const DATE = /\d{4}-\d{1,2}-\d{1,2}/gu;

const findQuantities = (text: string, units: UnitReader): readonly Mark[] => {
  const dates = [...text.matchAll(DATE)];
  return [
    ...[...text.matchAll(NUMBER)].flatMap((match): readonly Mark[] => {
      const written = withoutUnit(text, match, units);
      const value = readNumber(written);
      if (dates.some(({ index, 0: { length } }) => match.index >= index && match.index < index + length)) return [];
      if (value === null || (match.index > 0 && /\p{Script=Latin}/u.test(text.charAt(match.index - 1)))) return [];
      const mark = quantity(text, { start: match.index, end: match.index + written.length }, value, units);
      const isBareHan = HAN.test(written) && !HAN_NUMBER.test(written) && mark.inUnits === null && mark.time === null;
      return isBareHan ? [] : [mark];
    }),
    // In words, a number only before a unit or with a scale: "one" alone is none.
    ...[...text.matchAll(NUMBER_IN_WORDS)].flatMap((match): readonly Mark[] => {
      const { value, isScaled } = readNumberWords(match[0]);
      const mark = quantity(text, { start: match.index, end: match.index + match[0].length }, value, units);
      return mark.inUnits === null && mark.time === null && !isScaled ? [] : [mark];
    }),
  ];
};

const quantity = (text: string, { start, end }: Span, value: number, units: UnitReader): Span & Quantity => {
  const gap = /^\s*/u.exec(text.slice(end))?.[0].length ?? 0;
  const after = units.writtenAt(text, end + gap);
  if (after !== null) return { ...scaled(value, after), start, end: end + gap + after.length };
  const before = units.writtenBefore(text, text.slice(0, start).trimEnd().length);
  if (before !== null && before.time === null)
    return { ...scaled(value, before), start: text.slice(0, start).trimEnd().length - before.length, end };
  return { kind: 'number', value, inUnits: null, time: null, start, end };
};

const scaled = (value: number, { factors, time }: WrittenUnit): Quantity => ({
  kind: 'number',
  value,
  inUnits: factors.size === 0 ? null : new Map([...factors].map(([id, factor]) => [id, value * factor])),
  time,
});
