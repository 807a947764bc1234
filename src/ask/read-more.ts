import type { Turn } from '../domain/turn.js';
import { PAGE } from '../facts/propose-lists.js';
import { normaliseText } from '../text/normalise-text.js';

/** Nothing but the wish to hear more. */
const MORE =
  /^(?:and |please |ok |好的?[，,]?)?(?:more|show (?:me )?more|any more|what else|anything else|the rest|show (?:me )?the rest|are there (?:any )?more|还有吗|还有呢|还有哪些|还有什么|更多|继续|再来(?:几个|一些)|其他的呢|剩下的呢?)(?: please)?[\s?？。.!！]*$/u;

const asksForMore = (text: string): boolean => MORE.test(text);

/** The question whose list is to go on, and how much of it was told; `null` when nothing was asked before. Turns in their order. */
export const readMore = (text: string, turns: readonly Turn[]): { readonly question: string; readonly offset: number } | null => {
  if (!asksForMore(text)) return null;
  const base = turns.findLastIndex(({ question }) => !asksForMore(normaliseText(question).text));
  const turn = turns[base];
  if (turn?.reply.understanding.kind !== 'FACT') return null;
  return { question: turn.reply.understanding.resolvedQuestion, offset: (turns.length - base) * PAGE };
};
