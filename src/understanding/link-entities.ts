import type { EntityMention } from '../domain/reply.js';
import { longestMatches } from '../text/longest-matches.js';
import type { NormalisedText } from '../text/normalise-text.js';
import { originalSpan } from '../text/original-span.js';
import { createNameCheck } from './name-check.js';
import type { EntityLexicon, EntityName } from './entity-lexicon.js';

/** A mention with its place in the normalised text too. */
export interface LinkedMention extends EntityMention {
  readonly span: { readonly start: number; readonly end: number };
}

/** A part of a name is that much less sure than the whole, beside the share of it that was said. */
const PARTLY = 0.9;

interface Found {
  readonly start: number;
  readonly end: number;
  readonly values: readonly EntityName[];
  readonly score: number;
  readonly fuzzy: boolean;
}

/**
 * Names in a question and what they stand for. Of nested or overlapping names the longest counts ("Flex Card Gold", not
 * "Flex Card"); what is almost a name counts where no exact name stands. One name of several entities gives a mention of each.
 */
export const linkEntities = (question: string, normalised: NormalisedText, lexicon: EntityLexicon): readonly LinkedMention[] => {
  const { text } = normalised;
  const named = lexicon.exact.findAll(text).filter(createNameCheck(question, normalised));
  const exact: readonly Found[] = longestMatches(named).map((match) => ({ ...match, score: 1, fuzzy: false }));
  const isFree = (start: number, end: number): boolean => exact.every((match) => end <= match.start || start >= match.end);
  const fuzzy: readonly Found[] = longestMatches(lexicon.fuzzy.findAll(text, isFree)).map((match) => ({ ...match, fuzzy: true }));
  const taken = [...exact, ...fuzzy];
  const isLeft = (start: number, end: number): boolean => taken.every((match) => end <= match.start || start >= match.end);
  const partial: readonly Found[] = lexicon.partial
    .findAll(text, isLeft)
    .map(({ start, end, value, score }) => ({ start, end, values: [value], score: PARTLY * score, fuzzy: true }));
  return [...taken, ...partial].sort((a, b) => a.start - b.start).flatMap((found) => mentionsOf(question, normalised, found));
};

const mentionsOf = (
  question: string,
  normalised: NormalisedText,
  { start, end, values, score, fuzzy }: Found,
): readonly LinkedMention[] => {
  const place = originalSpan(normalised, { start, end });
  const best = new Map<string, LinkedMention>();
  for (const { entity, via } of values) {
    if (best.get(entity.id)?.via === 'NAME') continue;
    best.set(entity.id, {
      entity,
      text: question.slice(place.start, place.end),
      ...place,
      score,
      via: fuzzy ? 'FUZZY' : via,
      span: { start, end },
    });
  }
  return [...best.values()].sort((a, b) => (a.entity.id < b.entity.id ? -1 : 1));
};
