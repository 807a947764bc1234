import type { Language } from '../domain/language.js';
import type { FindResult } from '../retrieval/find-request.js';
import type { AskDependencies } from './ask-dependencies.js';

/** More are never looked at, whatever is asked for: how many are shown must not change which is best. */
export const CANDIDATES = 50;

export interface Question {
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
