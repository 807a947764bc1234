import type { EntityMention } from '../../domain/reply.js';
import { isCommonWord } from '../../language/spelling-words.js';
import { chineseDictionary } from '../../language/text/dictionaries.js';
import { type NormalisedText, originalSpan, type Span } from '../../language/text/normalise-text.js';
import { longestMatches } from '../../language/text/phrase-matcher.js';
import type { EntityLexicon, EntityName } from './entity-lexicon.js';

const HAN = /\p{Script=Han}/u;
const HAN_RUN = /\p{Script=Han}+/gu;
/** Names so short are parts of other words by chance, at either end of which they may hang over. */
const SHORT = 2;
const QUOTES = /["“”'‘’「」『』《》〈〉【】[\]()（）]/u;
/** Says that what stands before is a thing: "now's fee", "the may card". */
const THING_AFTER = /^(?:'s\b| (?:card|loan|plan|account|product|app|service|policy|package|tariff|ticket|one)s?\b)/u;
/** Says that a name follows. */
const NAMED_BEFORE = /\b(?:called|named|product|plan|card|account) $/u;

/** Characters beside a name that tell whether it is one. */
const BESIDE = 24;

/**
 * Tells of the parts of a message that read like a name whether they stand for it. Not where one only lies across the borders of other words (快贷 in
 * 尽快贷款), and not where it is a word of which every sentence is full ("May", "now"), unless it is written as a name is: with a capital within
 * a sentence, in quotes, alone, or beside a word that says what it is. The message is cut into words once, however many parts there are.
 */
const createNameCheck = (question: string, normalised: NormalisedText): ((span: Span) => boolean) => {
  const { text } = normalised;
  let within: ReadonlySet<number> | undefined;
  const cuts = (border: number): boolean => (within ??= placesWithinWords(text)).has(border);
  const liesAcross = ({ start, end }: Span): boolean => (end - start <= SHORT ? cuts(start) || cuts(end) : cuts(start) && cuts(end));
  // Who writes all in capitals shows nothing by one.
  const hasSmall = /\p{Ll}/u.test(question);
  return (span) => {
    const name = text.slice(span.start, span.end);
    if (HAN.test(name) && liesAcross(span)) return false;
    return !isCommonWord(name) || isShown(question, normalised, span, hasSmall);
  };
};

/** The places between two characters of one Chinese word. Words are not guessed: only those of the dictionary count. */
const placesWithinWords = (text: string): ReadonlySet<number> => {
  const places = new Set<number>();
  for (const { 0: run, index } of text.matchAll(HAN_RUN)) {
    let at = index;
    for (const word of chineseDictionary().cut(run, false)) {
      for (let place = at + 1; place < at + word.length; place += 1) places.add(place);
      at += word.length;
    }
  }
  return places;
};

const isShown = (question: string, normalised: NormalisedText, span: Span, hasSmall: boolean): boolean => {
  const { text } = normalised;
  const before = text.slice(Math.max(0, span.start - BESIDE), span.start);
  const after = text.slice(span.end, span.end + BESIDE);
  if (!/[\p{L}\p{N}]/u.test(before + after)) return true;
  if (QUOTES.test(before.at(-1) ?? '') && QUOTES.test(after.at(0) ?? '')) return true;
  if (THING_AFTER.test(after) || NAMED_BEFORE.test(before)) return true;
  const place = originalSpan(normalised, span);
  const isCapital = /^\p{Lu}/u.test(question.slice(place.start, place.end));
  return isCapital && hasSmall && /[\p{L}\p{N},;:]\s*$/u.test(before);
};

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

/**
 * Mentions of a completed question with their places in the words as received; what stands only in what was filled in was given by the
 * dialogue and has no place.
 */
export const placeMentions = (mentions: readonly LinkedMention[], said: string): readonly LinkedMention[] => {
  const words = said.toLowerCase();
  return mentions.map((mention) => {
    const start = words.indexOf(mention.text.toLowerCase());
    if (start < 0) return { ...mention, text: '', start: 0, end: 0, via: 'GIVEN' };
    const end = start + mention.text.length;
    return { ...mention, text: said.slice(start, end), start, end };
  });
};
