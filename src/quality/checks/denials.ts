import type { FaqAnswer } from '../../domain/faq.js';
import type { FindingDraft } from '../../domain/finding.js';
import { type Language, LANGUAGES } from '../../domain/language.js';
import { hasCome } from '../../domain/time/calendar.js';
import { isNegated, QUALITY_WORDS, stanceOf, withoutNegation } from '../../language/quality-words.js';
import { normaliseText } from '../../language/text/normalise-text.js';
import { splitSentences } from '../../reply/render/passage-source.js';
import { dotProduct } from '../../ml/linear-algebra.js';
import type { PublishedFaq } from '../../store/repositories/faq-repository.js';
import { likenessOf } from '../leads.js';
import type { ReviewedKnowledge } from '../reviewed-knowledge.js';

type Knowledge = Pick<ReviewedKnowledge, 'now' | 'faqs' | 'leads'>;

/** Turns texts into vectors of length 1, one for each, in order. */
export type EncodeTexts = (texts: readonly string[], language: Language) => Promise<readonly Float32Array[]>;

/** FAQs are asked by the same words from here on. */
const ALIKE = 0.45;
/** And so much that what the one is said to cost is said of the other. */
const ALIKE_IN_PRICE = 0.6;
/** Statements that differ by a denial alone are so alike without it. */
const SAME_STATEMENT = 0.86;
/** Statements shorter than this say too little. */
const LEAST_LENGTH: Readonly<Record<Language, number>> = { zh: 6, en: 20 };

/** Pairs of FAQs, asked by the same words, of which one says yes and the other no, or one denies what the other says. */
export const findDenials = async (faqId: string, knowledge: Knowledge, encode: EncodeTexts): Promise<readonly FindingDraft[]> => {
  const drafts: FindingDraft[] = [];
  for (const otherId of new Set((knowledge.leads.get(faqId) ?? []).map(({ to }) => to))) {
    const isSeenFromThere = (knowledge.leads.get(otherId) ?? []).some(({ to }) => to === faqId);
    if (isSeenFromThere && otherId < faqId) continue;
    const [one, other] = [knowledge.faqs.get(faqId), knowledge.faqs.get(otherId)];
    if (one === undefined || other === undefined) continue;
    for (const language of LANGUAGES.filter((spoken) => likenessOf(faqId, otherId, knowledge.leads, spoken) >= ALIKE)) {
      const draft = await compare(one, other, language, likenessOf(faqId, otherId, knowledge.leads, language), knowledge.now, encode);
      if (draft === null) continue;
      drafts.push(draft);
      break;
    }
  }
  return drafts;
};

const compare = async (
  one: PublishedFaq,
  other: PublishedFaq,
  language: Language,
  asked: number,
  now: string,
  encode: EncodeTexts,
): Promise<FindingDraft | null> => {
  const [ours, theirs] = [plainAnswer(one, language, now), plainAnswer(other, language, now)];
  if (ours === undefined || theirs === undefined) return null;
  const [ourFirst, theirFirst] = [firstClause(ours, language), firstClause(theirs, language)];
  const [ourStance, theirStance] = [stanceOf(ourFirst, language), stanceOf(theirFirst, language)];
  if (ourStance !== null && theirStance !== null && ourStance !== theirStance)
    return denialOf([one, ours, ourFirst], [other, theirs, theirFirst], language);

  if (asked >= ALIKE_IN_PRICE) {
    const isPriced = (clause: string): boolean => QUALITY_WORDS[language].costs.test(clause) && /\d/u.test(clause) && !isFree(clause);
    const isFree = (clause: string): boolean => QUALITY_WORDS[language].isFree.test(clause);
    const [ourClauses, theirClauses] = [clausesOf(ours.text, language), clausesOf(theirs.text, language)];
    for (const [priced, free] of [
      [ourClauses, theirClauses],
      [theirClauses, ourClauses],
    ] as const) {
      const [price, nothing] = [priced.find(isPriced), free.find(isFree)];
      if (price === undefined || nothing === undefined || priced.some(isFree) || free.some(isPriced)) continue;
      const isOurs = priced === ourClauses;
      return denialOf([one, ours, isOurs ? price : nothing], [other, theirs, isOurs ? nothing : price], language);
    }
  }
  const [said, heard] = [statementsOf(ours, language), statementsOf(theirs, language)];
  const vectors = await encode(
    [...said, ...heard].map((text) => withoutNegation(text, language)),
    language,
  );
  for (const [at, text] of said.entries())
    for (const [place, otherText] of heard.entries()) {
      const [vector, otherVector] = [vectors[at], vectors[said.length + place]];
      if (vector === undefined || otherVector === undefined || isNegated(text, language) === isNegated(otherText, language)) continue;
      if (dotProduct(vector, otherVector) >= SAME_STATEMENT) return denialOf([one, ours, text], [other, theirs, otherText], language);
    }
  return null;
};

/** What everybody gets. */
const plainAnswer = ({ answers }: PublishedFaq, language: Language, now: string): FaqAnswer | undefined =>
  answers.find(
    (answer) => answer.language === language && answer.condition === null && (answer.validTo === null || !hasCome(answer.validTo, now)),
  );

/** What an answer begins with says whether it agrees. */
const firstClause = ({ text }: FaqAnswer, language: Language): string =>
  clausesOf(text, language).find((clause) => /[\p{L}\p{N}]/u.test(clause)) ?? '';

const statementsOf = ({ text }: FaqAnswer, language: Language): readonly string[] =>
  clausesOf(text, language).filter(({ length }) => length >= LEAST_LENGTH[language]);

const clausesOf = (text: string, language: Language): readonly string[] =>
  splitSentences(text, language)
    .flatMap((sentence) => normaliseText(sentence).text.split(QUALITY_WORDS[language].clause))
    .map((clause) => clause.trim());

type Said = readonly [faq: PublishedFaq, answer: FaqAnswer, text: string];

const denialOf = ([one, ours, text]: Said, [other, theirs, otherText]: Said, language: Language): FindingDraft => ({
  kind: 'CONTRADICTION',
  cause: 'DENIAL',
  subjectIds: [one.id, other.id],
  details: { one: one.id, other: other.id },
  evidence: [
    { subjectId: one.id, language, answerId: ours.id, text, value: null },
    { subjectId: other.id, language, answerId: theirs.id, text: otherText, value: null },
  ],
  fix: { kind: 'EDIT_FAQ', faqId: one.id, language },
});
