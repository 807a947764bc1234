import { inLanguage } from '../domain/in-language.js';
import type { Language } from '../domain/language.js';
import type { EligibleFaq } from './answer-from-faq.js';
import type { Outcome } from './outcome.js';
import { WORDING } from './wording.js';

/** Less likely ones are not offered: a list that hardly ever holds the right one wastes the customer's time. */
const LEAST_LIKELY = 0.1;
/** Nor is anything when even the likeliest is less than this. */
const LEAST_BEST = 0.3;
const MOST_OPTIONS = 4;

/** Asks which of the likely FAQs is meant; `null` when none is likely enough to ask. */
export const askWhichFaq = (eligible: readonly EligibleFaq[], language: Language): Outcome | null => {
  const likely = eligible.filter(({ probability }) => probability >= LEAST_LIKELY).slice(0, MOST_OPTIONS);
  const best = likely[0]?.probability ?? 0;
  if (best < LEAST_BEST) return null;
  const wording = WORDING[language];
  return {
    kind: 'clarification',
    questionKind: 'FAQ',
    text: likely.length === 1 ? wording.thisFaq : wording.whichFaq,
    language,
    confidence: Math.min(
      1,
      likely.reduce((sum, { probability }) => sum + probability, 0),
    ),
    options: likely.map(({ faq: { id, titles } }) => ({ id: `faq:${id}`, label: inLanguage(titles, language, id) })),
    askedAbout: 'faq',
  };
};
