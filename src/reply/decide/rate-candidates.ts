import { shiftLogOdds } from '../../ml/probabilities.js';
import { findPlaceholders } from '../../domain/faq.js';
import { agree, type FaqCandidate, keyOfCandidate, type RatedCandidate, type TurnCandidate, type TurnView } from './candidate.js';
import type { DecisionModel } from './decision-model.js';
import { describeCandidates } from './describe-candidates.js';
import type { Features } from './features.js';

/** A candidate with what was weighed of it. */
export interface WeighedCandidate extends RatedCandidate {
  readonly features: Features;
  readonly score: number;
}

/**
 * A question of which every word is explained by the ontology's own words, and only the thing it is about is missing: to ask for the thing was
 * right in 9 of 16 such turns observed, in 6 of 7 of those that began a conversation. They are too few for the model to learn it.
 */
const FULLY_EXPLAINED = 0.75;

/** The same where the nearest FAQ tells it of several things at once, which may be what is wanted. */
const TOLD_OF_SEVERAL = 0.5;

/** "Yes" to the one question that was offered, or which of several: hardly any conversation that was learnt from has it. */
const PICKED = 0.95;

const leastOf = (
  candidate: TurnCandidate,
  { isFacts, asksBack, isMissing, isLiteral, coverage, subjectFromWords, isLater }: Features,
  { named, given }: TurnView,
  nearest: FaqCandidate | null,
): number => {
  if (candidate.kind === 'faq' && candidate.completedBy === 'CHOSEN' && candidate.completed === 1) return PICKED;
  if (isFacts === 1 && isMissing === 1 && isLiteral === 1 && coverage >= 0.99 && subjectFromWords === 1 && !explainsAll(nearest))
    return FULLY_EXPLAINED;
  const isExplained = isFacts === 1 && asksBack === 1 && isLiteral === 1 && coverage >= 0.99;
  if (!isExplained || isLater === 1 || named.length + given.length > 0) return 0;
  return nearest !== null && tellsOfSeveral(nearest, candidate) ? TOLD_OF_SEVERAL : FULLY_EXPLAINED;
};

/** Whether all words stand in a FAQ: then it may tell what the graph has no value for. */
const explainsAll = (faq: FaqCandidate | null): boolean => faq !== null && faq.wordsExplained >= 0.99;

/** Whether a FAQ tells of several things what a question back wants to know the one of. */
const tellsOfSeveral = ({ faq }: FaqCandidate, asking: TurnCandidate): boolean => {
  if (asking.kind !== 'facts' || asking.proposal.finding.kind !== 'whichEntity') return false;
  const { attribute } = asking.proposal.finding;
  return faq.answers.some(({ text }) => {
    const told = findPlaceholders(text).filter((placeholder) => placeholder.attribute === attribute);
    return new Set(told.map(({ entityId }) => entityId)).size > 1;
  });
};

/** How likely each candidate is the right reply, the likeliest first; equal ones by what they are. */
export const rateCandidates = (candidates: readonly TurnCandidate[], view: TurnView, model: DecisionModel): readonly WeighedCandidate[] => {
  const features = describeCandidates(candidates, view);
  const scores = features.map((one) => model.score(one));
  const keys = candidates.map(keyOfCandidate);
  const rivalsOf = (at: number): readonly number[] =>
    scores.filter((_, other) => other !== at && !agree(keys[at] ?? '', keys[other] ?? ''));
  const nearest = nearestFaq(candidates, scores);
  return candidates
    .flatMap((candidate, at): readonly WeighedCandidate[] => {
      const own = features[at];
      const score = scores[at];
      if (own === undefined || score === undefined) return [];
      const learnt = model.probability(score, rivalsOf(at));
      const probability = candidate.kind === 'faq' ? shiftLogOdds(learnt, candidate.agreement) : learnt;
      return [{ candidate, features: own, score, probability: Math.max(leastOf(candidate, own, view, nearest), probability) }];
    })
    .sort(
      (one, other) => other.probability - one.probability || (keyOfCandidate(one.candidate) < keyOfCandidate(other.candidate) ? -1 : 1),
    );
};

const nearestFaq = (candidates: readonly TurnCandidate[], scores: readonly number[]): FaqCandidate | null =>
  candidates.reduce<{ readonly faq: FaqCandidate | null; readonly score: number }>(
    (best, candidate, at) => {
      const score = scores[at] ?? -Infinity;
      return candidate.kind === 'faq' && score > best.score ? { faq: candidate, score } : best;
    },
    { faq: null, score: -Infinity },
  ).faq;
