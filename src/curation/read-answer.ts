import type { FaqAnswer } from '../domain/faq.js';
import { detectLanguage } from '../text/detect-language.js';
import { checkCondition } from './check-condition.js';
import { answerId } from './content-ids.js';
import type { WrittenAnswer } from './faq-writing.js';
import type { FaqReferences } from './faq-references.js';
import { findLostFacts } from './find-lost-facts.js';
import { findPlaceholderFlaws } from './find-placeholder-flaws.js';
import { CHANNELS } from '../domain/channel.js';
import { findBraceFlaws } from './find-brace-flaws.js';
import { judgeCondition } from './judge-condition.js';
import { findTextFlaw, TEXT_LIMITS } from './find-text-flaw.js';
import { readLanguage, SERVED_LANGUAGES } from './read-language.js';
import { findMarkupFlaw, toMarkdown } from './read-markup.js';
import { readPeriod } from './read-period.js';
import { tidyParagraphs } from './tidy-text.js';
import type { UserError } from './user-error.js';

export interface ReadAnswer {
  /** `null` when something is wrong with it. */
  readonly answer: FaqAnswer | null;
  readonly errors: readonly UserError[];
  readonly warnings: readonly string[];
}

const KNOWN_CHANNELS: ReadonlySet<string> = new Set(CHANNELS);
const VERDICTS = {
  always: 'the condition always holds, so later answers are never given; leave it out or let it ask for something',
  never: 'the condition can never hold, so nobody gets this answer; correct it or take the answer out',
} as const;

/** Reads an answer as someone wrote it and checks it against what exists. */
export const readAnswer = (faqId: string, written: WrittenAnswer, references: FaqReferences): ReadAnswer => {
  const errors: UserError[] = [];
  const warnings: string[] = [];
  const wrong = (field: readonly string[], message: string): void => {
    errors.push({ code: 'BAD_INPUT', message, path: [...written.path, ...field] });
  };
  const warn = (field: readonly string[], message: string): void => {
    warnings.push(`${[...written.path, ...field].join('.')}: ${message}`);
  };
  const text = toMarkdown(tidyParagraphs(written.text));
  const variants = [...new Set(written.variants.map((variant) => toMarkdown(tidyParagraphs(variant))))].filter(
    (variant) => variant !== text,
  );
  const language = written.language === null ? detectLanguage(text) : readLanguage(written.language);
  if (language === null) wrong(['language'], `the language of this answer must be ${SERVED_LANGUAGES}`);

  const sent = [
    { wording: written.text, field: ['text'] },
    ...written.variants.map((wording, index) => ({ wording, field: ['variants', String(index)] })),
  ];
  let hadUnsafe = false;
  for (const { wording, field } of sent) {
    const unsafe = findMarkupFlaw(wording);
    if (unsafe !== null) {
      hadUnsafe = true;
      wrong(field, `the answer ${unsafe}`);
    } else if (toMarkdown(tidyParagraphs(wording)) !== tidyParagraphs(wording))
      warn(field, 'HTML was turned into Markdown; look whether it says the same');
  }

  const wordings = [
    { wording: text, field: ['text'] },
    ...variants.map((wording, index) => ({ wording, field: ['variants', String(index)] })),
  ];
  for (const { wording, field } of wordings) {
    // Of what may not be nothing is left, which was told.
    const flaw = wording === '' && hadUnsafe ? null : findTextFlaw(wording, TEXT_LIMITS.answer);
    if (flaw !== null) wrong(field, `the answer ${flaw}`);
    if (language !== null) for (const told of findPlaceholderFlaws(wording, language, references)) wrong(field, told);
    const braces = findBraceFlaws(wording);
    for (const told of braces.errors) wrong(field, told);
    for (const told of braces.warnings) warn(field, told);
  }
  // By its number as it was sent: a wording told twice is kept once.
  for (const [index, variant] of written.variants.entries()) {
    const lost = findLostFacts(text, tidyParagraphs(variant));
    const field = [...written.path, 'variants', String(index)].join('.');
    if (lost.length > 0) warnings.push(`${field} leaves out ${lost.join(', ')}, which the text says: customers get either of them`);
  }
  const { flaws, entities, channels } = checkCondition(written.condition, references.variables);
  for (const flaw of flaws) wrong(['condition'], flaw);
  for (const { id, types } of entities) {
    const type = references.entities.get(id)?.type;
    if (type === undefined || !types.includes(type))
      wrong(['condition'], `"${id}" is no ${types.join(' or ')}; correct the id or create it first`);
  }
  for (const channel of channels.filter((name) => !KNOWN_CHANNELS.has(name)))
    warn(
      ['condition'],
      `there is no channel "${channel.slice(0, 40)}"; there are ${CHANNELS.join(', ')}: correct the name, unless you send that one`,
    );
  if (flaws.length === 0 && written.condition !== null) {
    const verdict = judgeCondition(written.condition, references.variables);
    const isFixed = !JSON.stringify(written.condition).includes('"var"');
    const told = verdict === 'open' ? null : VERDICTS[verdict];
    if (told !== null && isFixed) wrong(['condition'], told);
    else if (told !== null) warn(['condition'], told);
  }
  const period = readPeriod(written, written.path);
  errors.push(...period.errors);
  if (errors.length > 0 || language === null) return { answer: null, errors, warnings };
  const content = { language, text, variants, condition: written.condition, validFrom: period.validFrom, validTo: period.validTo };
  return { answer: { id: answerId(faqId, content), ...content }, errors, warnings };
};
