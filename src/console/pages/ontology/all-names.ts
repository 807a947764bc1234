import { type Json, memberOf } from '../../json.js';

/** All names in a language, parted by commas; those of any other where there are none. */
export const allNames = (names: Json, language: string): string => {
  if (names === null || typeof names !== 'object') return '';
  const own = memberOf(names, language) ?? Object.values(names)[0] ?? null;
  const list: readonly Json[] = Array.isArray(own) ? (own as readonly Json[]) : [own];
  return list.filter((name) => typeof name === 'string').join(', ');
};
