import type { Language } from '../domain/language.js';
import { EN_DIALOGUE_ACTS, EN_PERSON_REQUEST, ENGLISH_ANSWER_KINDS } from './en/dialogue-words.js';
import { CHINESE_ANSWER_KINDS, ZH_DIALOGUE_ACTS, ZH_PERSON_REQUEST } from './zh/dialogue-words.js';

/** Kinds of things that questions ask for and sentences tell, whatever they are about. */
export const ANSWER_KINDS = [
  'yesNo',
  'amount',
  'rate',
  'duration',
  'date',
  'count',
  'place',
  'contact',
  'reason',
  'method',
  'choice',
  'list',
  'document',
] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

/** How a language asks for each kind, and how sentences that tell it look. Texts are normalised. */
export interface AnswerKindPatterns {
  readonly asks: Readonly<Record<AnswerKind, RegExp>>;
  readonly tells: Readonly<Record<AnswerKind, RegExp>>;
  /** "if …", "what happens when …": something supposed. */
  readonly supposes: RegExp;
  readonly denies: RegExp;
}

const PATTERNS: Readonly<Record<Language, AnswerKindPatterns>> = { zh: CHINESE_ANSWER_KINDS, en: ENGLISH_ANSWER_KINDS };

/** The kinds of things that a question asks for; none where its words do not say. */
export const askedKinds = (text: string, language: Language): ReadonlySet<AnswerKind> => kindsIn(text, PATTERNS[language].asks);

/** The kinds of things that a sentence tells. */
export const toldKinds = (text: string, language: Language): ReadonlySet<AnswerKind> => kindsIn(text, PATTERNS[language].tells);

export const isSupposing = (text: string, language: Language): boolean => PATTERNS[language].supposes.test(text);
export const isDenying = (text: string, language: Language): boolean => PATTERNS[language].denies.test(text);

const kindsIn = (text: string, patterns: Readonly<Record<AnswerKind, RegExp>>): ReadonlySet<AnswerKind> =>
  new Set(ANSWER_KINDS.filter((kind) => patterns[kind].test(text)));

/** What the words say of wanting a person. `rule` alone is no wish: it may be declined or only asked about. */
export interface PersonRequest {
  /** Words of a kind that ask for a person, or refuse a machine. */
  readonly rule: boolean;
  /** They are declined: "no need for a human". */
  readonly negated: boolean;
  /** It is asked how, when or at what price a person can be reached: a question with an answer of its own. */
  readonly isQuestionAboutReaching: boolean;
}

/** The words of a language for it, for clauses in small letters. */
export interface PersonRequestCues {
  /** Whether blanks between words say nothing. */
  readonly ignoresBlanks: boolean;
  /** Any of these in a clause asks for a person. */
  readonly requests: readonly RegExp[];
  /** "I don't want a bot": asks for a person although it declines something. */
  readonly refusesMachine: RegExp;
  /** Tested on what stands in the clause up to the end of the request. */
  readonly negation: RegExp;
  /** The clause asks about reaching a person. */
  readonly question: RegExp;
  /** The clause has the form of a question and asks for nothing but the person: "why can't I talk to a human?" */
  readonly rhetorical: RegExp;
  /** The clause tells of an earlier time. */
  readonly past: RegExp;
}

const PERSON_CUES: Readonly<Record<Language, PersonRequestCues>> = { zh: ZH_PERSON_REQUEST, en: EN_PERSON_REQUEST };

/** Longer messages are not looked through for it, in UTF-16 units. */
const LONGEST_REQUEST = 500;
const NOTHING: PersonRequest = { rule: false, negated: false, isQuestionAboutReaching: false };

/** Reads whether words ask for a person, clause by clause; one clause that plainly does is enough. */
export const readPersonRequest = (text: string, language: Language): PersonRequest => {
  const read = clausesOf(text.slice(0, LONGEST_REQUEST)).map((clause) => readClause(clause, PERSON_CUES[language]));
  return (
    read.find(isWish) ?? read.find(({ rule }) => rule) ?? read.find(({ isQuestionAboutReaching }) => isQuestionAboutReaching) ?? NOTHING
  );
};

/** Whether it is a wish that is to be met, not one that is declined or asked about. */
export const isWish = ({ rule, negated, isQuestionAboutReaching }: PersonRequest): boolean => rule && !negated && !isQuestionAboutReaching;

const clausesOf = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘]/gu, "'")
    .match(/[^,.!?;:，。！？；：~～…\n]+[?？]?/gu)
    ?.map((clause) => clause.trim()) ?? [];

const readClause = (written: string, cues: PersonRequestCues): PersonRequest => {
  const clause = cues.ignoresBlanks ? written.replace(/\s+/gu, '') : written;
  const rest = clause.replace(cues.refusesMachine, ' ').trim();
  if (rest !== clause) return { rule: true, negated: false, isQuestionAboutReaching: false };
  const bare = clause.replace(/[?？]$/u, '').trim();
  const found = cues.requests.map((pattern) => pattern.exec(bare)).find((match) => match !== null);
  const isRhetorical = cues.rhetorical.test(clause);
  return {
    rule: found !== undefined && !cues.past.test(clause),
    negated: found !== undefined && !isRhetorical && cues.negation.test(bare.slice(0, found.index + found[0].length)),
    isQuestionAboutReaching: !isRhetorical && cues.question.test(clause),
  };
};

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
