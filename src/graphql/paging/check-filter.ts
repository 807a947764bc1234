import { Problem } from '../../domain/problem.js';

/** Throws `Problem` `BAD_INPUT` for a filter that names what does not exist: an empty list would look like an answer. */
export const checkFilter = (name: string, given: readonly string[], known: () => readonly string[]): void => {
  if (given.length === 0) return;
  const all = known();
  const unknown = given.find((one) => !all.includes(one));
  if (unknown !== undefined)
    throw new Problem('BAD_INPUT', `${name}: there is no "${unknown.slice(0, 60)}"; there are ${all.join(', ') || 'none'}.`);
};
