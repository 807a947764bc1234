import type { Entity } from '../domain/entity.js';
import type { FactFinding } from '../domain/fact-question.js';
import type { Language } from '../domain/language.js';
import { reference } from '../ontology/describe-fact.js';
import { describeProperty } from '../ontology/describe-property.js';
import type { OntologyIndex } from '../ontology/ontology-index.js';
import type { RelatedEntity } from '../store/relation-repository.js';
import { longestMatches } from '../text/longest-matches.js';
import type { PhraseMatcher } from '../text/phrase-matcher.js';
import { stemText } from '../text/stem-text.js';
import { factConfidence } from './confidence.js';
import type { CueLexicon } from './cue-lexicon.js';
import { explainedShare } from './explained-share.js';
import { findMarks, type Mark } from './mark.js';
import type { OwnProperty } from './own-lexicon.js';
import type { NamedEntity } from './read-paths.js';
import type { UnitReader } from './units.js';

/** Who asks: their node with what leaves it. */
export interface Asker {
  readonly entity: Entity;
  readonly relations: readonly RelatedEntity[];
}

/** Somebody unknown may well mean how such things are in general. */
const UNKNOWN_ASKER = 0.9;
const MOST_FACTS = 24;
const ASKS_WHEN = /\bwhen\b|什么时候|何时|几号|哪天|哪一天/u;
const ASKS_AMOUNT = /\bhow much\b|多少/u;

/**
 * What somebody asks of their own: "my limit", 我还欠多少. Only from what was loaded for who asks, so that nobody's else can ever be told.
 * `nothing` where the words do not speak of oneself. No statement.
 */
export const findOwnFacts = (
  {
    text,
    language,
    replyLanguage,
    names,
  }: { readonly text: string; readonly language: Language; readonly replyLanguage: Language; readonly names: readonly NamedEntity[] },
  asker: Asker | null,
  {
    ontology,
    own,
    cues,
    units,
  }: { readonly ontology: OntologyIndex; readonly own: PhraseMatcher<OwnProperty>; readonly cues: CueLexicon; readonly units: UnitReader },
): FactFinding => {
  const marks = findMarks(text, units).filter((mark): mark is Extract<Mark, { kind: 'own' }> => mark.kind === 'own');
  const stemmed = stemText(text);
  const matches = longestMatches(own.findAll(stemmed.text)).map(({ start, end, values }) => ({ ...stemmed.place(start, end), values }));
  if (matches.length === 0 || (marks.length === 0 && !/我|\bmy\b|\bi\b/u.test(text))) return { kind: 'nothing' };
  const asked = narrow(
    matches.flatMap(({ values }) => values),
    text,
  );
  const categories = valuesIn(text, cues);
  const held = (asker?.relations ?? []).filter(
    ({ other }) =>
      (names.length === 0 || names.some(({ entity }) => entity.id === other.id)) &&
      categories.every(({ entityType, attribute, value }) => other.type !== entityType || other.attributes[attribute] === value),
  );
  const coverage = explainedShare(text, language, [...matches, ...marks, ...names.map(({ span }) => span), ...categories]);
  const question = {
    entities: asker === null ? [] : [reference(asker.entity)],
    entitiesFrom: 'WORDS' as const,
    terms: [],
    coverage,
    certainty: Math.min(1, ...names.map(({ score }) => score)),
  };
  const confidence = factConfidence('composed', question);
  if (asker === null) return { kind: 'needsIdentity', question, confidence: confidence * UNKNOWN_ASKER };
  const known = held.flatMap(({ relation, other }) =>
    asked.flatMap(({ relation: type, property }) => {
      const value = type.id === relation.type ? relation.properties[property.id] : undefined;
      return value === undefined || value === null
        ? []
        : [{ fact: describeProperty(other, relation, property, value, ontology, replyLanguage), other }];
    }),
  );
  if (known.length === 0) return { kind: 'nothing' };
  const told = known.slice(0, MOST_FACTS);
  return {
    kind: 'facts',
    question,
    facts: told.map(({ fact }) => fact),
    sense: { kind: 'own' },
    entities: [...new Map(told.map(({ other }) => [other.id, other])).values()],
    confidence,
  };
};

/** Of several properties with one name the one of the kind asked for: "when" wants a date, "how much" an amount. */
const narrow = (properties: readonly OwnProperty[], text: string): readonly OwnProperty[] => {
  const dated = properties.filter(({ property }) => property.type === 'date');
  const counted = properties.filter(({ property }) => property.type === 'number' || property.type === 'integer');
  if (ASKS_WHEN.test(text) && dated.length > 0) return dated;
  return ASKS_AMOUNT.test(text) && counted.length > 0 ? counted : properties;
};

/** Kinds of things named: "my loan" where a loan is a value of an attribute. */
const valuesIn = (text: string, cues: CueLexicon) =>
  longestMatches(cues.findAll(text)).flatMap(({ start, end, values }) =>
    values.flatMap((cue) => (cue.kind === 'value' ? [{ ...cue, start, end }] : [])).slice(0, 1),
  );
