import type { Turn } from '../domain/turn.js';
import { normaliseText } from '../text/normalise-text.js';
import { contentWords, leansOnPast } from '../understanding/dialogue/dialogue-cues.js';
import type { Understood } from '../understanding/understand.js';
import type { AskDependencies } from './ask-dependencies.js';
import type { Findings } from './find.js';
import { recogniseInDialogue } from './recognise-in-dialogue.js';

/** Of a reply so many characters are remembered: what it is about is said first. */
const REMEMBERED = 80;

/**
 * FAQs that complete what was said from the turn before, whatever the words that are missing; `null` when it leans on nothing by its form.
 * The probability is that of some FAQ being meant at all, shared by how well each completes the words.
 */
export const continueDialogue = async (
  { text, questionLanguage: language, alsoNamed }: Understood,
  { reply }: Turn,
  dependencies: Pick<AskDependencies, 'encoder' | 'knowledge'>,
): Promise<Findings | null> => {
  if (contentWords(text, language).length === 0 || !leansOnPast(text, language)) return null;
  const history = [reply.understanding.resolvedQuestion, reply.text.slice(0, REMEMBERED)].map((said) => normaliseText(said).text);
  const { candidates, mixed } = await recogniseInDialogue({ text, language, alsoNamed, history }, dependencies);
  const meant = Math.min(
    1,
    mixed.candidates.reduce((sum, { probability }) => sum + probability, 0),
  );
  return {
    faqs: { ...mixed, candidates: candidates.map((candidate) => ({ ...candidate, probability: candidate.probability * meant })) },
    facts: { kind: 'nothing' },
  };
};
