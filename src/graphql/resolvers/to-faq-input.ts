import type { FaqInput } from '../../curation/faq-input.js';
import type { FaqInput as SentInput } from '../generated/types.js';

/** The FAQ as editors' checks take it: nothing absent. */
export const toFaqInput = (input: SentInput): FaqInput => ({
  id: input.id ?? null,
  titles: input.titles,
  topicId: input.topicId ?? null,
  aboutIds: input.aboutIds ?? [],
  nextIds: input.nextIds ?? [],
  phrasings: input.phrasings.map(({ text, language }) => ({ text, language: language ?? null })),
  answers: input.answers.map(({ language, text, variants, condition, validFrom, validTo }) => ({
    language,
    text,
    variants: variants ?? [],
    condition: condition ?? null,
    validFrom: validFrom ?? null,
    validTo: validTo ?? null,
  })),
  validFrom: input.validFrom ?? null,
  validTo: input.validTo ?? null,
});
