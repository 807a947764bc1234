import type { EntityRef } from '../domain/entity.js';
import type { FactQuestion, FactTerm } from '../domain/fact-question.js';
import type { Language } from '../domain/language.js';
import type { OntologyIndex } from '../ontology/ontology-index.js';
import { longestMatches } from '../text/longest-matches.js';
import type { PhraseMatch, PhraseMatcher } from '../text/phrase-matcher.js';
import { explainedShare } from './explained-share.js';
import type { Span } from './sketch.js';

/** What of an understood question is needed to read it as a question for facts. */
export interface ReadQuestion {
  readonly text: string;
  readonly language: Language;
  readonly mentions: readonly {
    readonly entity: EntityRef;
    readonly score: number;
    readonly span: { readonly start: number; readonly end: number };
  }[];
  readonly implied: readonly { readonly entity: EntityRef; readonly by: 'GIVEN' | 'SCENARIO' | 'DIALOGUE' | 'PROFILE' }[];
}

/** More than this are not looked at. */
const MOST_HELD = 12;

/**
 * Reads a question as one for facts, from the ontology's words alone: "what is the limit of Flex Card" is the attribute
 * called "limit" of the entity called "Flex Card". `alsoExplained`: words that
 * something else accounts for. `null` when it names no attribute or relation that fits what it is about.
 */
export const parseFactQuestion = (
  question: ReadQuestion,
  lexicon: PhraseMatcher<FactTerm>,
  ontology: OntologyIndex,
  alsoExplained: readonly Span[] = [],
): FactQuestion | null => {
  const { text, language, mentions, implied } = question;
  const isFree = ({ start, end }: PhraseMatch<FactTerm>): boolean => mentions.every(({ span }) => end <= span.start || start >= span.end);
  const matches = longestMatches(lexicon.findAll(text).filter(isFree));
  if (matches.length === 0) return null;

  const asked = matches.flatMap((match) => match.values);
  const named = mentions.map(({ entity }) => entity);
  const fits = (entity: EntityRef): boolean => asked.some((term) => applies(term, entity, ontology));
  const fittingNames = named.filter(fits);
  // What the words name counts; the situation is asked only where they name nothing.
  const fittingImplied = named.length > 0 ? undefined : implied.find(({ entity }) => fits(entity));
  if (named.length > 0 && fittingNames.length === 0) return null;

  // Of what a customer holds any may be meant; of what else is near, the nearest.
  const held = implied.filter(({ entity, by }) => by === 'PROFILE' && fits(entity)).map(({ entity }) => entity);
  const nearest = fittingImplied?.by === 'PROFILE' ? held.slice(0, MOST_HELD) : fittingImplied === undefined ? [] : [fittingImplied.entity];
  const entities = fittingNames.length > 0 ? fittingNames : nearest;
  return {
    entities,
    entitiesFrom: fittingNames.length > 0 ? 'WORDS' : (fittingImplied?.by ?? 'NOWHERE'),
    terms: entities.length === 0 ? asked : asked.filter((term) => entities.some((entity) => applies(term, entity, ontology))),
    coverage: explainedShare(text, language, [...alsoExplained, ...matches, ...mentions.map(({ span }) => span)]),
    certainty: Math.min(1, ...mentions.map(({ score }) => score)),
  };
};

const applies = (term: FactTerm, entity: EntityRef, ontology: OntologyIndex): boolean => {
  if (term.kind === 'attribute') return term.entityType === entity.type;
  const type = ontology.relationType(term.id);
  return type !== null && (term.direction === 'OUTGOING' ? type.from : type.to).includes(entity.type);
};
