import type { Language } from '../domain/language.js';
import { EN_DIALOGUE_ACTS } from './en/dialogue-acts.js';
import { ZH_DIALOGUE_ACTS } from './zh/dialogue-acts.js';

/** What a message does in the dialogue when it asks nothing of its own. Several may hold: "ok" agrees and shows that it was understood. */
export interface DialogueAct {
  /** It greets, or says that a question will come, and nothing more. */
  readonly isGreetingOnly: boolean;
  /** It agrees and nothing more. */
  readonly saysYes: boolean;
  /** It disagrees or declines and nothing more. */
  readonly saysNo: boolean;
  readonly asksToRepeat: boolean;
  readonly asksForMoreDetail: boolean;
  /** The reply before was not understood; of a thing of the domain that is not, this says nothing. */
  readonly doesNotUnderstand: boolean;
  readonly thanks: boolean;
  readonly saysGoodbye: boolean;
}

/** The words of dialogue acts in a language, for normalised texts (small letters, no wide forms). */
export interface DialogueActCues {
  /** A greeting, or an announcement of a question, at the beginning of a message; may match again in what is left. */
  readonly greeting: RegExp;
  /** Beginnings and endings that are polite or hesitant and add nothing to an act. */
  readonly lead: RegExp;
  readonly tail: RegExp;
  /** Pieces at the beginning that may accompany any act without being it: "ok", "thanks". */
  readonly accompaniment: RegExp;
  /** Each matches a piece at the beginning; a message that is made of such pieces is such an act. Longer pieces first. */
  readonly acts: Readonly<Record<keyof Omit<DialogueAct, 'isGreetingOnly'>, RegExp>>;
  /** Words of an act anywhere in a message that may say other things too. */
  readonly mentions: Readonly<Record<'thanks' | 'saysGoodbye', RegExp>>;
}

const CUES: Readonly<Record<Language, DialogueActCues>> = { zh: ZH_DIALOGUE_ACTS, en: EN_DIALOGUE_ACTS };

/** Punctuation, emoji and blanks at the ends of a message. */
/** Longer messages say more than an act of dialogue; in UTF-16 units. */
const LONGEST = 120;
const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/**
 * A normalised message without the greeting before it; empty where it is nothing but a greeting.
 * @example stripGreeting('hi there, how do i pay?', 'en') // 'how do i pay?'
 */
export const stripGreeting = (text: string, language: Language): string => {
  const left = stripAll(text, CUES[language].greeting);
  return left === text ? text : left.replace(/^[^\p{L}\p{N}]+/u, '');
};

/** Whether a normalised message thanks or says goodbye somewhere, whatever else it says: "that's a relief, thank you my dear". */
export const mentionsAct = (text: string, language: Language): Readonly<Record<'thanks' | 'saysGoodbye', boolean>> => {
  const { thanks, saysGoodbye } = CUES[language].mentions;
  return { thanks: thanks.test(text), saysGoodbye: saysGoodbye.test(text) };
};

/** Reads a normalised message as an act of dialogue. */
export const readDialogueAct = (text: string, language: Language): DialogueAct => {
  const { lead, tail, acts, accompaniment } = CUES[language];
  const withoutGreeting = stripGreeting(text, language);
  const whole = withoutGreeting.replace(EDGES, '');
  const trimmed = stripAll(whole, tail).replace(EDGES, '');
  // What is polite by itself may be all there is: "please", 谢谢.
  const forms = text.length > LONGEST ? [] : [whole, trimmed, stripAll(trimmed, lead).replace(EDGES, '')].filter((form) => form !== '');
  const does = (act: keyof typeof acts): boolean => forms.some((form) => isMadeOf(form, acts[act], accompaniment));
  return {
    isGreetingOnly: whole === '' && withoutGreeting !== text.trim(),
    saysYes: does('saysYes'),
    saysNo: does('saysNo'),
    asksToRepeat: does('asksToRepeat'),
    asksForMoreDetail: does('asksForMoreDetail'),
    doesNotUnderstand: does('doesNotUnderstand'),
    thanks: does('thanks'),
    saysGoodbye: does('saysGoodbye'),
  };
};

/** Whether a text is made of these pieces, one at least, and of such as accompany them. */
const isMadeOf = (text: string, piece: RegExp, accompaniment: RegExp): boolean => {
  let left = text;
  let isThere = false;
  while (left.replace(EDGES, '') !== '') {
    const behind = left.replace(piece, '');
    isThere ||= behind !== left;
    const next = behind === left ? left.replace(accompaniment, '') : behind;
    if (next === left) return false;
    left = next;
  }
  return isThere;
};

/** Takes away what matches for as long as something does: in one pass over the text, where one pattern with a repetition could take for ever. */
const stripAll = (text: string, pattern: RegExp): string => {
  let left = text;
  for (let next = left.replace(pattern, ''); next !== left; next = left.replace(pattern, '')) left = next;
  return left;
};
