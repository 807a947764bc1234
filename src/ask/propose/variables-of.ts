import type { Json } from '../../domain/json.js';
import type { Situation } from '../../situation/situation.js';
import type { Understood } from '../../understanding/understand.js';

/** What conditions look at; what was told in the dialogue counts where the profile says nothing. */
export const variablesOf = ({ language, emotion }: Understood, situation: Situation): Readonly<Record<string, Json>> => {
  const known = Object.fromEntries(Object.entries(situation.variables).filter(([, value]) => value !== null));
  const { choice, state } = situation;
  const told = choice?.kind === 'attribute' ? { ...state.told, ...toldBy(choice.id) } : state.told;
  return { ...situation.variables, ...told, ...known, language, emotion: emotion.label };
};

/** What a chosen option `ID=VALUE` tells of the customer, as a variable. */
export const toldBy = (choice: string): Readonly<Record<string, string>> => {
  const at = choice.indexOf('=');
  return at < 0 ? {} : { [choice.slice(0, at)]: choice.slice(at + 1) };
};
