import type { Turn } from '../domain/turn.js';
import type { Outcome } from './outcome.js';

/** Turns in a row, up to the last one, that brought no answer: nothing was known, or a question came back. */
export const missesInRow = (turns: readonly Turn[]): number =>
  turns.length - 1 - turns.findLastIndex(({ reply }) => reply.kind !== 'noAnswer' && reply.kind !== 'clarification');

/** An answer that was given so often, the fuller one included, does not help. */
export const MOST_TIMES_GIVEN = 2;

/**
 * How often this answer was given before: a FAQ's to the same question, facts in the same words. Another question that a FAQ answers too is no
 * repetition: who asks on about one thing is answered by its FAQ again and again.
 */
export const timesGiven = (turns: readonly Turn[], outcome: Outcome, question: string, fit: (text: string) => string): number => {
  // Who greets or thanks thrice has not been failed thrice.
  if (outcome.kind !== 'answer' || outcome.questionKind === 'SMALL_TALK') return 0;
  const { faqId, text } = outcome;
  return turns.filter(
    ({ question: asked, reply }) =>
      reply.kind === 'answer' && reply.faqId === faqId && (faqId === null ? reply.text.includes(fit(text)) : isSame(asked, question)),
  ).length;
};

const isSame = (one: string, other: string): boolean => plain(one) === plain(other);

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]+/gu, '');
