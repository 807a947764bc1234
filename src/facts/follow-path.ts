import type { EntityRef } from '../domain/entity.js';
import type { PathStep } from '../domain/path-step.js';
import type { RelationRepository } from '../store/relation-repository.js';

/** One relation that was gone along. */
export interface Link {
  readonly step: PathStep;
  readonly from: EntityRef;
  readonly to: EntityRef;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** Something a path leads to, with one way there. */
export interface Reached {
  readonly entity: EntityRef;
  readonly links: readonly Link[];
}

/** Relations gone along in one step; beyond it an answer is cut off, as no reader would look through it. */
const MOST_LINKS = 20_000;

/**
 * Where steps lead from something: one statement a step. What was gone through is never come back to, so that the co-stars of an actor are others and
 * films like this one are other films.
 */
export const followPath = async (
  start: EntityRef,
  steps: readonly PathStep[],
  asOf: string,
  relations: Pick<RelationRepository, 'follow'>,
): Promise<readonly Reached[]> => {
  let reached: ReadonlyMap<string, Reached> = new Map([[start.id, { entity: start, links: [] }]]);
  for (const step of steps) {
    const found = await relations.follow([...reached.keys()], step, { asOf, limit: MOST_LINKS });
    const next = new Map<string, Reached>();
    for (const { from, to, validFrom, validTo } of found) {
      const before = reached.get(from);
      if (before === undefined || to.id === start.id || next.has(to.id)) continue;
      next.set(to.id, { entity: to, links: [...before.links, { step, from: before.entity, to, validFrom, validTo }] });
    }
    reached = next;
  }
  return [...reached.values()];
};
