import type { FaqContent } from '../../domain/faq.js';
import type { FaqDependencies } from '../curation-dependencies.js';
import { idOfTitle } from '../fields/read-texts.js';
import { refuse, type UserError } from '../outcome.js';
import { type FaqInput, writingOfInput } from './faq-input.js';
import { checkFaq } from './read-faq.js';
import { findSharedPhrasings } from './save-faq.js';

/** What saving a FAQ would come to. */
export interface CheckedFaq {
  readonly id: string;
  /** What could be read; right as a whole only when there are no errors. */
  readonly content: FaqContent;
  readonly errors: readonly UserError[];
  readonly warnings: readonly string[];
}

/** Says what is wrong with a FAQ as somebody writes it. Writes nothing. */
export interface FaqChecker {
  check(input: FaqInput): Promise<CheckedFaq>;
}

export const createFaqChecker = (dependencies: FaqDependencies): FaqChecker => ({
  async check(input) {
    const [title] = input.titles;
    const id = input.id ?? idOfTitle(title?.text ?? '');
    const { store } = dependencies;
    const { content, errors, warnings } = await checkFaq(store, id, writingOfInput(input), dependencies);
    // Without a title there is no id to object to.
    if (title === undefined) {
      const untitled = refuse('BAD_INPUT', 'the FAQ has no title; write one in at least one language', ['titles']).userErrors;
      return { id, content, errors: [...untitled, ...errors.filter(({ path }) => path[0] !== 'id')], warnings };
    }
    return { id, content, errors, warnings: [...warnings, ...(await findSharedPhrasings(store, id, content, dependencies))] };
  },
});
