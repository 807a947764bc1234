import type { EntityRef } from '../../domain/entity.js';
import type { Reply } from '../../domain/reply.js';
import type { Turn } from '../../domain/turn.js';

/** Something the dialogue is about. */
export interface FocusedEntity {
  readonly entity: EntityRef;
  /** 1: named in the turn before; less the longer ago and the less directly. */
  readonly weight: number;
}

/** How much of the attention is left a turn later. */
const DECAY = 0.6;
/** What an answer spoke of without being asked by name. */
const SPOKEN_OF = 0.5;

/** What is in focus after these turns, the most first; equal ones in the order in which they were named last. */
export const entitiesInFocus = (turns: readonly Turn[]): readonly FocusedEntity[] => {
  const weights = new Map<string, FocusedEntity>();
  turns.toReversed().forEach(({ reply }, age) => {
    for (const { entity, weight } of entitiesOf(reply)) {
      const now = weight * DECAY ** age;
      if (now > (weights.get(entity.id)?.weight ?? 0)) weights.set(entity.id, { entity, weight: now });
    }
  });
  return [...weights.values()].sort((one, other) => other.weight - one.weight);
};

const entitiesOf = (reply: Reply): readonly FocusedEntity[] => [
  ...reply.understanding.entities.map(({ entity }) => ({ entity, weight: 1 })),
  ...(reply.kind === 'answer' && reply.understanding.kind === 'FACT'
    ? reply.facts.map(({ subject }) => ({ entity: subject, weight: SPOKEN_OF }))
    : []),
];
