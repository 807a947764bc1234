import type { FaqContent, Phrasing } from '../domain/faq.js';
import { wordingOf } from './wording-of.js';
import { phrasingId } from './content-ids.js';
import type { FaqReferences } from './faq-references.js';
import type { FaqWriting } from './faq-writing.js';
import { TEXT_LIMITS } from './find-text-flaw.js';
import { findDeadAnswers } from './find-dead-answers.js';
import { findPhrasingFlaws } from './find-phrasing-flaws.js';
import { readAnswer } from './read-answer.js';
import { readPeriod } from './read-period.js';
import { readTexts } from './read-texts.js';
import type { UserError } from './user-error.js';
import type { WrittenId } from './written.js';

export interface ReadFaq {
  /** What could be read; right as a whole only when there are no errors. */
  readonly content: FaqContent;
  readonly errors: readonly UserError[];
  /** Follow-ups that do not exist (yet); they stand in `content` all the same. */
  readonly missingNext: readonly WrittenId[];
  readonly warnings: readonly string[];
}

/** Reads a FAQ as someone wrote it and checks it against what exists. What only publishing asks for is not checked here. */
export const readFaq = (faqId: string, writing: FaqWriting, references: FaqReferences): ReadFaq => {
  const titles = readTexts(writing.titles, 'title', TEXT_LIMITS.text);
  const phrasings = readTexts(writing.phrasings, 'phrasing', TEXT_LIMITS.text);
  const asked = findPhrasingFlaws(writing.phrasings);
  const answers = writing.answers.map((answer) => readAnswer(faqId, answer, references));
  const placed = answers.flatMap(({ answer }, index) => (answer === null ? [] : [{ answer, path: writing.answers[index]?.path ?? [] }]));
  const period = readPeriod(writing, []);
  const content: FaqContent = {
    titles: Object.fromEntries(titles.texts.map(({ language, text }) => [language, text])),
    topicId: writing.topic?.id ?? null,
    aboutIds: [...new Set(writing.about.map(({ id }) => id))].sort(),
    nextIds: [...new Set(writing.next.map(({ id }) => id))],
    phrasings: distinctPhrasings(phrasings.texts.map((phrasing) => ({ id: phrasingId(faqId, phrasing), ...phrasing }))),
    answers: [...new Map(answers.flatMap(({ answer }) => (answer === null ? [] : [[answer.id, answer] as const]))).values()],
    validFrom: period.validFrom,
    validTo: period.validTo,
  };
  return {
    content,
    errors: [
      ...titles.errors,
      ...phrasings.errors,
      ...asked.errors,
      ...answers.flatMap(({ errors }) => errors),
      ...findDeadAnswers(placed),
      ...period.errors,
      ...referenceErrors(faqId, writing, references),
    ],
    missingNext: writing.next.filter(({ id }) => id !== faqId && !references.faqIds.has(id)),
    warnings: [
      ...titleWarnings(writing),
      ...asked.warnings,
      ...answers.flatMap(({ warnings }) => warnings),
      ...conditionalLanguages(content),
    ],
  };
};

const titleWarnings = ({ titles }: FaqWriting): readonly string[] =>
  titles.flatMap(({ text, path }) =>
    /[{｛][^{}｛｝]*[}｝]/u.test(text)
      ? [`${path.join('.')}: the title holds braces, which nothing fills: customers see them; write the title out`]
      : [],
  );

/** Languages in which who meets no condition gets no answer, though there is one for everybody in another. */
const conditionalLanguages = ({ answers }: FaqContent): readonly string[] => {
  const plain = new Set(answers.filter(({ condition }) => condition === null).map(({ language }) => language));
  const lacking = new Set(answers.map(({ language }) => language).filter((language) => plain.size > 0 && !plain.has(language)));
  return [...lacking].map(
    (language) => `answers: every answer in ${language} has a condition, so who meets none gets nothing in ${language}; add one without`,
  );
};

/** Of phrasings that differ only in case, width and the like the first stays. */
const distinctPhrasings = (phrasings: readonly Phrasing[]): readonly Phrasing[] => {
  const seen = new Map<string, Phrasing>();
  for (const phrasing of phrasings) {
    const wording = wordingOf(phrasing);
    if (!seen.has(wording)) seen.set(wording, phrasing);
  }
  return [...seen.values()];
};

const referenceErrors = (faqId: string, { topic, about, next }: FaqWriting, references: FaqReferences): readonly UserError[] => {
  const { entities, ontology, topicIds } = references;
  const namesake = entities.get(faqId);
  const missing = (what: string, { id, path }: WrittenId): UserError => ({
    code: 'NOT_FOUND',
    message: `no ${what} has the id "${id}"; create it first or correct the id`,
    path,
  });
  return [
    ...(namesake === undefined
      ? []
      : [
          {
            code: 'CONFLICT' as const,
            message: `the ${namesake.type} "${faqId}" has this id, and one id must not mean two things; give the FAQ another`,
            path: ['id'],
          },
        ]),
    ...(topic === null || topicIds.has(topic.id) ? [] : [missing('topic', topic)]),
    ...about.flatMap((written): readonly UserError[] => {
      const entity = entities.get(written.id);
      if (entity === undefined) return [missing('entity', written)];
      if (ontology.entityType(entity.type)?.private !== true) return [];
      return [{ code: 'BAD_INPUT', message: `"${written.id}" belongs to one person; a FAQ cannot be about it`, path: written.path }];
    }),
    ...next
      .filter(({ id }) => id === faqId)
      .map(({ path }): UserError => ({ code: 'BAD_INPUT', message: 'a FAQ cannot be its own follow-up; take it out', path })),
  ];
};
