import type { FaqAnswer } from '../domain/faq.js';
import { detectLanguage } from '../text/detect-language.js';
import { checkCondition } from './check-condition.js';
import { answerId } from './content-ids.js';
import type { WrittenAnswer } from './faq-writing.js';
import type { FaqReferences } from './faq-references.js';
import { findLostFacts } from './find-lost-facts.js';
import { findPlaceholderFlaws } from './find-placeholder-flaws.js';
import { findStrayBraces } from '../domain/find-placeholders.js';
import { findTextFlaw, TEXT_LIMITS } from './find-text-flaw.js';
import { readLanguage, SERVED_LANGUAGES } from './read-language.js';
import { readPeriod } from './read-period.js';
import { tidyParagraphs } from './tidy-text.js';
import type { UserError } from './user-error.js';

export interface ReadAnswer {
  /** `null` when something is wrong with it. */
  readonly answer: FaqAnswer | null;
  readonly errors: readonly UserError[];
  readonly warnings: readonly string[];
}

/** Reads an answer as someone wrote it and checks it against what exists. */
export const readAnswer = (faqId: string, written: WrittenAnswer, references: FaqReferences): ReadAnswer => {
  const errors: UserError[] = [];
  const warnings: string[] = [];
  const wrong = (field: readonly string[], message: string): void => {
    errors.push({ code: 'BAD_INPUT', message, path: [...written.path, ...field] });
  };
  const text = tidyParagraphs(written.text);
  const variants = [...new Set(written.variants.map(tidyParagraphs))].filter((variant) => variant !== text);
  const language = written.language === null ? detectLanguage(text) : readLanguage(written.language);
  if (language === null) wrong(['language'], `the language of this answer must be ${SERVED_LANGUAGES}`);

  const wordings = [
    { wording: text, field: ['text'] },
    ...variants.map((wording, index) => ({ wording, field: ['variants', String(index)] })),
  ];
  for (const { wording, field } of wordings) {
    const flaw = findTextFlaw(wording, TEXT_LIMITS.answer);
    if (flaw !== null) wrong(field, `the answer ${flaw}`);
    if (language !== null) for (const told of findPlaceholderFlaws(wording, language, references)) wrong(field, told);
    for (const braces of findStrayBraces(wording)) {
      warnings.push(`"${braces.slice(0, 60)}" is no {entity-id.attribute}: customers see it as it stands`);
    }
  }
  // By its number as it was sent: a wording told twice is kept once.
  for (const [index, variant] of written.variants.entries()) {
    const lost = findLostFacts(text, tidyParagraphs(variant));
    const field = [...written.path, 'variants', String(index)].join('.');
    if (lost.length > 0) warnings.push(`${field} leaves out ${lost.join(', ')}, which the text says: customers get either of them`);
  }
  const { flaws, entities } = checkCondition(written.condition, references.variables);
  for (const flaw of flaws) wrong(['condition'], flaw);
  for (const { id, types } of entities) {
    const type = references.entities.get(id)?.type;
    if (type === undefined || !types.includes(type))
      wrong(['condition'], `"${id}" is no ${types.join(' or ')}; correct the id or create it first`);
  }
  const period = readPeriod(written, written.path);
  errors.push(...period.errors);
  if (errors.length > 0 || language === null) return { answer: null, errors, warnings };
  const content = { language, text, variants, condition: written.condition, validFrom: period.validFrom, validTo: period.validTo };
  return { answer: { id: answerId(faqId, content), ...content }, errors, warnings };
};
