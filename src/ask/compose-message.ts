import { composeOutcome, type Composed } from '../reply/compose-outcome.js';
import { finishOutcome } from '../reply/finish-outcome.js';
import { joinOutcomes } from '../reply/join-outcomes.js';
import type { ReplyContext } from '../reply/reply-context.js';
import type { Situation } from '../situation/situation.js';
import type { Understood } from '../understanding/understand.js';
import type { AskDependencies } from './ask-dependencies.js';
import type { Findings } from './find.js';

/** What was read and found: first of the whole message, then of each of its questions when it holds several. */
export type Found = readonly [ReadAndFound, ...ReadAndFound[]];

interface ReadAndFound {
  readonly understood: Understood;
  readonly findings: Findings;
}

/** What to say to a message, be it one question or several. */
export const composeMessage = async (found: Found, situation: Situation, dependencies: AskDependencies): Promise<Composed> => {
  const contextOf = ({ understood }: ReadAndFound): ReplyContext => ({
    ...situation,
    ...understood,
    variables: { ...situation.variables, language: understood.language, emotion: understood.emotion.label },
  });
  const compose = (part: ReadAndFound): Promise<Composed> =>
    composeOutcome({ ...part.findings.faqs, facts: part.findings.facts }, contextOf(part), {
      ...dependencies,
      ontology: dependencies.ontology.current,
    });
  const [first, ...rest] = found;
  const [whole, ...parts] = await Promise.all([compose(first), ...rest.map(compose)]);
  const eligible = [whole, ...parts].flatMap((composed) => composed.eligible);
  const joined = joinOutcomes(
    whole.outcome,
    parts.map(({ outcome }) => outcome),
    first.understood.language,
  );
  return {
    outcome: finishOutcome(joined, eligible, contextOf(first)),
    eligible: [...new Map(eligible.toReversed().map((one) => [one.faq.id, one])).values()].reverse(),
  };
};
