import type { FocusedEntity } from '../../domain/dialogue-state.js';
import type { ListedThing } from './listed-things.js';
import type { Reference } from './read-reference.js';

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
