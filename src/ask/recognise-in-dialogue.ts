import type { FaqCandidate } from '../retrieval/faq-candidate.js';
import type { FindResult } from '../retrieval/find-request.js';
import { dotProduct } from '../ml/dot-product.js';
import { normaliseText } from '../text/normalise-text.js';
import { contextFeatures, type ContextFeatures } from '../dialogue/interpretation/context-features.js';
import { CONTEXT_WEIGHTS, type ContextWeights } from '../dialogue/interpretation/context-weights.js';
import { unitText } from '../dialogue/interpretation/unit-text.js';
import type { AskDependencies } from './ask-dependencies.js';
import { mixVectors } from './mix-vectors.js';
import { CANDIDATES, type Question } from './recognise.js';

/** A question as one of a dialogue. */
export interface DialogueQuestion extends Question {
  /** What was said before, normalised, the earliest first. */
  readonly history: readonly string[];
  /** What was found for the words alone. Default: it is looked for here */
  readonly asSaid?: FindResult;
}

export interface ContextCandidate extends FaqCandidate {
  readonly features: ContextFeatures;
}

/** What an utterance may be after when what was said before may be part of it. */
export interface InDialogue {
  /** Best first. `probability`: that it is the one, if any is. */
  readonly candidates: readonly ContextCandidate[];
  /** What the utterance is after by itself, calibrated. */
  readonly asSaid: FindResult;
  /** What the utterance with the past mixed in is after. */
  readonly mixed: FindResult;
}

/** Candidates of each search that are compared: the right one is among them for 99.7 % of utterances in a pool of 2,000. */
const COMPARED = 30;

/**
 * FAQs found by the utterance and by the utterance with the past mixed in, put in one order by how well each completes what was said.
 * A complete question needs no past, so a change of subject is not drawn back. Two searches at most; what was said before is encoded once and
 * remembered by the encoder.
 */
export const recogniseInDialogue = async (
  { text, language, history, alsoNamed = [], asSaid: known }: DialogueQuestion,
  { encoder, knowledge }: Pick<AskDependencies, 'encoder' | 'knowledge'>,
  weights: ContextWeights = CONTEXT_WEIGHTS,
): Promise<InDialogue> => {
  const [vector = new Float32Array(), ...vectors] = await encoder.encode([text, ...history], language);
  const request = { text, language, allow: null, limit: CANDIDATES };
  const asSaid = known ?? knowledge.find({ ...request, vector, alsoNamed });
  const mixed = knowledge.find({ ...request, vector: mixVectors(vector, vectors), alsoNamed: [...alsoNamed, ...history] });

  const alone = probabilities(asSaid);
  const withPast = probabilities(mixed);
  const said = unitText([text]);
  const all = unitText([text, ...history]);
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
  const highest = ordered[0]?.score ?? 0;
  const total = ordered.reduce((sum, { score }) => sum + Math.exp(score - highest), 0);
  return {
    candidates: ordered.map(({ score, ...candidate }) => ({ ...candidate, probability: Math.exp(score - highest) / total })),
    asSaid,
    mixed,
  };
};

const probabilities = ({ candidates }: FindResult): ReadonlyMap<string, number> =>
  new Map(candidates.map(({ faqId, probability }) => [faqId, probability]));
