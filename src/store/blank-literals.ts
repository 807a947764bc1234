const COMMENT = /\/\/[^\n]*|\/\*[\s\S]*?\*\//.source;
const QUOTED = /'(?:\\[\s\S]|[^'\\])*'|"(?:\\[\s\S]|[^"\\])*"|`(?:``|[^`])*`/.source;
const COMMENT_OR_QUOTED = new RegExp(`${COMMENT}|${QUOTED}`, 'g');

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

/**
 * Blanks out comments and the insides of strings and backticks, so that what is left can be searched for keywords.
 * Every other character keeps its offset; quotes stay, to show that something stood there.
 */
export const blankLiterals = (cypher: string): string =>
  cypher.replace(COMMENT_OR_QUOTED, (found) =>
    found.startsWith('/') ? blank(found) : found.charAt(0) + blank(found.slice(1, -1)) + found.charAt(0),
  );
