import { smallTalkAction } from '../domain/small-talk.js';
import { type Composed, decideOutcome, readEntities } from '../reply/decide/decide-outcome.js';
import type { DecisionModel } from '../reply/decide/decision-model.js';
import { rateCandidates, type WeighedCandidate } from '../reply/decide/rate-candidates.js';
import type { ReplyContext } from '../reply/outcome.js';
import { finishOutcome } from '../reply/render/finish-outcome.js';
import { mentionChanges } from '../reply/render/mention-changes.js';
import { joinOutcomes } from '../reply/render/wording.js';
import type { Situation } from '../situation/situate.js';
import type { AskDependencies } from './ask-dependencies.js';
import { type Proposed, variablesOf } from './propose/propose.js';

/** What could be replied: first to the whole message, then to each of its questions when it holds several. */
export type ProposedMessage = readonly [Proposed, ...Proposed[]];

export interface Message {
  readonly proposed: ProposedMessage;
  readonly situation: Situation;
  /** Whether what is about to change is told. Default: yes */
  readonly tellsChanges?: boolean;
  /** The dialogue that wordings are drawn for. Default: the situation's */
  readonly wordedFor?: Situation['conversation'];
}

/** What is said to a message, and how each of its questions was decided. */
export interface ComposedMessage extends Composed {
  readonly decisions: readonly Decision[];
}

export interface Decision extends Composed {
  readonly proposed: Proposed;
  readonly rated: readonly WeighedCandidate[];
}

/** What deciding on a reply and wording it needs. */
export type ComposePorts = Pick<AskDependencies, 'decision' | 'entities' | 'relations' | 'ontology' | 'topics'>;

/** What to say to a message, be it one question or several. Finds nothing anew, so that it can be asked again with a context left out. */
export const composeMessage = async (message: Message, dependencies: ComposePorts): Promise<ComposedMessage> => {
  const { proposed, situation, tellsChanges = true } = message;
  const ontology = dependencies.ontology.current;
  const [first, ...rest] = proposed;
  const [whole, ...parts] = await Promise.all([
    decidePart(first, message, dependencies),
    ...rest.map((part) => decidePart(part, message, dependencies)),
  ]);
  const eligible = unique([whole, ...parts].flatMap((decision) => decision.eligible));
  const joined = joinOutcomes(
    whole.outcome,
    parts.map(({ outcome }) => outcome),
    first.understood.language,
  );
  const changed = tellsChanges
    ? await mentionChanges({ outcome: joined, eligible }, situation.asOf, { ...dependencies, ontology })
    : joined;
  const outcome = finishOutcome(changed, eligible, contextOf(first, message));
  const said = [whole, ...parts].find((decision) => decision.outcome === joined) ?? whole;
  return { outcome, eligible, chosen: said.chosen, decisions: [whole, ...parts] };
};

const decidePart = async (proposed: Proposed, message: Message, dependencies: ComposePorts): Promise<Decision> => {
  const { decision: model, entities, ontology, topics } = dependencies;
  const { understood, candidates, view } = proposed;
  const rated = rateOnce(candidates, view, model);
  const known = await readEntities(rated, understood.chosenFaqId, entities);
  const composed = decideOutcome(rated, contextOf(proposed, message), {
    ontology: ontology.current,
    model,
    entities: known,
    topics: rated.some(namesTopics) ? await topics() : [],
  });
  return { ...composed, proposed, rated };
};

const lastRated = new WeakMap<Proposed['candidates'], { readonly view: Proposed['view']; readonly rated: readonly WeighedCandidate[] }>();

/** Without the date or the feeling, a message is weighed as it was. */
const rateOnce = (candidates: Proposed['candidates'], view: Proposed['view'], model: DecisionModel): readonly WeighedCandidate[] => {
  const last = lastRated.get(candidates);
  if (last?.view === view) return last.rated;
  const rated = rateCandidates(candidates, view, model);
  // The first is the message as it came, which the others are compared with.
  if (last === undefined) lastRated.set(candidates, { view, rated });
  return rated;
};

const namesTopics = ({ candidate }: WeighedCandidate): boolean =>
  candidate.kind === 'faq' && smallTalkAction(candidate.faq.id) === 'NAME_TOPICS';

/** Everything but the knowledge that the reply to one question depends on. */
export const contextOf = ({ understood }: Proposed, { situation, wordedFor = situation.conversation }: Message): ReplyContext => ({
  ...situation,
  wordedFor,
  ...understood,
  variables: variablesOf(understood, situation),
});

const unique = (eligible: Composed['eligible']): Composed['eligible'] => [
  ...new Map(eligible.toReversed().map((one) => [one.faq.id, one])).values(),
].reverse(); // prettier-ignore
