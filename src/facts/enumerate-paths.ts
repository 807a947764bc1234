import type { PathStep } from '../domain/path-step.js';
import type { RelationType } from '../domain/ontology.js';
import type { PathReading } from './reading.js';

/** As far as questions go that people can still follow. */
export const MOST_HOPS = 3;

/** All ways of at most `MOST_HOPS` steps along some relations, starting at a type; the empty way first, then by length. */
export const enumeratePaths = (fromType: string, relations: readonly RelationType[]): readonly PathReading[] => {
  const all: PathReading[] = [{ steps: [], nodeTypes: [[fromType]], attribute: null }];
  for (let hop = 0, last: readonly PathReading[] = all.slice(); hop < MOST_HOPS; hop += 1) {
    last = last.flatMap((path) => relations.flatMap((relation) => continuations(path, relation)));
    all.push(...last);
  }
  return all;
};

const continuations = (path: PathReading, { id, from, to }: RelationType): readonly PathReading[] => {
  const here = path.nodeTypes.at(-1) ?? [];
  const step = (direction: PathStep['direction'], start: readonly string[], end: readonly string[]): readonly PathReading[] =>
    here.some((type) => start.includes(type))
      ? [{ ...path, steps: [...path.steps, { relation: id, direction }], nodeTypes: [...path.nodeTypes, end] }]
      : [];
  return [...step('OUTGOING', from, to), ...step('INCOMING', to, from)];
};
