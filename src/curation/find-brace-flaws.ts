import { findPlaceholders } from '../domain/find-placeholders.js';

/** What is wrong with the braces of an answer, apart from what its placeholders name. */
export interface BraceFlaws {
  /** Somebody meant a placeholder. */
  readonly errors: readonly string[];
  /** Customers see them as they stand. */
  readonly warnings: readonly string[];
}

/** Braces of Chinese keyboards too. */
const BRACES = /[{｛][^{}｛｝]*[}｝]|[{｛][^{}｛｝]*|(?:(?<=^|[\s{}｛｝])[^{}｛｝\s]*)?[}｝]/gu;
/** What a placeholder holds, whatever blanks and signs stand around it. */
const MEANT = /^[{｛]*\s*\$?[\p{L}\p{N}][\p{L}\p{N}_.-]*\.\s*[A-Za-z][A-Za-z0-9_]*\b/u;
/** The same between two braces, with nothing else there: `{ "a.b": 1 }` and `{a.b: 1}` are no slips. */
const MEANT_WHOLE = /^[{｛]\s*\$?[\p{L}\p{N}][\p{L}\p{N}_.-]*\s*\.\s*[A-Za-z][A-Za-z0-9_]*[^\p{L}\p{N}:="']*[}｝]$/u;
const SHOWN = 40;

export const findBraceFlaws = (text: string): BraceFlaws => {
  const errors: string[] = [];
  const warnings: string[] = [];
  // Filled ones become blanks: of "{{a.b}}" a pair is left around nothing.
  const rest = findPlaceholders(text).reduce((left, { text: written }) => left.replace(written, ' '), text);
  for (const [braces] of rest.matchAll(BRACES)) {
    const shown = braces.trim().slice(0, SHOWN);
    const [opens, closes] = [/^[{｛]/u.test(braces), /[}｝]$/u.test(braces)];
    if (opens && closes && braces.slice(1, -1).trim() === '')
      errors.push(`braces stand around a placeholder or nothing; one pair is enough: {entity-id.attribute}`);
    else if (opens && closes ? MEANT_WHOLE.test(braces) : MEANT.test(opens ? braces : `{${braces}`))
      errors.push(`"${shown}" ${remedyOf(opens, closes, braces)}`);
    else warnings.push(`"${shown}" is no {entity-id.attribute}: customers see it as it stands`);
  }
  return { errors, warnings };
};

const remedyOf = (opens: boolean, closes: boolean, braces: string): string => {
  if (!closes) return 'is not closed; end the placeholder with "}": {entity-id.attribute}';
  if (!opens) return 'is not opened; begin the placeholder with "{": {entity-id.attribute}';
  return /[｛｝]/u.test(braces)
    ? 'has braces of full width; write {entity-id.attribute}'
    : 'is no placeholder; write {entity-id.attribute} without blanks or further signs';
};
