import type { Finding } from '../domain/finding.js';
import type { Language } from '../domain/language.js';
import { sayFinding } from '../language/finding-words.js';

/** Details that are ids of FAQs and entities. */
const NAMED: readonly string[] = ['one', 'other', 'faq', 'entity'];

/** Why something is a finding, in a sentence. @param nameOf what a FAQ or entity is called, by its id */
export const explainFinding = async (
  { cause, details }: Pick<Finding, 'cause' | 'details'>,
  language: Language,
  nameOf: (id: string) => Promise<string>,
): Promise<string> => {
  const named = await Promise.all(
    Object.entries(details).map(
      async ([name, value]) => [name, NAMED.includes(name) && typeof value === 'string' ? await nameOf(value) : value] as const,
    ),
  );
  return sayFinding(cause, Object.fromEntries(named), language);
};
