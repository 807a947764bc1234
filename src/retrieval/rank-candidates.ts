import type { Neighbour } from './neighbour.js';
import type { WordMatch } from './word-index.js';

export interface RankedFaq {
  readonly faqId: string;
  readonly probability: number;
  readonly meaning: number;
  readonly words: number;
  /** The nearest phrasing, `null` when only words were found. */
  readonly nearest: Neighbour | null;
}

/** How fast a neighbour's vote falls with its distance: at 0.03 a cosine lower by 0.1 weighs 28 times less (see docs/decisions/ranking.md). */
const TEMPERATURE = 0.03;
const WORDS_WEIGHT = 0.2;

/** FAQs by the votes of their phrasings and by their words, best first, equal ones by id. */
export const rankCandidates = (neighbours: readonly Neighbour[], matches: readonly WordMatch[]): readonly RankedFaq[] => {
  const best = neighbours[0]?.similarity ?? 0;
  const votes = new Map<string, number>();
  const nearest = new Map<string, Neighbour>();
  let total = 0;
  for (const neighbour of neighbours) {
    const vote = Math.exp((neighbour.similarity - best) / TEMPERATURE);
    total += vote;
    votes.set(neighbour.faqId, (votes.get(neighbour.faqId) ?? 0) + vote);
    if (!nearest.has(neighbour.faqId)) nearest.set(neighbour.faqId, neighbour);
  }
  const words = new Map(matches.map(({ faqId, score }) => [faqId, score / (matches[0]?.score ?? 1)]));
  return [...new Set([...votes.keys(), ...words.keys()])]
    .map((faqId) => {
      const meaning = (votes.get(faqId) ?? 0) / Math.max(total, Number.MIN_VALUE);
      const word = words.get(faqId) ?? 0;
      const similarity = nearest.get(faqId)?.similarity ?? 0;
      const probability = (1 - WORDS_WEIGHT) * meaning * Math.max(0, similarity) + WORDS_WEIGHT * word * Math.max(0, similarity);
      return { faqId, probability, meaning, words: word, nearest: nearest.get(faqId) ?? null };
    })
    .sort((one, other) => other.probability - one.probability || (one.faqId < other.faqId ? -1 : 1));
};
