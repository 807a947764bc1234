import { readCorrection } from '../../dialogue/interpretation/read-in-dialogue.js';
import type { Signal } from '../../domain/proposal.js';
import { readOptionId } from '../../domain/reply.js';
import type { Turn } from '../../domain/turn.js';
import { detectLanguage } from '../../language/text/detect-language.js';
import { normaliseText } from '../../language/text/normalise-text.js';

/** An answer less sure than this is one to learn from: of those given with .75, a quarter is wrong. */
export const UNSURE_BELOW = 0.75;

/** What a turn's own reply says of how well it was understood; `null`: well, or there was nothing to understand. */
export const signalOf = ({ reply }: Pick<Turn, 'reply'>): Signal | null => {
  if (reply.understanding.kind === 'SMALL_TALK' || reply.understanding.kind === 'AGENT_REQUEST') return null;
  switch (reply.kind) {
    case 'noAnswer':
      return 'UNANSWERED';
    case 'clarification':
      return 'ASKED_BACK';
    case 'handoff':
      return reply.reason === 'REPEATED_MISS' ? 'HANDED_OVER' : null;
    case 'answer':
      return reply.confidence < UNSURE_BELOW ? 'UNSURE' : null;
    case 'slotPrompt':
      return null;
  }
};

/** A question this like the one before it is the same again. */
const SAME_AGAIN = 0.9;

/** What the next turn says of the one before it. @param similarity cosine of what both ask */
export const signalOfNext = (next: Turn, similarity: number): Signal | null => {
  const { text } = normaliseText(next.question);
  const language = detectLanguage(text);
  if (language !== null && readCorrection(text, language) !== null) return 'CORRECTED';
  if (next.reply.kind === 'handoff' && next.reply.reason === 'REQUESTED') return 'HANDED_OVER';
  return similarity >= SAME_AGAIN && next.reply.kind !== 'slotPrompt' ? 'REPEATED' : null;
};

/** The FAQ that a turn answered with; `null`: none, or small talk. */
export const answeredBy = ({ reply }: Turn): string | null =>
  reply.kind === 'answer' && reply.understanding.kind !== 'SMALL_TALK' ? reply.faqId : null;

/** The FAQ that the customer then said they were after: chosen from a question back, or put right. */
export const meantBy = (turn: Turn, next: Turn, signal: Signal | null): string | null => {
  const answered = answeredBy(next);
  if (answered === null) return null;
  if (turn.reply.kind === 'clarification') {
    const offered = turn.reply.options.map(({ id }) => readOptionId(id));
    return offered.some((option) => option?.kind === 'faq' && option.id === answered) ? answered : null;
  }
  return signal === 'CORRECTED' && answered !== answeredBy(turn) ? answered : null;
};
