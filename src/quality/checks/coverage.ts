import type { FindingCause, FindingDraft, FindingFix } from '../../domain/finding.js';
import { inLanguage, type Language, LANGUAGES } from '../../domain/language.js';
import { findPlaceholders } from '../../domain/faq.js';
import { hasCome } from '../../domain/time/calendar.js';
import type { PublishedFaq } from '../../store/repositories/faq-repository.js';
import type { ReviewedKnowledge } from '../reviewed-knowledge.js';

/** Fewer phrasings than these, and a FAQ is found by chance. */
const LEAST_PHRASINGS = 3;
/** A language in which at least this share of the FAQs is written is one of the company's. */
const SPOKEN = 0.2;

/** Languages that the knowledge is written in. */
export const spokenLanguages = (faqs: ReadonlyMap<string, PublishedFaq>): readonly Language[] =>
  LANGUAGES.filter((language) => [...faqs.values()].filter(({ titles }) => titles[language] !== undefined).length >= SPOKEN * faqs.size);

/** What a FAQ lacks in a language that the company speaks. */
export const findGaps = (
  faq: PublishedFaq,
  spoken: readonly Language[],
  { phrasingCounts }: Pick<ReviewedKnowledge, 'phrasingCounts'>,
): readonly FindingDraft[] =>
  spoken.flatMap((language): readonly FindingDraft[] => {
    const phrasings = phrasingCounts.get(faq.id)?.[language] ?? 0;
    const isAnswered = faq.answers.some((answer) => answer.language === language);
    const isAsked = phrasings > 0 || faq.titles[language] !== undefined;
    if (!isAnswered) return [gapOf(faq, 'NO_ANSWER_IN_LANGUAGE', language, {})];
    if (!isAsked) return [gapOf(faq, 'NO_QUESTION_IN_LANGUAGE', language, {})];
    return phrasings < LEAST_PHRASINGS ? [gapOf(faq, 'TOO_FEW', language, { count: phrasings, least: LEAST_PHRASINGS })] : [];
  });

const gapOf = (faq: PublishedFaq, cause: FindingCause, language: Language, details: FindingDraft['details']): FindingDraft => ({
  kind: cause === 'TOO_FEW' ? 'FEW_PHRASINGS' : 'MISSING_LANGUAGE',
  cause,
  subjectIds: [faq.id],
  details: { ...details, language },
  evidence: [{ subjectId: faq.id, language, answerId: null, text: inLanguage(faq.titles, language, faq.id), value: null }],
  fix: { kind: 'EDIT_FAQ', faqId: faq.id, language },
});

/** Answers that go on telling what something says whose own time is over. */
export const findStaleSources = (
  faq: PublishedFaq,
  { now, entities }: Pick<ReviewedKnowledge, 'now' | 'entities'>,
): readonly FindingDraft[] => {
  const isPast = (id: string): boolean => {
    const validTo = entities.get(id)?.validTo ?? null;
    return validTo !== null && hasCome(validTo, now);
  };
  const given = faq.answers.filter(({ validTo }) => validTo === null || !hasCome(validTo, now));
  const used = given.flatMap((answer) =>
    findPlaceholders(answer.text).flatMap(({ entityId, attribute, text }) =>
      attribute !== 'name' && isPast(entityId) ? [{ answer, entityId, value: text }] : [],
    ),
  );
  const isAboutPastOnly = faq.aboutIds.length > 0 && faq.aboutIds.every(isPast);
  const past = [...new Set([...used.map(({ entityId }) => entityId), ...(isAboutPastOnly ? faq.aboutIds : [])])];
  return past.map((entityId): FindingDraft => {
    const shown = used.filter((one) => one.entityId === entityId);
    const fix: FindingFix = isAboutPastOnly
      ? { kind: 'ARCHIVE_FAQ', faqId: faq.id, intoId: null }
      : { kind: 'EDIT_FAQ', faqId: faq.id, language: null };
    return {
      kind: 'STALE_SOURCE',
      cause: 'PAST_SOURCE',
      subjectIds: [faq.id, entityId],
      details: { entity: entityId, day: entities.get(entityId)?.validTo?.slice(0, 10) ?? '' },
      evidence: shown.map(({ answer, value }) => ({
        subjectId: faq.id,
        language: answer.language,
        answerId: answer.id,
        text: answer.text,
        value,
      })),
      fix,
    };
  });
};
