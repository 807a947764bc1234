import { findKeywords } from './find-keywords.js';

/** Words that begin a clause, or what ends one. */
const CLAUSE_WORDS = [
  'MATCH', 'OPTIONAL', 'MERGE', 'CREATE', 'SET', 'ON', 'REMOVE', 'DETACH', 'DELETE', 'WITH', 'UNWIND', 'FOREACH', 'CALL', 'RETURN',
  'UNION', 'WHERE', 'ORDER', 'SKIP', 'LIMIT',
]; // prettier-ignore

/** The bodies of all clauses that begin with `word`: what stands between it and the next clause or the bracket it stands in. */
export const clausesOf = (code: string, word: string): readonly string[] => {
  const starts = findKeywords(code, CLAUSE_WORDS);
  return findKeywords(code, [word]).map((start) => {
    const body = code.slice(
      start + word.length,
      starts.find((other) => other > start),
    );
    return body.slice(0, endOfBracket(body));
  });
};

const endOfBracket = (body: string): number => {
  let depth = 0;
  for (let at = 0; at < body.length; at += 1) {
    if ('([{'.includes(body.charAt(at))) depth += 1;
    if (')]}'.includes(body.charAt(at))) depth -= 1;
    if (depth < 0) return at;
  }
  return body.length;
};
