import type { Language } from '../domain/language.js';
import { ENGLISH_ANSWER_KINDS } from './en/answer-kinds.js';
import { CHINESE_ANSWER_KINDS } from './zh/answer-kinds.js';

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
