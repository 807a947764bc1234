import type { Language } from '../domain/language.js';
import type { PathStep } from '../domain/path-step.js';
import { splitWords } from '../text/split-words.js';
import { explainedSpans, readPaths, type NamedEntity, type ReadPathsDependencies, type ScoredReading } from './read-paths.js';
import type { Span } from './sketch.js';
import { SHARING_WORDS } from './structure-words.js';

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
