import type { Principal } from '../domain/access.js';
import type { AskInput } from '../domain/turn.js';
import { keyOfCandidate } from '../reply/decide/candidate.js';
import { eligibleFaqs, readEntities, sayCandidate } from '../reply/decide/decide-outcome.js';
import type { Features } from '../reply/decide/features.js';
import { rateCandidates } from '../reply/decide/rate-candidates.js';
import type { Outcome } from '../reply/outcome.js';
import { finishOutcome } from '../reply/render/finish-outcome.js';
import { checkAskInput } from '../situation/check-ask-input.js';
import { situate } from '../situation/situate.js';
import type { AskDependencies } from './ask-dependencies.js';
import { readWords } from './ask.js';
import { contextOf } from './compose-message.js';
import { propose } from './propose/propose.js';

/** What could be replied to a turn, each with what the decision would weigh of it. */
export interface ObservedTurn {
  readonly candidates: readonly ObservedCandidate[];
}

export interface ObservedCandidate {
  readonly key: string;
  readonly features: Features;
  readonly probability: number;
  /** The reply if this candidate were chosen. */
  readonly outcome: Outcome;
}

/** Every reply that the candidates of a turn would make, to learn from which of them are right. Records nothing. */
export const observeTurn = async (input: AskInput, principal: Principal, dependencies: AskDependencies): Promise<ObservedTurn> => {
  const situation = await situate(checkAskInput(input), principal, dependencies);
  const understood = await readWords(situation, dependencies);
  const proposed = await propose(understood, situation, dependencies);
  const { decision: model, ontology } = dependencies;
  const rated = rateCandidates(proposed.candidates, proposed.view, model);
  // Every candidate is to be said, however unlikely.
  const entities = await readEntities(
    rated.map((one) => ({ ...one, probability: 1 })),
    understood.chosenFaqId,
    dependencies.entities,
    rated.length,
  );
  const context = contextOf(proposed, { proposed: [proposed], situation });
  const eligible = eligibleFaqs(rated, context);
  const deciding = { ontology: ontology.current, model, entities, topics: await dependencies.topics() };
  return {
    candidates: rated.flatMap((one): readonly ObservedCandidate[] => {
      const outcome = sayCandidate(one, eligible, context, deciding);
      if (outcome === null) return [];
      const { features, probability } = one;
      return [{ key: keyOfCandidate(one.candidate), features, probability, outcome: finishOutcome(outcome, eligible, context) }];
    }),
  };
};
