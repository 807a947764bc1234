import type { OwnLine, OwnSense } from '../../domain/fact-question.js';
import { inLanguage, type Language } from '../../domain/language.js';
import { OWN_REPLIES, type OwnReplies } from '../../language/reply-wording.js';
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
        ...capitalised(told, language),
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
      return sayLines(withDays(lines, told.days, words));
    case 'difference':
      return said();
    case 'none':
      return (told.isDenial ? words.no.having + endOf(language) : '') + fillIn(words.none, { label: told.label });
  }
};

/** Between sentences. */
const endOf = (language: Language): string => WORDING[language].sentenceEnd + (language === 'zh' ? '' : ' ');

const nameOf = ({ thing }: OwnLine, language: Language): string => (thing === null ? '' : inLanguage(thing.names, language, thing.id));

const sayLine = (line: OwnLine, language: Language): string => {
  const words = OWN_REPLIES[language];
  const [first, ...others] = line.values;
  if (line.thing === null) return line.values.map((value) => fillIn(words.ownValue, value)).join(words.thingSeparator);
  const thing = nameOf(line, language);
  if (first === undefined) return thing;
  if (others.length === 0) return fillIn(words.value, { thing, ...first });
  return fillIn(words.values, { thing, values: sayValues(line.values, language) });
};

const sayThing = (line: OwnLine, language: Language): string => {
  const words = OWN_REPLIES[language];
  if (line.thing === null) return sayLine(line, language);
  const thing = nameOf(line, language);
  return line.values.length === 0 ? thing : fillIn(words.thing, { thing, values: sayValues(line.values, language) });
};

const sayValues = (values: OwnLine['values'], language: Language): string =>
  values.map((value) => fillIn(OWN_REPLIES[language].labelled, value)).join(OWN_REPLIES[language].separator);

/** What has most of a figure with that figure, then what else was asked of it. */
const sayOthers = (line: OwnLine, label: string, language: Language): string => {
  const words = OWN_REPLIES[language];
  const others = line.values.filter((value) => value.label !== label);
  const written = line.values.filter((value) => value.label === label).map((value) => value.written);
  return fillIn(words.thing, {
    thing: nameOf(line, language),
    values: [...written, ...(others.length === 0 ? [] : [sayValues(others, language)])].join(words.separator),
  });
};

/** Each day with how far off it is. */
const withDays = (lines: readonly OwnLine[], days: readonly number[], words: OwnReplies): readonly OwnLine[] => {
  const written = days.map((day) => {
    const pattern = day === 0 ? words.today : (day > 0 ? words.inDays : words.daysAgo)[Math.abs(day) === 1 ? 'one' : 'other'];
    return (value: string): string => fillIn(pattern, { value, days: String(Math.abs(day)) });
  });
  const before = (index: number): number => lines.slice(0, index).reduce((count, { values }) => count + values.length, 0);
  return lines.map(({ thing, values }, index) => ({
    thing,
    values: values.map((value, at) => ({ label: value.label, written: written[before(index) + at]?.(value.written) ?? value.written })),
  }));
};

const sayRest = (rest: number, words: OwnReplies): string => (rest === 0 ? '' : fillIn(words.rest, { rest: String(rest) }));

const capitalised = <T extends { readonly label: string }>(told: T, language: Language): T =>
  language === 'en' ? { ...told, label: told.label.charAt(0).toUpperCase() + told.label.slice(1) } : told;
