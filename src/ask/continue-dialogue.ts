import type { Turn } from '../domain/turn.js';
import type { FindResult } from '../retrieval/find-request.js';
import { normaliseText } from '../text/normalise-text.js';
import { leansOnPast, saysNothing } from '../understanding/dialogue/dialogue-cues.js';
import type { Understood } from '../understanding/understand.js';
import type { AskDependencies } from './ask-dependencies.js';
import type { Findings } from './find.js';
import { recogniseInDialogue } from './recognise-in-dialogue.js';

/** Of a reply so many characters are remembered: what it is about is said first. */
const REMEMBERED = 80;
/** From this probability on the words are a question of their own: where it is not sure, asking is better than guessing from the past. */
const ASKABLE = 0.3;

/**
 * FAQs that complete what was said from the turn before, whatever the words that are missing; `null` where the words are complete by their
 * form and sure by themselves. The probability is that of some FAQ being meant at all, shared by how well each completes the words; where
 * the words do not lean on the past, it cannot make a question out of them that they are not.
 */
export const continueDialogue = async (
  { text, questionLanguage: language, alsoNamed }: Understood,
  alone: FindResult,
  { reply }: Turn,
  dependencies: Pick<AskDependencies, 'encoder' | 'knowledge'>,
): Promise<Findings | null> => {
  const leans = leansOnPast(text, language);
  const best = alone.candidates[0]?.probability ?? 0;
  if (saysNothing(text, language) || (best >= ASKABLE && !leans)) return null;
  const history = [reply.understanding.resolvedQuestion, reply.text.slice(0, REMEMBERED)].map((said) => normaliseText(said).text);
  const found = await recogniseInDialogue({ text, language, alsoNamed, history, asSaid: alone }, dependencies);
  // Who goes on does not ask again what was just answered, though nothing is nearer to the past.
  const answered = reply.kind === 'answer' ? reply.faqId : null;
  const candidates = found.candidates.filter(({ faqId }) => faqId !== answered);
  const left = sum(candidates);
  const meant = left === 0 ? 0 : Math.min(1, sum((leans ? found.mixed : alone).candidates)) / left;
  return {
    faqs: { ...found.mixed, candidates: candidates.map((candidate) => ({ ...candidate, probability: candidate.probability * meant })) },
    facts: { kind: 'nothing' },
  };
};

const sum = (candidates: readonly { readonly probability: number }[]): number =>
  candidates.reduce((total, { probability }) => total + probability, 0);
