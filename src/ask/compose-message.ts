import { composeOutcome, type Composed } from '../reply/compose-outcome.js';
import { finishOutcome } from '../reply/finish-outcome.js';
import { joinOutcomes } from '../reply/join-outcomes.js';
import type { ReplyContext } from '../reply/reply-context.js';
import { mentionChanges } from '../reply/mention-changes.js';
import type { Situation } from '../situation/situation.js';
import type { Understood } from '../understanding/understand.js';
import type { AskDependencies } from './ask-dependencies.js';
import type { Findings } from './find.js';
import { nearThings } from './near-things.js';
import { weighNearness } from './weigh-nearness.js';

/** What was read and found: first of the whole message, then of each of its questions when it holds several. */
export type Found = readonly [ReadAndFound, ...ReadAndFound[]];

export interface ReadAndFound {
  readonly understood: Understood;
  readonly findings: Findings;
}

export interface Message {
  readonly found: Found;
  readonly situation: Situation;
  /** Whether what is about to change is told. Default: yes */
  readonly tellsChanges?: boolean;
  /** The dialogue that wordings are drawn for. Default: the situation's */
  readonly wordedFor?: Situation['conversation'];
}

/** What to say to a message, be it one question or several. Finds nothing anew, so that it can be asked again with a context left out. */
export const composeMessage = async (
  { found, situation, tellsChanges = true, wordedFor = situation.conversation }: Message,
  dependencies: AskDependencies,
): Promise<Composed> => {
  const replyDependencies = { ...dependencies, ontology: dependencies.ontology.current };
  const contextOf = ({ understood }: ReadAndFound): ReplyContext => ({
    ...situation,
    wordedFor,
    ...understood,
    variables: { ...situation.variables, language: understood.language, emotion: understood.emotion.label },
  });
  const compose = async (part: ReadAndFound): Promise<Composed> => {
    const { faqs, lexicon } = dependencies;
    const near = nearThings(situation, part.understood);
    const candidates = await weighNearness(part.findings.faqs.candidates, near, { faqs, typeOf: (id) => lexicon.typeOf(id) });
    return composeOutcome({ ...part.findings.faqs, candidates, facts: part.findings.facts }, contextOf(part), replyDependencies);
  };
  const [first, ...rest] = found;
  const [whole, ...parts] = await Promise.all([compose(first), ...rest.map(compose)]);
  const eligible = unique([whole, ...parts].flatMap((composed) => composed.eligible));
  const joined = joinOutcomes(
    whole.outcome,
    parts.map(({ outcome }) => outcome),
    first.understood.language,
  );
  const outcome = finishOutcome(joined, eligible, contextOf(first));
  return { outcome: tellsChanges ? await mentionChanges({ outcome, eligible }, situation.asOf, replyDependencies) : outcome, eligible };
};

const unique = (eligible: Composed['eligible']): Composed['eligible'] => [
  ...new Map(eligible.toReversed().map((one) => [one.faq.id, one])).values(),
].reverse(); // prettier-ignore
