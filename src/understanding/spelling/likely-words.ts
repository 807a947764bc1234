import { chineseWordShare } from '../../text/chinese-word-share.js';
import type { Span } from '../../text/original-span.js';
import type { Vocabulary } from './vocabulary.js';

/** A run of Chinese characters cut into its likeliest words. */
export interface LikelyWords {
  readonly words: readonly Span[];
  /** Natural logarithm of how likely these words are together. */
  readonly logLikelihood: number;
}

/** Characters of the longest word looked for. */
const LONGEST = 8;
/** Everyday language and the knowledge count the same. */
const SHARE_OF_KNOWLEDGE = 0.5;
/** How likely a character is that neither knows: less than the rarest word of 60 million. */
const UNKNOWN = 1e-8;

/** How likely a word is in a question to this knowledge, 0..1: a mixture of everyday language and the knowledge. 0: neither knows it. */
export const likelihoodOf = (word: string, { words }: Vocabulary): number =>
  (1 - SHARE_OF_KNOWLEDGE) * chineseWordShare(word) + (words.total === 0 ? 0 : (SHARE_OF_KNOWLEDGE * words.count(word)) / words.total);

/** Unigram word model (Viterbi), so that words of the knowledge and of the language compete for the same characters. Time is linear in the text. */
export const likelyWords = (run: string, vocabulary: Vocabulary): LikelyWords => {
  const best: { logLikelihood: number; from: number }[] = [{ logLikelihood: 0, from: 0 }];
  for (let end = 1; end <= run.length; end += 1) {
    let chosen = { logLikelihood: -Infinity, from: end - 1 };
    for (let from = Math.max(0, end - LONGEST); from < end; from += 1) {
      const likelihood = likelihoodOf(run.slice(from, end), vocabulary) || (end - from === 1 ? UNKNOWN : 0);
      const logLikelihood = (best[from]?.logLikelihood ?? 0) + Math.log(likelihood);
      if (logLikelihood > chosen.logLikelihood) chosen = { logLikelihood, from };
    }
    best.push(chosen);
  }
  const words: Span[] = [];
  for (let end = run.length; end > 0; end = best[end]?.from ?? 0) words.unshift({ start: best[end]?.from ?? 0, end });
  return { words, logLikelihood: best.at(-1)?.logLikelihood ?? 0 };
};
