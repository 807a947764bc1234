import type { Language } from '../domain/language.js';
import { detectLanguage } from '../language/text/detect-language.js';
import { normaliseText } from '../language/text/normalise-text.js';
import type { FindResult } from '../retrieval/ranking/find-faqs.js';
import type { Writing } from '../understanding/spelling/spelling.js';
import { isLongMessage, splitQuestions } from '../understanding/split-questions.js';
import type { AskDependencies } from './ask-dependencies.js';

/** Weight of the middle of the past beside what is said. */
const PAST = 0.5;

/** The vector of what is said with those of what was said before mixed in, of length 1: near to what was left out, too. */
export const mixVectors = (said: Float32Array, past: readonly Float32Array[]): Float32Array => {
  const weight = PAST / Math.max(1, past.length);
  const mixed = said.map((number, at) => past.reduce((sum, vector) => sum + weight * (vector[at] ?? 0), number));
  const length = Math.hypot(...mixed);
  return length === 0 ? mixed : mixed.map((number) => number / length);
};

/** More are never looked at, whatever is asked for: how many are shown must not change which is best. */
export const CANDIDATES = 50;

interface Question {
  /** Normalised. */
  readonly text: string;
  readonly language: Language;
  /** Other names of what it names. Default: none */
  readonly alsoNamed?: readonly string[];
}

/** What a normalised question may be after: FAQs with calibrated probabilities, the best first. */
export const recognise = async (
  { text, language, alsoNamed = [] }: Question,
  { encoder, knowledge }: Pick<AskDependencies, 'encoder' | 'knowledge'>,
): Promise<FindResult> => {
  const [vector = new Float32Array()] = await encoder.encode([text], language);
  return knowledge.find({ text, language, vector, alsoNamed, allow: null, limit: CANDIDATES });
};

/** Words that are certainly no words are read as meant although FAQs seem a little surer without: facts and names are found by right words alone. */
const BENEFIT_OF_DOUBT = 0.1;

/** A question's words with slips of fingers and sound undone where the knowledge makes more of it so. `language`: of the words; `null`: by their script. */
export const chooseWriting = async (
  question: string,
  language: Language | null,
  { encoder, knowledge, spelling }: Pick<AskDependencies, 'encoder' | 'knowledge' | 'spelling'>,
): Promise<Writing> => {
  const written: Writing = { question, normalised: normaliseText(question), isSure: true };
  const meant = spelling.meant(question, written.normalised);
  if (meant === null) return written;
  // Pinyin is no English, so what the English encoder makes of it says nothing against what it spells.
  if (detectLanguage(meant.normalised.text) !== detectLanguage(written.normalised.text)) return meant;
  const [asWritten, asMeant] = await Promise.all(
    [written, meant].map(async ({ normalised: { text } }) => {
      const { candidates } = await recognise({ text, language: language ?? detectLanguage(text) ?? 'en' }, { encoder, knowledge });
      return candidates[0]?.probability ?? 0;
    }),
  );
  return (asMeant ?? 0) > (asWritten ?? 0) - (meant.isSure ? BENEFIT_OF_DOUBT : 0) ? meant : written;
};

/**
 * What a message may be after, its slips undone: as a whole or, where it is long and a question in it says more, by that one. The language is told by the script where none is given.
 */
export const recogniseMessage = async (
  question: string,
  language: Language | null,
  dependencies: Pick<AskDependencies, 'encoder' | 'knowledge' | 'spelling'>,
): Promise<FindResult> => {
  const { text } = (await chooseWriting(question, language, dependencies)).normalised;
  const spoken = language ?? detectLanguage(text) ?? 'en';
  const questions = isLongMessage(text) ? splitQuestions(text) : [];
  const [whole, ...parts] = await Promise.all([
    recognise({ text, language: spoken }, dependencies),
    ...questions.map(({ start, end }) => recognise({ text: text.slice(start, end), language: spoken }, dependencies)),
  ]);
  return parts.reduce((best, part) => (surest(part) > surest(best) ? part : best), whole);
};

const surest = ({ candidates }: FindResult): number => candidates[0]?.probability ?? 0;
