import type { EntityRef } from '../../domain/entity.js';
import type { Reply } from '../../domain/reply.js';
import type { Turn } from '../../domain/turn.js';

/** Something the dialogue is about. */
export interface FocusedEntity {
  readonly entity: EntityRef;
  /** 1: named in the turn before; less the longer ago and the less directly. */
  readonly weight: number;
  /** Whether the customer named it; else an answer only gave figures of it. */
  readonly isNamed: boolean;
}

/** How much of the attention is left a turn later. */
const DECAY = 0.6;
/** What an answer spoke of without being asked by name. */
const SPOKEN_OF = 0.5;

/** What is in focus after these turns, the most first; equal ones in the order in which they were named last. */
export const entitiesInFocus = (turns: readonly Turn[]): readonly FocusedEntity[] => {
  const weights = new Map<string, FocusedEntity>();
  turns.toReversed().forEach(({ reply }, age) => {
    for (const focused of entitiesOf(reply)) {
      const { entity } = focused;
      const weight = focused.weight * DECAY ** age;
      if (weight > (weights.get(entity.id)?.weight ?? 0)) weights.set(entity.id, { ...focused, weight });
    }
  });
  return [...weights.values()].sort((one, other) => other.weight - one.weight);
};

const entitiesOf = (reply: Reply): readonly FocusedEntity[] => [
  ...reply.understanding.entities.map(({ entity }) => ({ entity, weight: 1, isNamed: true })),
  ...spokenOf(reply).map((entity) => ({ entity, weight: SPOKEN_OF, isNamed: reply.understanding.kind === 'FACT' })),
];

/** What facts were asked of, or the one thing that an answer gives figures of: of several nobody knows which is meant. */
const spokenOf = (reply: Reply): readonly EntityRef[] => {
  if (reply.kind !== 'answer') return [];
  const subjects = [...new Map(reply.facts.map(({ subject }) => [subject.id, subject])).values()];
  return reply.understanding.kind === 'FACT' || subjects.length === 1 ? subjects : [];
};
