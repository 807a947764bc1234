import type { EntityRef } from '../domain/entity.js';
import type { Language } from '../domain/language.js';
import type { RelationType } from '../domain/ontology.js';
import type { OntologyIndex } from '../ontology/ontology-index.js';
import { splitWords } from '../text/split-words.js';
import type { CueLexicon } from './cue-lexicon.js';
import { enumeratePaths } from './enumerate-paths.js';
import { expectedTypes } from './expected-types.js';
import { isCommonName } from './is-common-name.js';
import { isCommonWord } from './is-common-word.js';
import { MOST_CUES } from './limit-inquiry.js';
import type { PathExamples } from './path-examples.js';
import { cueSymbol } from './path-symbols.js';
import type { PathReading } from './reading.js';
import { scoreReading } from './score-reading.js';
import { sketchQuestion, type SketchItem, type Span } from './sketch.js';

/** A name in a question and something it may stand for. */
export interface NamedEntity {
  readonly entity: EntityRef;
  readonly span: Span;
  /** 0..1: 1 is the exact name. */
  readonly score: number;
  /** Whether the name is written exactly so, capitals too. */
  readonly isVerbatim: boolean;
}

/** A reading with how well it explains the words. */
export interface ScoredReading {
  readonly named: NamedEntity;
  readonly items: readonly SketchItem[];
  readonly reading: PathReading;
  readonly score: number;
}

export interface ReadPathsDependencies {
  readonly ontology: OntologyIndex;
  readonly cues: CueLexicon;
  readonly examples: PathExamples;
}

/** What looking just like an example whose reading is known counts; see docs/decisions/facts.md. */
const LIKENESS = 5;
/** Questions that have nothing in common but their shape are about so alike. */
const CHANCE_LIKENESS = 0.35;
const VERBATIM = 1;
/** Relations of which ways are made: the ways grow with their third power. */
const MOST_RELATIONS = 8;
/** A name written in small letters that is nothing but common words: "together", "the same". */
const COMMON_NAME = -2;
/** Part of a longer name that is written exactly so: "Mary" in "Catherine Mary Stewart". */
const NESTED_NAME = -1.5;
/** Each word that neither asks nor belongs to the ontology or the name. */
const UNEXPLAINED_WORD = -0.6;
/** Of several names the longer is more likely meant as one. A character counts so much. */
const LENGTH = 0.02;

/** All ways to take a question as one along relations from something it names, the best first. */
export const readPaths = (
  text: string,
  language: Language,
  named: readonly NamedEntity[],
  { ontology, cues, examples }: ReadPathsDependencies,
): readonly ScoredReading[] => {
  const matches = cues.findAll(text).slice(0, MOST_CUES);
  const words = splitWords(text, language);
  const relations = ontology.ontology.relationTypes.filter(({ id }) => ontology.publicRelations.includes(id));
  return named
    .flatMap((name) => {
      const items = sketchQuestion(text, words, [name.span], matches);
      const expected = expectedTypes(items, (id) => ontology.relationType(id));
      const said = saidRelations(items, name.entity.type, relations).slice(0, MOST_RELATIONS);
      const nameScore =
        name.score +
        (name.isVerbatim ? VERBATIM : isCommonName(words, language, name.span, matches) ? COMMON_NAME : 0) +
        (named.some((other) => other.isVerbatim && isInside(name.span, other.span)) ? NESTED_NAME : 0) +
        LENGTH * (name.span.end - name.span.start) +
        UNEXPLAINED_WORD * items.filter((item) => item.kind === 'word' && !isCommonWord(item, language)).length;
      return enumeratePaths(name.entity.type, said)
        .flatMap((path) => [path, ...attributesAtEnd(path, items)])
        .filter(({ steps, attribute }) => steps.length > 0 || attribute !== null)
        .map((reading) => ({
          named: name,
          items,
          reading,
          score: scoreReading(items, reading, expected) + LIKENESS * likeness(examples.likeness(items, reading)) + nameScore,
        }));
    })
    .sort((a, b) => b.score - a.score || compareReadings(a, b));
};

/** Relations that words speak of; or that lead straight to a type that words speak of and which no said relation touches. */
const saidRelations = (items: readonly SketchItem[], from: string, relations: readonly RelationType[]): readonly RelationType[] => {
  const cues = items.flatMap((item) => (item.kind === 'cue' ? item.cues : []));
  const said = relations.filter(({ id }) => cues.some((cue) => cue.kind === 'relation' && cue.id === id));
  const touched = new Set([from, ...said.flatMap((relation) => [...relation.from, ...relation.to])]);
  const types = cues.flatMap((cue) => (cue.kind === 'type' && !touched.has(cue.id) ? [cue.id] : []));
  const leads = (ends: readonly string[], others: readonly string[]): boolean =>
    ends.includes(from) && others.some((type) => types.includes(type));
  return [...said, ...relations.filter((relation) => leads(relation.from, relation.to) || leads(relation.to, relation.from))];
};

const isInside = (span: Span, other: Span): boolean =>
  other.start <= span.start && other.end >= span.end && other.end - other.start > span.end - span.start;

const likeness = (measured: number): number => Math.max(0, (measured - CHANCE_LIKENESS) / (1 - CHANCE_LIKENESS));

const attributesAtEnd = (path: PathReading, items: readonly SketchItem[]): readonly PathReading[] => {
  const end = path.nodeTypes.at(-1) ?? [];
  const ids = items.flatMap((item) =>
    item.kind === 'cue' ? item.cues.flatMap((cue) => (cue.kind === 'attribute' && end.includes(cue.entityType) ? [cue.id] : [])) : [],
  );
  return [...new Set(ids)].map((attribute) => ({ ...path, attribute }));
};

/** Any order will do, as long as it is always the same. */
const compareReadings = (a: ScoredReading, b: ScoredReading): number => (keyOf(a) < keyOf(b) ? -1 : 1);
const keyOf = ({ named, reading }: ScoredReading): string => JSON.stringify([named.entity.id, reading.steps, reading.attribute]);

/** The words that a reading explains: the name and the ontology's words that it uses. */
export const explainedSpans = ({ items, reading }: ScoredReading): readonly Span[] =>
  items.filter((item) => item.kind === 'anchor' || (item.kind === 'cue' && cueSymbol(item.cues, reading) !== 'X'));
