import type { AskInput } from '../domain/ask-input.js';
import type { Principal } from '../domain/principal.js';
import { checkAskInput } from '../situation/check-ask-input.js';
import { situate } from '../situation/situate.js';
import type { Situation } from '../situation/situation.js';
import { suggest } from '../suggestion/suggest.js';
import { partOf } from '../understanding/part-of.js';
import { understand, type Understood } from '../understanding/understand.js';
import type { AskDependencies } from './ask-dependencies.js';
import { composeMessage, type Found } from './compose-message.js';
import { explain } from './explain.js';
import { find } from './find.js';
import type { StageClock } from './stage-clock.js';
import { toDraft, type ReplyDraft } from './reply-draft.js';

/** One question, read top-down: who asks and where, what the words say, what is known of it, what to say, what may help next. */
export const makeReply = async (
  input: AskInput,
  principal: Principal,
  clock: StageClock,
  dependencies: AskDependencies,
): Promise<ReplyDraft> => {
  const ontology = dependencies.ontology.current;
  const checked = checkAskInput(input);

  const situation = await clock.run('situate', () => situate(checked, principal, dependencies), explain.situation);
  const { asOf } = situation;

  const understood = await clock.run('understand', () => understand(situation, dependencies.lexicon), explain.understanding);
  const { language } = understood;

  const found = await clock.run('find', () => findEach(understood, situation, dependencies), explain.findings);

  const composed = await clock.run('reply', () => composeMessage(found, situation, dependencies), explain.outcome);

  const draft = toDraft(situation, understood, composed, found[0].findings.faqs.revision);
  const suggestions = await clock.run(
    'suggest',
    () => suggest(draft.anchor, { language, asOf }, { ...dependencies, ontology }),
    explain.suggestions,
  );
  return { ...draft, suggestions: suggestions.slice(0, situation.maxSuggestions) };
};

/** What is known of the message as a whole and of each of its questions. */
const findEach = async (understood: Understood, situation: Situation, dependencies: AskDependencies): Promise<Found> => {
  const findFor = async (one: Understood) => ({ understood: one, findings: await find(one, situation, dependencies) });
  const [whole, ...parts] = await Promise.all([
    findFor(understood),
    ...understood.questions.map((span) => findFor(partOf(understood, span))),
  ]);
  return [whole, ...parts];
};
