import { Problem } from '../domain/problem.js';
import type { SplicedNames } from './graph-store.js';
import type { Statement } from './statement.js';

const NAME = /^[A-Za-z][A-Za-z0-9_]*$/;

const PLACES = [
  { key: 'label', placeholder: /(?<![.$`\w])LABEL_\b/g },
  { key: 'type', placeholder: /(?<![.$`\w])TYPE_\b/g },
] as const;

/**
 * The statement's text with the names put where it says `LABEL_` and `TYPE_`; the only place where anything is spliced into Cypher.
 * @param reservedLabels labels of the store's own nodes; an entity that carried one would pass for such a node (an API key, say)
 * Throws `Problem` `BAD_INPUT` for a reserved label and for a name that is not letters, digits and underscores after a letter, and an
 * `Error` when a name is missing or the statement has no place for it.
 */
export const spliceNames = (statement: Statement, names: SplicedNames, reservedLabels: ReadonlySet<string>): string => {
  let { text, code } = statement;
  for (const { key, placeholder } of PLACES) {
    const given = [names[key] ?? []].flat();
    const isAskedFor = code.search(placeholder) >= 0;
    if (isAskedFor !== given.length > 0) throw new Error(`${statement.name} ${isAskedFor ? 'needs' : 'has no place for'} a ${key}`);
    for (const name of given) {
      if (!NAME.test(name)) throw new Problem('BAD_INPUT', `"${name}" cannot be a ${key}: letters, digits and _ only, a letter first`);
      if (key === 'label' && reservedLabels.has(name))
        throw new Problem('BAD_INPUT', `"${name}" cannot be a label: the store uses it itself`);
    }
    const spliced = given.map((name) => `\`${name}\``).join('|');
    text = replaceWhereCode(text, code, placeholder, spliced);
    code = replaceWhereCode(code, code, placeholder, spliced);
  }
  return text;
};

/** Replaces by the offsets found in `code`, so that a placeholder in a comment or string is left alone. */
const replaceWhereCode = (text: string, code: string, placeholder: RegExp, replacement: string): string => {
  let replaced = '';
  let end = 0;
  for (const match of code.matchAll(placeholder)) {
    replaced += text.slice(end, match.index) + replacement;
    end = match.index + match[0].length;
  }
  return replaced + text.slice(end);
};
