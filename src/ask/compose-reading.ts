import type { ContextEffect } from '../domain/reply.js';
import type { Composed } from '../reply/compose-outcome.js';
import { fillIn, WORDING } from '../reply/wording.js';
import type { Situation } from '../situation/situation.js';
import type { AskDependencies } from './ask-dependencies.js';
import { composeMessage } from './compose-message.js';
import type { FoundInDialogue } from './find-reading.js';

/** What to say to the reading chosen, and, where that is not what the words say alone, what the dialogue did: from what was found already. */
export const composeReading = async (
  { chosen, asSaid }: FoundInDialogue,
  situation: Situation,
  dependencies: AskDependencies,
): Promise<Composed> => {
  if (chosen.kind === 'AS_SAID') return composeMessage(chosen.found, situation, dependencies);
  const [composed, alone] = await Promise.all([chosen, asSaid].map(({ found }) => composeMessage(found, situation, dependencies)));
  if (composed === undefined || alone === undefined) throw new Error('each reading is composed');
  const { outcome } = composed;
  const [{ understood }] = chosen.found;
  const changedReply = alone.outcome.text !== outcome.text;
  const effect: ContextEffect = {
    context: 'DIALOGUE',
    changedReply,
    effect: fillIn(WORDING[outcome.language].effectReading, { question: understood.resolvedQuestion }),
    withoutIt: changedReply ? alone.outcome.text : null,
  };
  return { ...composed, outcome: { ...outcome, contexts: [...outcome.contexts, effect] } };
};
