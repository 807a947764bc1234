import type { EntityRef } from '../../domain/entity.js';
import type { Reply } from '../../domain/reply.js';
import type { FocusedEntity, Turn } from '../../domain/turn.js';
import type { Reference } from './read-reference.js';

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

/** Which of the things spoken of is meant; `null`: none fits. */
export const pickThing = (
  { picks }: Reference,
  things: readonly ListedThing[],
  focus: readonly FocusedEntity[],
  nameOf: (focused: FocusedEntity) => string,
): ListedThing | null => {
  switch (picks.kind) {
    case 'nth':
      return things.at(picks.index) ?? null;
    case 'other':
      return otherThing(things, focus, nameOf);
    case 'extreme':
      return extremeThing(things, picks.which);
  }
};

/** Of several listed the one that was not spoken of last, else what was in focus before, of the same type. */
const otherThing = (
  things: readonly ListedThing[],
  focus: readonly FocusedEntity[],
  nameOf: (focused: FocusedEntity) => string,
): ListedThing | null => {
  const [first] = focus;
  const others = things.filter(({ entity, label }) =>
    entity === null ? label !== (first && nameOf(first)) : entity.id !== first?.entity.id,
  );
  if (things.length > 1 && others.length === 1) return others[0] ?? null;
  const before = focus.find(({ entity }) => first !== undefined && entity.id !== first.entity.id && entity.type === first.entity.type);
  if (before !== undefined) return { entity: before.entity, optionId: null, label: nameOf(before), values: new Map() };
  return things.length === 2 ? (things[1] ?? null) : null;
};

/** By the first figure that all of them have. */
const extremeThing = (things: readonly ListedThing[], which: 'least' | 'most'): ListedThing | null => {
  const [first] = things;
  const attribute = [...(first?.values.keys() ?? [])].find((name) => things.every(({ values }) => values.has(name)));
  if (attribute === undefined) return null;
  const sorted = things.toSorted((one, other) => (one.values.get(attribute) ?? 0) - (other.values.get(attribute) ?? 0));
  return (which === 'least' ? sorted[0] : sorted.at(-1)) ?? null;
};
