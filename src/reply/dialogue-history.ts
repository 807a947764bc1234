import type { Turn } from '../domain/turn.js';
import type { Outcome } from './outcome.js';

/** Turns in a row, up to the last one, that brought no answer: nothing was known, or a question came back. */
export const missesInRow = (turns: readonly Turn[]): number =>
  turns.length - 1 - turns.findLastIndex(({ reply }) => reply.kind !== 'noAnswer' && reply.kind !== 'clarification');

/** An answer that was given so often, the fuller one included, does not help. */
export const MOST_TIMES_GIVEN = 2;

/** How often this answer was given before: the same FAQ, or the same facts in the same words. */
export const timesGiven = (turns: readonly Turn[], outcome: Outcome, fit: (text: string) => string): number => {
  // Who greets or thanks thrice has not been failed thrice.
  if (outcome.kind !== 'answer' || outcome.questionKind === 'SMALL_TALK') return 0;
  const { faqId, text } = outcome;
  return turns.filter(({ reply }) => {
    if (reply.kind !== 'answer') return false;
    return reply.faqId === faqId && reply.text.includes(fit(text));
  }).length;
};
