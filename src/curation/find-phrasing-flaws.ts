import { normaliseText } from '../text/normalise-text.js';
import type { UserError } from './user-error.js';
import type { WrittenText } from './written.js';

const SERVED_LETTER = /[\p{Script=Latin}\p{Script=Han}]/u;

export interface PhrasingFlaws {
  /** Phrasings that can never match. */
  readonly errors: readonly UserError[];
  /** Those that may match what nobody means by them. */
  readonly warnings: readonly string[];
}

/** What of some phrasings, each with where it stands, customers cannot say or do not mean. */
export const findPhrasingFlaws = (written: readonly WrittenText[]): PhrasingFlaws => {
  const errors: UserError[] = [];
  const warnings: string[] = [];
  for (const { text, language, path } of written) {
    const read = normaliseText(text).text;
    const shown = `the phrasing "${text.trim().slice(0, 40)}"`;
    const wrong = (message: string): number => errors.push({ code: 'BAD_INPUT', message: `${shown} ${message}`, path });
    const warn = (message: string): number => warnings.push(`${path.join('.')}: ${shown} ${message}`);
    // What is empty is told as such.
    if (read === '') continue;
    if (!/[\p{L}\p{N}]/u.test(read)) wrong('has no letter, so no question is like it; write in words what people ask');
    else if (!/\p{L}/u.test(read))
      warn('is nothing but a number: whoever sends a number may get this answer; write in words what people ask');
    else if (language !== null && !SERVED_LETTER.test(read))
      wrong('is in letters of no served language, in which no question is read; translate it');
    else if ([...read.replace(/[^\p{L}\p{N}]/gu, '')].length === 1)
      warn('is a single letter, near to much that nobody means by it; write in words what people ask');
    if (/[{｛][^{}｛｝]*[}｝]/u.test(text)) warn('holds braces, which nothing fills: nobody writes them; write out an example instead');
  }
  return { errors, warnings };
};
