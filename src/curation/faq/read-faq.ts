import { isDeepStrictEqual } from 'node:util';
import type { FaqAnswer, FaqContent, Phrasing } from '../../domain/faq.js';
import { normaliseText } from '../../language/text/normalise-text.js';
import type { GraphReader } from '../../store/graph-store.js';
import { isCoveredBy } from '../conditions/judge-condition.js';
import { type FaqDependencies, loadKnowledgeRules } from '../curation-dependencies.js';
import { findIdFlaw, phrasingId, readTexts, TEXT_LIMITS, wordingOf, type WrittenId, type WrittenText } from '../fields/read-texts.js';
import { readPeriod } from '../fields/read-values.js';
import type { Path, UserError } from '../outcome.js';
import type { FaqWriting } from './faq-input.js';
import { type FaqReferences, loadFaqReferences, readAnswer } from './read-answer.js';

/** An answer with where it stands. */
export interface PlacedAnswer {
  readonly answer: FaqAnswer;
  readonly path: Path;
}

/** The first answer before one, of its language and given all the while, that is such. */
const findBefore = (placed: readonly PlacedAnswer[], index: number, isSuch: (earlier: FaqAnswer) => boolean): PlacedAnswer | undefined => {
  const answer = placed[index]?.answer;
  if (answer === undefined) return undefined;
  return placed
    .slice(0, index)
    .find(({ answer: earlier }) => earlier.language === answer.language && covers(earlier, answer) && isSuch(earlier));
};

/** Answers that nobody ever gets: another of the same language before them is given under the same condition at all times. */
const findDeadAnswers = (placed: readonly PlacedAnswer[]): readonly UserError[] =>
  placed.flatMap(({ answer, path }, index) => {
    const before = findBefore(placed, index, (earlier) => isDeepStrictEqual(plain(earlier.condition), plain(answer.condition)));
    if (before === undefined) return [];
    // The same answer written twice is kept once.
    if (before.answer.id === answer.id) return [];
    const same = answer.condition === null ? 'without a condition' : 'with the same condition';
    const message = `nobody gets this answer: ${before.path.join('.')} is given ${same} in ${answer.language} all the while; make it a variant of that one, or give it a condition or other dates`;
    return [{ code: 'BAD_INPUT', message, path }];
  });

/** Answers that nobody gets although their conditions read otherwise: one before them is given wherever they would be. */
const coveredAnswers = (placed: readonly PlacedAnswer[], { variables }: FaqReferences): readonly string[] =>
  placed.flatMap(({ answer, path }, index) => {
    const before = findBefore(
      placed,
      index,
      (earlier) =>
        earlier.condition !== null &&
        answer.condition !== null &&
        !isDeepStrictEqual(plain(earlier.condition), plain(answer.condition)) &&
        isCoveredBy(answer.condition, earlier.condition, variables),
    );
    if (before === undefined) return [];
    const told = `nobody gets this answer: the condition of ${before.path.join('.')} holds wherever this one does, and it comes first`;
    return [`${[...path, 'condition'].join('.')}: ${told}; put this one before it, or correct one of the two`];
  });

/** Whether an answer is given all the while that another is, as far as their dates tell. */
export const covers = (earlier: Pick<FaqAnswer, 'validFrom' | 'validTo'>, later: Pick<FaqAnswer, 'validFrom' | 'validTo'>): boolean =>
  (earlier.validFrom === null || (later.validFrom !== null && earlier.validFrom <= later.validFrom)) &&
  (earlier.validTo === null || (later.validTo !== null && later.validTo <= earlier.validTo));

/** A copy made here: `isDeepStrictEqual` compares prototypes too, which differ between realms. */
const plain = (condition: unknown): unknown => JSON.parse(JSON.stringify(condition));

const SERVED_LETTER = /[\p{Script=Latin}\p{Script=Han}]/u;

export interface PhrasingFlaws {
  /** Phrasings that can never match. */
  readonly errors: readonly UserError[];
  /** Those that may match what nobody means by them. */
  readonly warnings: readonly string[];
}

/** What of some phrasings, each with where it stands, customers cannot say or do not mean. */
const findPhrasingFlaws = (written: readonly WrittenText[]): PhrasingFlaws => {
  const errors: UserError[] = [];
  const warnings: string[] = [];
  for (const { text, language, path } of written) {
    const read = normaliseText(text).text;
    const shown = `the phrasing "${text.trim().slice(0, 40)}"`;
    const wrong = (message: string): number => errors.push({ code: 'BAD_INPUT', message: `${shown} ${message}`, path });
    const warn = (message: string): number => warnings.push(`${path.join('.')}: ${shown} ${message}`);
    // What is empty is told as such.
    if (read === '') continue;
    if (!/[\p{L}\p{N}]/u.test(read)) wrong('has no letter, so no question is like it; write in words what people ask');
    else if (!/\p{L}/u.test(read))
      warn(
        'is nothing but a number, so it is not searched for: whatever holds a number would be drawn to it; write in words what people ask',
      );
    else if (language !== null && !SERVED_LETTER.test(read))
      wrong('is in letters of no served language, in which no question is read; translate it');
    else if ([...read.replace(/[^\p{L}\p{N}]/gu, '')].length === 1)
      warn('is a single letter, near to much that nobody means by it; write in words what people ask');
    if (/[{｛][^{}｛｝]*[}｝]/u.test(text)) warn('holds braces, which nothing fills: nobody writes them; write out an example instead');
  }
  return { errors, warnings };
};

interface ReadFaq {
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
      ...coveredAnswers(placed, references),
    ],
  };
};

const titleWarnings = ({ titles }: FaqWriting): readonly string[] =>
  titles.flatMap(({ text, path }) => [
    ...(/[{｛][^{}｛｝]*[}｝]/u.test(text)
      ? [`${path.join('.')}: the title holds braces, which nothing fills: customers see them; write the title out`]
      : []),
    ...(/^[^\p{L}]+$/u.test(text)
      ? [`${path.join('.')}: the title holds no word, so it tells customers nothing; write what the FAQ answers`]
      : []),
  ]);

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

/** Reads what was written of one FAQ against the graph as it stands in the transaction. Follow-ups that do not exist are errors here. */
export const checkFaq = async (
  reader: GraphReader,
  faqId: string,
  writing: FaqWriting,
  dependencies: FaqDependencies,
): Promise<Omit<ReadFaq, 'missingNext'>> => {
  const rules = await loadKnowledgeRules(reader, dependencies);
  const references = await loadFaqReferences(reader, [writing], rules, dependencies, [faqId]);
  const { content, errors, missingNext, warnings } = readFaq(faqId, writing, references);
  const idFlaw = findIdFlaw(faqId);
  const wrongId: UserError = { code: 'BAD_INPUT', message: idFlaw ?? '', path: ['id'] };
  const noFaq = missingNext.map(({ id, path }): UserError => ({
    code: 'NOT_FOUND',
    message: `no FAQ has the id "${id}"; save it first or take it out`,
    path,
  }));
  return { content, errors: [...(idFlaw === null ? [] : [wrongId]), ...errors, ...noFaq], warnings };
};
