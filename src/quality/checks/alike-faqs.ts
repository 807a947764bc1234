import type { FindingDraft } from '../../domain/finding.js';
import { type Language, LANGUAGES } from '../../domain/language.js';
import { dotProduct } from '../../ml/linear-algebra.js';
import { likenessOf } from '../leads.js';
import type { Leads, PlacedText, ReviewedKnowledge } from '../reviewed-knowledge.js';

type Knowledge = Pick<ReviewedKnowledge, 'faqs' | 'leads' | 'sentencesOf' | 'phrasingCounts'>;

/**
 * How much of two FAQs must be the same, of 4: likeness of their questions, and thrice that of their answers. Of twenty planted pairs the least alike
 * has 2.98, of all others of seven companies the most alike 2.95 (docs/decisions/quality.md).
 */
const SAME = 2.965;
/** However alike the answers are, so much must the questions be. */
const LEAST_ASKED = 0.45;
/** Where one has no answer that could be compared, as its values are lacking, the questions alone must be so alike. */
const ASKED_ALONE = 0.8;
/** Of the phrasings of a FAQ this share goes to another, and no fewer than these. */
const STOLEN_SHARE = 0.6;
const LEAST_STOLEN = 3;

/** Pairs of which one could go, as both are asked by the same words and answer the same. `isKnown`: found to be wrong otherwise. */
export const findDuplicates = (faqId: string, knowledge: Knowledge, isKnown: (otherId: string) => boolean): readonly FindingDraft[] => {
  const others = new Set((knowledge.leads.get(faqId) ?? []).map(({ to }) => to));
  return [...others].flatMap((otherId): readonly FindingDraft[] => {
    // Each pair is found from both sides, or from one alone.
    const isSeenFromThere = (knowledge.leads.get(otherId) ?? []).some(({ to }) => to === faqId);
    if (isKnown(otherId) || (isSeenFromThere && otherId < faqId)) return [];
    const isSame = LANGUAGES.some((language) => {
      const asked = likenessOf(faqId, otherId, knowledge.leads, language);
      if (asked < LEAST_ASKED) return false;
      const answered = sameAnswers(faqId, otherId, language, knowledge);
      return answered === null ? asked >= ASKED_ALONE : asked + 3 * answered >= SAME;
    });
    return isSame ? [duplicateOf(faqId, otherId, knowledge)] : [];
  });
};

/** How much of what each answers the other says too: mean cosine of each sentence's nearest, 0..1; `null`: one answers nothing. */
const sameAnswers = (one: string, other: string, language: Language, { sentencesOf }: Pick<Knowledge, 'sentencesOf'>): number | null => {
  const [ours, theirs] = [sentencesOf(one, language), sentencesOf(other, language)];
  if (ours.length === 0 || theirs.length === 0) return null;
  return (coverage(ours, theirs) + coverage(theirs, ours)) / 2;
};

const coverage = (texts: readonly PlacedText[], by: readonly PlacedText[]): number =>
  texts.reduce((sum, { vector }) => sum + Math.max(...by.map((other) => dotProduct(vector, other.vector))), 0) / texts.length;

const duplicateOf = (one: string, other: string, knowledge: Knowledge): FindingDraft => {
  const weight = (id: string): number =>
    LANGUAGES.reduce((sum, language) => sum + (knowledge.phrasingCounts.get(id)?.[language] ?? 0), 0) +
    (knowledge.faqs.get(id)?.answers.length ?? 0);
  // The one that was written with less goes.
  const [goes, stays] = weight(one) < weight(other) ? [one, other] : [other, one];
  return {
    kind: 'DUPLICATE',
    cause: 'SAME_ANSWER',
    subjectIds: [goes, stays],
    details: { faq: goes, other: stays },
    evidence: [goes, stays].flatMap((id) =>
      (knowledge.faqs.get(id)?.answers ?? [])
        .filter(({ condition }) => condition === null)
        .map(({ id: answerId, language, text }) => ({ subjectId: id, language, answerId, text, value: null })),
    ),
    fix: { kind: 'ARCHIVE_FAQ', faqId: goes, intoId: stays },
  };
};

/** FAQs that are found for phrasings of another, when each phrasing is left out in turn. */
export const findStolenQuestions = (faqId: string, knowledge: Knowledge, isKnown: (otherId: string) => boolean): readonly FindingDraft[] =>
  (knowledge.leads.get(faqId) ?? []).filter((lead) => isTheft(lead) && !isKnown(lead.to)).map(stolenOf);

const isTheft = ({ stolen, phrasings }: Leads): boolean => stolen.length >= LEAST_STOLEN && stolen.length >= STOLEN_SHARE * phrasings;

const stolenOf = ({ from, to, language, stolen, phrasings }: Leads): FindingDraft => ({
  kind: 'STOLEN_QUESTIONS',
  cause: 'ASKED_FOR_OTHER',
  subjectIds: [from, to],
  details: { faq: from, other: to, count: stolen.length, all: phrasings },
  evidence: stolen.map((text) => ({ subjectId: from, language, answerId: null, text, value: null })),
  fix: { kind: 'MOVE_PHRASINGS', faqId: from, intoId: to, phrasings: stolen },
});
