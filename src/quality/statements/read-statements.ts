import type { Entity } from '../../domain/entity.js';
import { findPlaceholders } from '../../domain/faq.js';
import { groupBy } from '../../domain/group-by.js';
import { isJsonObject, type Json } from '../../domain/json.js';
import { inLanguage, isLanguage, type Language } from '../../domain/language.js';
import type { PassageOwner } from '../../domain/search.js';
import type { Period } from '../../domain/time/calendar.js';
import type { UnitReader } from '../../facts/reading/units.js';
import { QUALITY_WORDS } from '../../language/quality-words.js';
import { normaliseText, type Span } from '../../language/text/normalise-text.js';
import { longestMatches, type PhraseMatcher } from '../../language/text/phrase-matcher.js';
import type { OntologyIndex } from '../../ontology/ontology-index.js';
import { fillPlaceholders } from '../../reply/render/answer-from-faq.js';
import { splitSentences } from '../../reply/render/passage-source.js';
import type { PublishedFaq } from '../../store/repositories/faq-repository.js';
import { readValues } from './read-values.js';
import type { Statement } from './statement.js';

/** What statements are read by. */
export interface StatementContext {
  readonly ontology: OntologyIndex;
  readonly units: UnitReader;
  /** What placeholders name. */
  readonly entities: ReadonlyMap<string, Entity>;
  readonly names: Pick<PhraseMatcher<{ readonly entity: { readonly id: string } }>, 'findAll'>;
}

/** Stand around what is filled from the graph: of the private use area, which no text has. */
const OPENS = '\uE000';
const CLOSES = '\uE001';
const MARKS = /[\uE000\uE001]/gu;
/** What stands for a value that was taken out. */
const VALUE = 'n';

/** What the answers of a FAQ state in numbers; nothing of those whose placeholders have no value, which is found elsewhere. */
export const statementsOfFaq = (
  { id, titles, answers, ...faq }: Pick<PublishedFaq, 'id' | 'titles' | 'answers' | 'validFrom' | 'validTo'>,
  context: StatementContext,
): readonly Statement[] =>
  answers.flatMap(({ id: answerId, text, language, condition, ...answer }) => {
    const [validFrom, validTo] = [answer.validFrom ?? faq.validFrom, answer.validTo ?? faq.validTo];
    const marked = findPlaceholders(text).reduce((left, { text: written }) => {
      const value = fillPlaceholders(written, context.entities, context.ontology, language);
      return value === null ? left : left.replace(written, () => `${OPENS}${value}${CLOSES}`);
    }, text);
    return readText(
      marked,
      { owner: { kind: 'FAQ', id, answerId }, title: inLanguage(titles, language), language, condition, validFrom, validTo },
      context,
    );
  });

/** The same of the texts that describe a public entity. */
export const statementsOfEntity = (
  { id, names, attributes, validFrom, validTo }: Entity,
  context: StatementContext,
): readonly Statement[] =>
  Object.entries(attributes).flatMap(([attribute, value]) =>
    isJsonObject(value)
      ? Object.entries(value).flatMap(([language, text]) =>
          isLanguage(language) && typeof text === 'string'
            ? readText(
                text,
                {
                  owner: { kind: 'ENTITY', id, attribute },
                  title: inLanguage(names, language),
                  language,
                  condition: null,
                  validFrom,
                  validTo,
                },
                context,
              )
            : [],
        )
      : [],
  );

interface Origin extends Period {
  readonly owner: PassageOwner;
  readonly title: string;
  readonly language: Language;
  readonly condition: Json;
}

const readText = (text: string, origin: Origin, context: StatementContext): readonly Statement[] =>
  splitSentences(text, origin.language).flatMap((sentence) => readSentence(sentence, origin, context));

const readSentence = (marked: string, origin: Origin, { units, names }: StatementContext): readonly Statement[] => {
  const { text, filled } = withoutMarks(normaliseText(marked).text);
  const values = readValues(text, origin.language, units);
  if (values.length === 0) return [];
  const named = longestMatches(names.findAll(text));
  const idsIn = (span: Span): readonly string[] =>
    named.filter((match) => isWithin(match, span)).flatMap((match) => match.values.map(({ entity }) => entity.id));
  const whole = { start: 0, end: text.length };
  const bare = (span: Span): string => {
    let [left, at] = ['', span.start];
    for (const { start, end } of values.filter((value) => isWithin(value, span))) {
      if (start < at) continue;
      left += `${text.slice(at, start)} ${VALUE} `;
      at = end;
    }
    return `${left}${text.slice(at, span.end)}`.replace(/\s+/gu, ' ').trim();
  };
  return clausesOf(text, origin.language, values).flatMap((clause) => {
    const own = values.filter((value) => isWithin(value, clause));
    const ids = idsIn(clause);
    return [...groupBy(own, ({ measure }) => measure).values()].map((some) => ({
      ...origin,
      sentence: text,
      text: text.slice(clause.start, clause.end).trim(),
      bareText: bare(clause),
      bareSentence: bare(whole),
      entityIds: [...new Set(ids.length > 0 ? ids : idsIn(whole))],
      values: some.map(({ start, end, measure, value, inUnits }) => ({
        measure,
        value,
        inUnits,
        written: text.slice(start, end).trim(),
        isWritten: !filled.some((span) => start < span.end && end > span.start),
      })),
    }));
  });
};

const isWithin = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

/** The text, and where of it stands what was filled in. */
const withoutMarks = (marked: string): { readonly text: string; readonly filled: readonly Span[] } => {
  const filled: Span[] = [];
  let [text, start] = ['', 0];
  for (const part of marked.split(/(?=[\uE000\uE001])/u)) {
    if (part.startsWith(OPENS)) start = text.length;
    else if (part.startsWith(CLOSES)) filled.push({ start, end: text.length });
    text += part.replace(MARKS, '');
  }
  return { text, filled };
};

const clausesOf = (text: string, language: Language, values: readonly Span[]): readonly Span[] => {
  const cuts = [...text.matchAll(QUALITY_WORDS[language].clause)]
    .map(({ index, 0: { length } }) => index + length)
    .filter((cut) => values.every(({ start, end }) => cut <= start || cut >= end));
  const borders = [...new Set([0, ...cuts, text.length])];
  return borders.slice(1).map((end, at) => ({ start: borders[at] ?? 0, end }));
};
