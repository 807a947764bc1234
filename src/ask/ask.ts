import type { AskInput } from '../domain/ask-input.js';
import type { Principal } from '../domain/principal.js';
import { checkAskInput } from '../situation/check-ask-input.js';
import { situate } from '../situation/situate.js';
import { suggest } from '../suggestion/suggest.js';
import { understand } from '../understanding/understand.js';
import type { AskDependencies } from './ask-dependencies.js';
import { composeReading } from './compose-reading.js';
import { explain } from './explain.js';
import { findReading } from './find-reading.js';
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

  const said = await clock.run('understand', () => understand(situation, dependencies.lexicon), explain.understanding);

  const reading = await clock.run('find', () => findReading(said, situation, dependencies), explain.reading);
  const [{ understood, findings }] = reading.chosen.found;
  const { language } = understood;

  const composed = await clock.run('reply', () => composeReading(reading, situation, dependencies), explain.outcome);

  const draft = toDraft(situation, understood, composed, findings.faqs.revision);
  const suggestions = await clock.run(
    'suggest',
    () => suggest(draft.anchor, { language, asOf }, { ...dependencies, ontology }),
    explain.suggestions,
  );
  return { ...draft, suggestions: suggestions.slice(0, situation.maxSuggestions) };
};
