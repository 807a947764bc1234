import { CANDIDATES, mixVectors } from '../../ask/recognise.js';
import type { Language } from '../../domain/language.js';
import { detectLanguage } from '../../language/text/detect-language.js';
import { normaliseText } from '../../language/text/normalise-text.js';
import { splitUnits } from '../../language/text/stem-text.js';
import { dotProduct } from '../../ml/linear-algebra.js';
import { softmax } from '../../ml/probabilities.js';
import type { FaqCandidate, FindResult } from '../../retrieval/ranking/find-faqs.js';
import type { AppParts } from '../../service/app.js';

/** Texts by their smallest parts, and by pairs of neighbours among them. */
interface UnitText {
  readonly units: readonly string[];
  readonly pairs: readonly string[];
  readonly unitSet: ReadonlySet<string>;
  readonly pairSet: ReadonlySet<string>;
}

/** Of normalised texts taken together; no pair spans two of them. */
export const unitText = (texts: readonly string[]): UnitText => {
  const each = texts.map(splitUnits);
  const units = each.flat();
  const pairs = each.flatMap((own) => own.slice(1).map((unit, at) => `${own[at] ?? ''} ${unit}`));
  return { units, pairs, unitSet: new Set(units), pairSet: new Set(pairs) };
};

/** How much each of `CONTEXT_FEATURES` adds to the logarithm of a candidate's odds. */
export type ContextWeights = readonly number[];

/**
 * Learnt by `evaluate context --train` from 1,000 Chinese dialogues, each with a change of subject (docs/decisions/dialogue.md). There the
 * probability by the words alone came out at -0.2, for a complete question is then known word for word; customers paraphrase, so it counts a little.
 */
export const CONTEXT_WEIGHTS: ContextWeights = [1.5, 6.5, 4.2, 3.7, 1.2, 1.4, 7.3, 7.2, 0.2, 0.5];

/** What the search says of a candidate. */
export interface Nearness {
  /** Cosine to what the customer says, -1..1. */
  readonly said: number;
  /** To the nearest of what was said before. */
  readonly before: number;
  /** Probability by the words alone, 0..1. */
  readonly alone: number;
  /** Probability with the past mixed in. */
  readonly mixed: number;
}

/** What speaks for a candidate being the complete form of what was said, in the order of `CONTEXT_FEATURES`. */
export type ContextFeatures = readonly number[];

/**
 * A complete question says what was said (`saidInCandidate`), and what was left out stands in what was said before (`candidateInAll`).
 * Shares of the smallest parts of the texts, and of pairs of neighbours, for which order counts. `alone` and `mixed`, logarithms of
 * probabilities, bring in all that ranking knows. The order of a longest common subsequence
 * and a feature for equal texts added nothing (docs/decisions/dialogue.md).
 */
export const CONTEXT_FEATURES = [
  'said',
  'before',
  'saidInCandidate',
  'saidPairsInCandidate',
  'candidateInSaid',
  'candidatePairsInSaid',
  'candidateInAll',
  'candidatePairsInAll',
  'alone',
  'mixed',
] as const;

/** Lower probabilities are not told apart. */
const LEAST = 0.001;

/** Compares a candidate with the utterance alone and with all that was said. */
export const contextFeatures = (candidate: UnitText, said: UnitText, all: UnitText, near: Nearness): ContextFeatures => [
  near.said,
  near.before,
  shareIn(said.units, candidate.unitSet),
  shareIn(said.pairs, candidate.pairSet),
  shareIn(candidate.units, said.unitSet),
  shareIn(candidate.pairs, said.pairSet),
  shareIn(candidate.units, all.unitSet),
  shareIn(candidate.pairs, all.pairSet),
  Math.log(Math.max(LEAST, near.alone)),
  Math.log(Math.max(LEAST, near.mixed)),
];

const shareIn = (items: readonly string[], set: ReadonlySet<string>): number =>
  items.length === 0 ? 0 : items.filter((item) => set.has(item)).length / items.length;

/** A FAQ that an utterance may be after. `probability`: that it is the one, if any is. */
interface ContextCandidate extends FaqCandidate {
  readonly features: ContextFeatures;
}

/** Candidates of each search that are compared: the right one is among them for 99.7 % of utterances in a pool of 2,000. */
const COMPARED = 30;

/**
 * FAQs found by the utterance and by the utterance with the past mixed in, put in one order by how well each completes what was said.
 * A complete question needs no past, so a change of subject is not drawn back. Two searches at most; what was said before is encoded once and
 * remembered by the encoder.
 */
export const recogniseInDialogue = async (
  utterance: string,
  history: readonly string[],
  given: Language | null,
  { encoder, knowledge }: Pick<AppParts, 'encoder' | 'knowledge'>,
  weights: ContextWeights = CONTEXT_WEIGHTS,
): Promise<readonly ContextCandidate[]> => {
  const { text } = normaliseText(utterance);
  const before = history.map((earlier) => normaliseText(earlier).text);
  const language = given ?? detectLanguage(text) ?? detectLanguage(before.join(' ')) ?? 'en';
  const [vector = new Float32Array(), ...vectors] = await encoder.encode([text, ...before], language);
  const request = { text, language, allow: null, limit: CANDIDATES };
  const asSaid = knowledge.find({ ...request, vector, alsoNamed: [] });
  const mixed = knowledge.find({ ...request, vector: mixVectors(vector, vectors), alsoNamed: before });

  const alone = probabilities(asSaid);
  const withPast = probabilities(mixed);
  const said = unitText([text]);
  const all = unitText([text, ...before]);
  const rate = (candidate: FaqCandidate): ContextCandidate & { readonly score: number } => {
    const own = knowledge.vectorOf(candidate.evidence.phrasingId, language) ?? vector;
    const nearness = {
      said: dotProduct(own, vector),
      before: Math.max(...vectors.map((earlier) => dotProduct(own, earlier))),
      alone: alone.get(candidate.faqId) ?? 0,
      mixed: withPast.get(candidate.faqId) ?? 0,
    };
    const features = contextFeatures(unitText([normaliseText(candidate.evidence.phrasing).text]), said, all, nearness);
    return { ...candidate, features, score: features.reduce((sum, feature, at) => sum + feature * (weights[at] ?? 0), 0) };
  };
  const rated = new Map<string, ContextCandidate & { readonly score: number }>();
  const seen = new Set<string>();
  for (const candidate of [...asSaid.candidates.slice(0, COMPARED), ...mixed.candidates.slice(0, COMPARED)]) {
    if (seen.has(candidate.evidence.phrasingId)) continue;
    seen.add(candidate.evidence.phrasingId);
    const one = rate(candidate);
    if (one.score > (rated.get(candidate.faqId)?.score ?? -Infinity)) rated.set(candidate.faqId, one);
  }
  const ordered = [...rated.values()].sort((one, other) => other.score - one.score || (one.faqId < other.faqId ? -1 : 1));
  const shares = softmax(Float64Array.from(ordered, ({ score }) => score));
  return ordered.map(({ score: _, ...candidate }, at) => ({ ...candidate, probability: shares[at] ?? 0 }));
};

const probabilities = ({ candidates }: FindResult): ReadonlyMap<string, number> =>
  new Map(candidates.map(({ faqId, probability }) => [faqId, probability]));
