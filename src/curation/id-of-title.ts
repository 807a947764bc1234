import { createHash } from 'node:crypto';

/** Longest readable part of a made id. */
const READABLE = 60;

/**
 * An id for something that has only a title: readable, and with a few digits of the title's hash, so that titles that differ only
 * in signs have different ids. The same title always gives the same id.
 *
 * @example idOfTitle('How do I repay early?') // 'how-do-i-repay-early-4c1f0e'
 */
export const idOfTitle = (title: string): string => {
  const readable = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_]+/gu, '-')
    .slice(0, READABLE)
    .replace(/^[-_]+|[-_]+$/gu, '');
  const digits = createHash('sha256').update(title).digest('hex').slice(0, 6);
  return readable === '' ? digits : `${readable}-${digits}`;
};
