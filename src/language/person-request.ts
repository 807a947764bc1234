import type { Language } from '../domain/language.js';
import { EN_PERSON_REQUEST } from './en/person-request.js';
import { ZH_PERSON_REQUEST } from './zh/person-request.js';

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

const CUES: Readonly<Record<Language, PersonRequestCues>> = { zh: ZH_PERSON_REQUEST, en: EN_PERSON_REQUEST };

/** Longer messages are not looked through for it, in UTF-16 units. */
const LONGEST = 500;
const NOTHING: PersonRequest = { rule: false, negated: false, isQuestionAboutReaching: false };

/** Reads whether words ask for a person, clause by clause; one clause that plainly does is enough. */
export const readPersonRequest = (text: string, language: Language): PersonRequest => {
  const read = clausesOf(text.slice(0, LONGEST)).map((clause) => readClause(clause, CUES[language]));
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
