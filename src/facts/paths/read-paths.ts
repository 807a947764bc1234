import type { EntityRef } from '../../domain/entity.js';
import type { Language } from '../../domain/language.js';
import type { PathStep, RelationType } from '../../domain/ontology.js';
import type { Span } from '../../language/text/normalise-text.js';
import { splitWords } from '../../language/text/split-words.js';
import type { OntologyIndex } from '../../ontology/ontology-index.js';
import type { CueLexicon } from '../reading/mark.js';
import { MOST_CUES } from '../reading/question-parts.js';
import { isCommonName, isCommonWord, SHARING_WORDS, type SketchItem, sketchQuestion } from '../reading/sketch.js';
import { cueSymbol, expectedTypes, type PathReading, pathShape, pathSymbols, scoreReading } from './score-reading.js';

/** A question whose right reading is known. */
export interface SolvedQuestion {
  readonly items: readonly SketchItem[];
  readonly reading: PathReading;
}

/** How much a reading makes a question look like one whose reading is known. */
export interface PathExamples {
  readonly size: number;
  /** 0..1: 1 when an example is the same but for the words of the domain. */
  likeness(items: readonly SketchItem[], reading: PathReading): number;
}

/** Runs of up to so many symbols are compared. */
const LONGEST_RUN = 3;

export const createPathExamples = (solved: readonly SolvedQuestion[]): PathExamples => {
  const byShape = new Map<string, ReadonlyMap<string, number>[]>();
  for (const { items, reading } of solved) {
    const shape = pathShape(reading);
    byShape.set(shape, [...(byShape.get(shape) ?? []), runsOf(pathSymbols(items, reading))]);
  }
  return {
    size: solved.length,
    likeness: (items, reading) => {
      const examples = byShape.get(pathShape(reading));
      if (examples === undefined) return 0;
      const runs = runsOf(pathSymbols(items, reading));
      return Math.max(...examples.map((example) => overlap(example, runs)));
    },
  };
};

const runsOf = (symbols: readonly string[]): ReadonlyMap<string, number> => {
  const runs = new Map<string, number>();
  symbols.forEach((_, start) => {
    for (let length = 1; length <= LONGEST_RUN && start + length <= symbols.length; length += 1) {
      const run = symbols.slice(start, start + length).join(' ');
      runs.set(run, (runs.get(run) ?? 0) + 1);
    }
  });
  return runs;
};

/** Dice coefficient of two bags. */
const overlap = (one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number => {
  let shared = 0;
  let all = 0;
  for (const [run, count] of one) {
    shared += Math.min(count, other.get(run) ?? 0);
    all += count;
  }
  for (const count of other.values()) all += count;
  return all === 0 ? 0 : (2 * shared) / all;
};

/** As far as questions go that people can still follow. */
export const MOST_HOPS = 3;

/** All ways of at most `MOST_HOPS` steps along some relations, starting at a type; the empty way first, then by length. */
const enumeratePaths = (fromType: string, relations: readonly RelationType[]): readonly PathReading[] => {
  const all: PathReading[] = [{ steps: [], nodeTypes: [[fromType]], attribute: null }];
  for (let hop = 0, last: readonly PathReading[] = all.slice(); hop < MOST_HOPS; hop += 1) {
    last = last.flatMap((path) => relations.flatMap((relation) => continuations(path, relation)));
    all.push(...last);
  }
  return all;
};

const continuations = (path: PathReading, { id, from, to }: RelationType): readonly PathReading[] => {
  const here = path.nodeTypes.at(-1) ?? [];
  const step = (direction: PathStep['direction'], start: readonly string[], end: readonly string[]): readonly PathReading[] =>
    here.some((type) => start.includes(type))
      ? [{ ...path, steps: [...path.steps, { relation: id, direction }], nodeTypes: [...path.nodeTypes, end] }]
      : [];
  return [...step('OUTGOING', from, to), ...step('INCOMING', to, from)];
};

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
interface ScoredReading {
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
      const expected = expectedTypes(items, name.entity.type, (id) => ontology.relationType(id));
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
const explainedSpans = ({ items, reading }: ScoredReading): readonly Span[] =>
  items.filter((item) => item.kind === 'anchor' || (item.kind === 'cue' && cueSymbol(item.cues, reading) !== 'X'));

/** A question for what steps lead to from something it names. */
export interface PathQuestion {
  readonly start: NamedEntity['entity'];
  readonly steps: readonly PathStep[];
  /** Asked of what the steps lead to; `null`: the things themselves. */
  readonly attribute: string | null;
  /** Words that it explains. */
  readonly spans: readonly Span[];
  /** As in `FactQuestion`. */
  readonly certainty: number;
}

/** Readings no better than this leave something essential unsaid. */
const LOWEST_SCORE = -1;

/** Readings this much worse than the best are not what is meant. */
const MARGIN = 1.2;
const MOST_READINGS = 3;

/** The best ways to take a question as one along relations, the best first; none when no way explains it. */
export const parsePathQuestions = (
  text: string,
  language: Language,
  named: readonly NamedEntity[],
  dependencies: ReadPathsDependencies,
): readonly PathQuestion[] => {
  const readings = readPaths(text, language, named, dependencies);
  const lowest = Math.max(LOWEST_SCORE, (readings[0]?.score ?? 0) - MARGIN);
  return readings
    .filter(({ score }) => score >= lowest)
    .slice(0, MOST_READINGS)
    .map((best) => toQuestion(text, language, best));
};

const toQuestion = (text: string, language: Language, best: ScoredReading): PathQuestion => ({
  start: best.named.entity,
  steps: best.reading.steps,
  attribute: best.reading.attribute,
  spans: [...explainedSpans(best), ...sharingSpans(text, language, best)],
  certainty: best.named.score,
});

const sharingSpans = (text: string, language: Language, { reading }: ScoredReading) =>
  reading.steps.length < 2 ? [] : splitWords(text, language).filter((word) => SHARING_WORDS.has(word.term) || SHARING_WORDS.has(word.text));
