import type { RatedCandidate, TurnCandidate } from './candidate.js';
import { keyOfCandidate } from './candidate.js';
import type { DecisionModel } from './decision-model.js';
import { describeCandidates, type Features, type TurnView } from './features.js';

/** A candidate with what was weighed of it. */
export interface WeighedCandidate extends RatedCandidate {
  readonly features: Features;
}

/** How likely each candidate is the right reply, the likeliest first; equal ones by what they are. */
export const rateCandidates = (candidates: readonly TurnCandidate[], view: TurnView, model: DecisionModel): readonly WeighedCandidate[] => {
  const features = describeCandidates(candidates, view);
  return candidates
    .flatMap((candidate, at): readonly WeighedCandidate[] => {
      const own = features[at];
      return own === undefined ? [] : [{ candidate, features: own, probability: model.probability(own) }];
    })
    .sort(
      (one, other) => other.probability - one.probability || (keyOfCandidate(one.candidate) < keyOfCandidate(other.candidate) ? -1 : 1),
    );
};
