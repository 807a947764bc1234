import type { OwnLine, OwnSense, WrittenValue } from '../../domain/fact-question.js';
import { inLanguage, type Language } from '../../domain/language.js';
import { OWN_REPLIES, type OwnReplies, SAY_STATE, WRITTEN_VALUES } from '../../language/reply-wording.js';
import { fillIn, WORDING } from './wording.js';

/** What somebody is told of their own, yes or no first, without the end of the last sentence; several things stand one a line. */
export const sayOwnFacts = ({ told, lines, rest }: OwnSense, language: Language): string => {
  const words = OWN_REPLIES[language];
  const sayLines = (all: readonly OwnLine[]): string => all.map((line) => sayLine(line, language)).join('\n') + sayRest(rest, words);
  const said = (): string => sayLines(lines);
  const list = (write: (line: OwnLine) => string): string => lines.map(write).join(words.thingSeparator) + sayRest(rest, words);
  const withValues = (line: OwnLine): string => sayThing(line, language);
  switch (told.kind) {
    case 'values':
      return said();
    case 'things':
      return lines.length === 0 ? words.nothing : fillIn(words.things, { list: list(withValues) });
    case 'count':
      return told.total === 0 ? words.countOfNone : fillIn(words.count, { total: String(told.total), list: list(withValues) });
    case 'sum':
      return fillIn(words.sum, {
        ...told,
        label: capitalised(told.label),
        list: list((line) =>
          fillIn(words.addend, { thing: nameOf(line, language), written: line.values.map(({ written }) => written).join(' ') }),
        ),
      });
    case 'best':
      return fillIn(words.best[told.extreme], { label: told.label, list: list((line) => sayOthers(line, told.label, language)) });
    case 'whether': {
      const answer = words[told.holds ? 'yes' : 'no'][told.asks];
      return lines.length === 0 ? answer : answer + endOf(language) + said();
    }
    case 'days':
      return sayLines(withDays(lines, words));
    case 'difference':
      return lines.map((line) => sayAside(line, language, words.calculated)).join('\n') + sayRest(rest, words);
    case 'none':
      return (told.isDenial ? words.no.having + endOf(language) : '') + fillIn(words.none, { label: told.label });
  }
};

/** Between sentences. */
const endOf = (language: Language): string => WORDING[language].sentenceEnd + (language === 'zh' ? '' : ' ');

const nameOf = ({ thing }: OwnLine, language: Language): string => (thing === null ? '' : inLanguage(thing.names, language, thing.id));

const subjectOf = (line: OwnLine, language: Language): string => OWN_REPLIES[language].own(nameOf(line, language));

const sayLine = (line: OwnLine, language: Language): string => {
  const words = OWN_REPLIES[language];
  const [first, ...others] = line.values;
  if (line.thing === null) return line.values.map((value) => sayOfAsker(value, language)).join(words.thingSeparator);
  if (first === undefined) return nameOf(line, language);
  const thing = subjectOf(line, language);
  if (others.length > 0) return capitalised(fillIn(words.values, { thing, values: sayValues(line.values, words.inSentence, language) }));
  const state = first.isSo === undefined ? null : SAY_STATE[language](thing, first.label, first.isSo);
  if (state !== null) return capitalised(state);
  if (first.isSo !== undefined || !words.isNoun(first.label)) return sayAside(line, language);
  return fillIn(words.value, { thing, ...partsOf(first, language) });
};

/** What is no sentence with "is": a row. */
const sayAside = (line: OwnLine, language: Language, ofThing = OWN_REPLIES[language].valueAside): string => {
  const words = OWN_REPLIES[language];
  const pattern = line.thing === null ? words.ownValueAside : ofThing;
  const thing = subjectOf(line, language);
  return line.values.map((value) => capitalised(fillIn(pattern, { thing, ...partsOf(value, language) }))).join(words.thingSeparator);
};

const sayOfAsker = (value: WrittenValue, language: Language): string => {
  const words = OWN_REPLIES[language];
  const pattern = value.isSo === undefined && words.isNoun(value.label) ? words.ownValue : words.ownValueAside;
  return fillIn(pattern, partsOf(value, language));
};

/** Further off, nobody counts in days. */
const NEAR_DAYS = 31;

/** A day that is near with how far off it is: who reads that a parcel was expected two days ago need not reckon. */
const partsOf = ({ label, written, days }: WrittenValue, language: Language): { readonly label: string; readonly written: string } => {
  if (days === undefined || Math.abs(days) > NEAR_DAYS) return { label, written };
  return { label, written: fillIn(OWN_REPLIES[language].nearDay, { written, near: WRITTEN_VALUES[language].daysOff(days) }) };
};

const sayThing = (line: OwnLine, language: Language): string => {
  const words = OWN_REPLIES[language];
  if (line.thing === null) return sayLine(line, language);
  const thing = nameOf(line, language);
  return line.values.length === 0 ? thing : fillIn(words.thing, { thing, values: sayValues(line.values, words.labelled, language) });
};

const sayValues = (values: OwnLine['values'], pattern: string, language: Language): string =>
  values.map((value) => fillIn(pattern, partsOf(value, language))).join(OWN_REPLIES[language].separator);

/** What has most of a figure with that figure, then what else was asked of it. */
const sayOthers = (line: OwnLine, label: string, language: Language): string => {
  const words = OWN_REPLIES[language];
  const others = line.values.filter((value) => value.label !== label);
  const written = line.values.filter((value) => value.label === label).map((value) => value.written);
  return fillIn(words.thing, {
    thing: nameOf(line, language),
    values: [...written, ...(others.length === 0 ? [] : [sayValues(others, words.labelled, language)])].join(words.separator),
  });
};

/** Each day with how far off it is. */
const withDays = (lines: readonly OwnLine[], words: OwnReplies): readonly OwnLine[] =>
  lines.map(({ thing, values }) => ({ thing, values: values.map((value) => ({ label: value.label, written: writeDays(value, words) })) }));

const writeDays = ({ written, days }: WrittenValue, words: OwnReplies): string => {
  if (days === undefined) return written;
  const pattern = days === 0 ? words.today : (days > 0 ? words.inDays : words.daysAgo)[Math.abs(days) === 1 ? 'one' : 'other'];
  return fillIn(pattern, { value: written, days: String(Math.abs(days)) });
};

const sayRest = (rest: number, words: OwnReplies): string => (rest === 0 ? '' : fillIn(words.rest, { rest: String(rest) }));

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
