import type { Expectation, ReplyKind } from './conversation-file.js';

/** What of a reply is judged. */
export interface JudgedReply {
  readonly kind: ReplyKind;
  readonly text: string;
  /** `null`: it was made from no FAQ. */
  readonly faqId: string | null;
}

/** Whether a reply meets one of the expectations; else why it misses the first. */
export const judgeReply = (
  reply: JudgedReply,
  expectations: readonly Expectation[],
): { readonly isMet: boolean; readonly why: string | null } => {
  const flaws = expectations.map((expected) => flawOf(reply, expected));
  return flaws.includes(null) ? { isMet: true, why: null } : { isMet: false, why: flaws[0] ?? null };
};

/** Whether an answer, and nothing else, was expected. */
export const wantsAnswer = (expectations: readonly Expectation[]): boolean =>
  expectations.every(({ kind }) => kind.every((one) => one === 'answer'));

const flawOf = (reply: JudgedReply, { kind, faq, text, not, both }: Expectation): string | null => {
  if (!kind.includes('any') && !kind.includes(reply.kind)) return `kind ${reply.kind}, not ${kind.join(' or ')}`;
  const hit = not.find((one) => one.test(reply.text));
  if (hit !== undefined) return `says /${hit.source}/`;
  const isFaq = reply.faqId !== null && faq.includes(reply.faqId);
  const missing = text.find((one) => !one.test(reply.text));
  const saysAll = text.length > 0 && missing === undefined;
  if (faq.length === 0 && text.length === 0) return null;
  if (both)
    return isFaq && saysAll ? null : isFaq ? `lacks /${missing?.source ?? ''}/` : `FAQ ${reply.faqId ?? 'none'}, not ${faq.join(' or ')}`;
  if (isFaq || saysAll) return null;
  return text.length > 0 ? `lacks /${missing?.source ?? ''}/` : `FAQ ${reply.faqId ?? 'none'}, not ${faq.join(' or ')}`;
};
