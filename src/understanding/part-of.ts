import type { Understood } from './understand.js';

/** What is understood of one stretch of the normalised text alone, as if it had been the whole message. */
export const partOf = (understood: Understood, { start, end }: { readonly start: number; readonly end: number }): Understood => ({
  ...understood,
  text: understood.text.slice(start, end),
  questions: [],
  mentions: understood.mentions.flatMap((mention) => {
    const { span } = mention;
    return span.start >= start && span.end <= end ? [{ ...mention, span: { start: span.start - start, end: span.end - start } }] : [];
  }),
});
