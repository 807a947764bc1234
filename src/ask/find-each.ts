import type { Situation } from '../situation/situation.js';
import { partOf } from '../understanding/part-of.js';
import type { Understood } from '../understanding/understand.js';
import type { AskDependencies } from './ask-dependencies.js';
import type { Found } from './compose-message.js';
import { find } from './find.js';

/** What is known of the message as a whole and of each of its questions. */
export const findEach = async (understood: Understood, situation: Situation, dependencies: AskDependencies): Promise<Found> => {
  const findFor = async (one: Understood) => ({ understood: one, findings: await find(one, situation, dependencies) });
  const [whole, ...parts] = await Promise.all([
    findFor(understood),
    ...understood.questions.map((span) => findFor(partOf(understood, span))),
  ]);
  return [whole, ...parts];
};
