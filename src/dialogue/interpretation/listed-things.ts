import type { EntityRef } from '../../domain/entity.js';
import type { Reply } from '../../domain/reply.js';
import type { Turn } from '../../domain/turn.js';

/** One of several things a reply named, which the customer may point at. */
export interface ListedThing {
  /** `null`: an option that is no entity, or whose entity is only known by its label. */
  readonly entity: EntityRef | null;
  /** Id of the option it was offered as. */
  readonly optionId: string | null;
  readonly label: string;
  /** Figures the reply gave of it, by attribute. */
  readonly values: ReadonlyMap<string, number>;
}

/** Turns back to look for a list. */
const REACH = 3;

/** Of the newest of the last turns that named several things, those things in their order. */
export const listedThings = (turns: readonly Turn[]): readonly ListedThing[] => {
  for (const { reply } of turns.slice(-REACH).toReversed()) {
    const things = thingsIn(reply);
    if (things.length > 1) return things;
  }
  return [];
};

/** What one reply named. */
const thingsIn = (reply: Reply): readonly ListedThing[] => {
  const inWords = ({ names }: EntityRef): string => names[reply.language] ?? Object.values(names)[0] ?? '';
  if (reply.kind === 'clarification' || reply.kind === 'slotPrompt')
    return reply.options.map(({ id, label }) => ({ entity: null, optionId: id, label, values: new Map() }));
  if (reply.kind !== 'answer') return [];
  const subjects = distinct(reply.facts.map(({ subject }) => subject));
  const named = subjects.length > 1 ? subjects : distinct(reply.facts.flatMap(({ object }) => object ?? []));
  return named.map((entity) => ({
    entity,
    optionId: null,
    label: inWords(entity),
    values: new Map(
      reply.facts.flatMap(({ subject, predicate, value }) =>
        subject.id === entity.id && typeof value === 'number' ? [[predicate, value] as const] : [],
      ),
    ),
  }));
};

const distinct = (entities: readonly EntityRef[]): readonly EntityRef[] => [...new Map(entities.map((one) => [one.id, one])).values()];
