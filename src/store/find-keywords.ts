/**
 * Offsets of Cypher keywords, in capitals, in code whose literals are blanked (`blankLiterals`).
 * A property, parameter, label or map key of the same name is not a keyword; nor is anything in small letters, so that
 * `order.id` stays a variable (`test/unit/store/cypher-rules.test.ts` holds the files to capitals).
 */
export const findKeywords = (code: string, keywords: readonly string[]): readonly number[] => {
  const pattern = new RegExp(`(?<![.$:\\w\`])(?:${keywords.join('|')})\\b(?!\\s*:)`, 'g');
  return [...code.matchAll(pattern)].map((match) => match.index);
};
