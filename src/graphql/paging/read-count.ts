import { Problem } from '../../domain/problem.js';

export interface CountRange {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** Used for an explicit `null`. */
  readonly otherwise: number;
}

/** How many elements are wanted; throws `Problem` `BAD_INPUT` naming the range. */
export const readCount = (value: number | null | undefined, { name, from, to, otherwise }: CountRange): number => {
  const count = value ?? otherwise;
  if (count < from || count > to)
    throw new Problem('BAD_INPUT', `${name} is ${String(count)}; it must be ${String(from)} to ${String(to)}.`);
  return count;
};
