import { isDeepStrictEqual } from 'node:util';
import { checkCondition } from '../../curation/conditions/check-condition.js';
import { isCoveredBy, judgeCondition } from '../../curation/conditions/judge-condition.js';
import { covers } from '../../curation/faq/read-faq.js';
import type { FaqAnswer } from '../../domain/faq.js';
import type { FindingCause, FindingDraft } from '../../domain/finding.js';
import type { Json } from '../../domain/json.js';
import { inLanguage } from '../../domain/language.js';
import { hasCome } from '../../domain/time/calendar.js';
import type { PublishedFaq } from '../../store/repositories/faq-repository.js';
import type { ReviewedKnowledge } from '../reviewed-knowledge.js';

type Knowledge = Pick<ReviewedKnowledge, 'now' | 'faqs' | 'entities' | 'variables'>;

/** Answers that nobody gets: another comes before them wherever they would be given, their time is over, or their condition never holds. */
export const findUnreachableAnswers = (faq: PublishedFaq, knowledge: Knowledge): readonly FindingDraft[] => {
  if (faq.validTo !== null && hasCome(faq.validTo, knowledge.now)) return [ofWhole(faq, faq.validTo)];
  return faq.answers.flatMap((answer, rank) => {
    const flaw = flawOf(answer, faq.answers.slice(0, rank), faq.answers, knowledge);
    return flaw === null ? [] : [ofAnswer(faq, answer, flaw.cause, flaw.details)];
  });
};

interface Flaw {
  readonly cause: FindingCause;
  readonly details: Readonly<Record<string, string | number>>;
}

const flawOf = (answer: FaqAnswer, earlier: readonly FaqAnswer[], all: readonly FaqAnswer[], knowledge: Knowledge): Flaw | null => {
  const { condition, validTo } = answer;
  if (validTo !== null && hasCome(validTo, knowledge.now))
    // What another takes up where it ends is told to who asks for that time.
    return all.some((next) => next.language === answer.language && next.validFrom === validTo)
      ? null
      : { cause: 'OVER', details: { day: validTo.slice(0, 10) } };
  if (condition !== null && neverHolds(condition, knowledge)) return { cause: 'NEVER_HOLDS', details: {} };
  const before = earlier.find(
    (one) => one.language === answer.language && covers(one, answer) && isGivenWherever(one.condition, condition, knowledge),
  );
  return before === undefined ? null : { cause: 'COVERED', details: { before: before.text } };
};

/** Whether a condition asks for an entity that is not there, or for what cannot be. */
const neverHolds = (condition: Json, { entities, variables }: Knowledge): boolean =>
  judgeCondition(condition, variables) === 'never' ||
  (isOneSearch(condition) && checkCondition(condition, variables).entities.some(({ id }) => !entities.has(id)));

/** `{"in": [id, list]}` and nothing else: within `or` or `!` it may hold all the same. */
const isOneSearch = (condition: Json): boolean =>
  condition !== null && typeof condition === 'object' && isDeepStrictEqual(Object.keys(condition), ['in']);

const isGivenWherever = (earlier: Json, later: Json, { variables }: Knowledge): boolean => {
  // One without condition is given last, whatever stands after it.
  if (earlier === null || later === null) return earlier === null && later === null;
  return isDeepStrictEqual(earlier, later) || isCoveredBy(later, earlier, variables);
};

const ofWhole = (faq: PublishedFaq, validTo: string): FindingDraft => {
  const [first] = faq.answers;
  return {
    kind: 'UNREACHABLE_ANSWER',
    cause: 'OVER',
    subjectIds: [faq.id],
    details: { day: validTo.slice(0, 10) },
    evidence: [
      { subjectId: faq.id, language: first?.language ?? 'en', answerId: null, text: inLanguage(faq.titles, 'en', faq.id), value: null },
    ],
    fix: { kind: 'ARCHIVE_FAQ', faqId: faq.id, intoId: null },
  };
};

const ofAnswer = ({ id: faqId }: PublishedFaq, answer: FaqAnswer, cause: FindingCause, details: Flaw['details']): FindingDraft => ({
  kind: 'UNREACHABLE_ANSWER',
  cause,
  subjectIds: [faqId],
  details,
  evidence: [{ subjectId: faqId, language: answer.language, answerId: answer.id, text: answer.text, value: null }],
  fix: { kind: 'TAKE_OUT_ANSWER', faqId, answerId: answer.id },
});
