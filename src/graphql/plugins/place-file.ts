import { z } from 'zod';
import { Problem } from '../../domain/problem.js';
import type { GraphqlParameters } from './read-parameters.js';

const fileMap = z.record(z.string(), z.tuple([z.string().regex(/^variables(\.\w+)+$/)]));
const WRONG_MAP = 'The part map must name the file part and the one variable it stands for: {"0": ["variables.input.file"]}.';

/** Puts a file where the part `map` says, over the `null` that stands there. */
export const placeFile = (
  { variables = {} }: GraphqlParameters,
  map: unknown,
  { name, content }: { readonly name: string; readonly content: File },
): void => {
  const places = new Map(Object.entries(fileMap.safeParse(map).data ?? {}));
  const path = places.get(name)?.[0].split('.').slice(1) ?? [];
  const last = path.pop();
  let holder: unknown = variables;
  for (const key of path) holder = ownValue(holder, key);
  if (last === undefined || typeof holder !== 'object' || holder === null || ownValue(holder, last) !== null)
    throw new Problem('BAD_INPUT', WRONG_MAP);
  Object.assign(holder, { [last]: content });
};

/** Only own values: a path such as `__proto__` must not lead out of what was sent. */
const ownValue = (holder: unknown, key: string): unknown =>
  typeof holder === 'object' && holder !== null ? Object.getOwnPropertyDescriptor(holder, key)?.value : undefined;
