import { isCommonWord } from '../language/common-words.js';
import { chineseDictionary } from '../text/chinese-dictionary.js';
import { originalSpan, type Span } from '../text/original-span.js';
import type { NormalisedText } from '../text/normalise-text.js';

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
export const createNameCheck = (question: string, normalised: NormalisedText): ((span: Span) => boolean) => {
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
