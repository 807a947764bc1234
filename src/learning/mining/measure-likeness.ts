import { type Language, LANGUAGES } from '../../domain/language.js';
import type { KnowledgeIndex } from '../../retrieval/knowledge-index.js';

/** Less like each other than this, questions never mean the same. */
export const LEAST_ALIKE = 0.84;
const MOST_ALIKE = 0.93;
/** For knowledge too small to say. */
const USUAL_ALIKE = 0.9;
const ENOUGH = 60;

/** Phrasings asked; more change nothing in the second digit. */
const SAMPLE = 300;
/** Searches between two pauses. */
const AT_ONCE = 10;

/** How rarely phrasings of different FAQs may be this like each other. */
const RARELY = 0.02;

/**
 * From which cosine on two questions mean the same, by language: that which hardly a phrasing reaches with one of another FAQ. Knowledge of one
 * field, all about cards, lies closer together than that of many (docs/decisions/learning.md).
 */
export const measureLikeness = async (
  knowledge: Pick<KnowledgeIndex, 'sampleOfAll' | 'nearestOther'>,
  pause: () => Promise<void>,
): Promise<Readonly<Record<Language, number>>> => {
  const measured: [Language, number][] = [];
  for (const language of LANGUAGES) {
    const nearest: number[] = [];
    const sample = knowledge.sampleOfAll(language, SAMPLE);
    for (const [at, { vector, faqId }] of sample.entries()) {
      const one = knowledge.nearestOther(vector, faqId, language);
      if (one !== null) nearest.push(one);
      if (at % AT_ONCE === 0) await pause();
    }
    nearest.sort((one, other) => other - one);
    const found = nearest.length < ENOUGH ? USUAL_ALIKE : (nearest[Math.floor(nearest.length * RARELY)] ?? USUAL_ALIKE);
    measured.push([language, Math.min(MOST_ALIKE, Math.max(LEAST_ALIKE, found))]);
  }
  return Object.fromEntries(measured) as Record<Language, number>;
};
