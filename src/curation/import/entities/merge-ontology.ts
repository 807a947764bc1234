import { LANGUAGES, type LocalisedTexts } from '../../../domain/language.js';
import type { AttributeType, EntityType, Ontology, RelationType, Unit } from '../../../domain/ontology.js';
import type { SaidAttribute, SaidEntityType, SaidOntology, SaidRelationType } from './ontology-importer.js';

/**
 * What is known with what a file says laid over it. Definitions keep their order, new ones follow.
 * @param replace whether a definition stands in the place of the one with its id; else it adds to it and changes what it speaks of: attributes,
 *   values, ends and names that it does not hold stay
 */
export const mergeOntology = (known: Ontology, said: SaidOntology, replace: boolean): Ontology => ({
  entityTypes: merged(replace, known.entityTypes, said.entityTypes, entityTypeOf),
  relationTypes: merged(replace, known.relationTypes, said.relationTypes, relationTypeOf),
  units: merged(replace, known.units, said.units, unitOf),
  examples: merged(replace, known.examples ?? [], said.examples, (_, example) => example),
});

const merged = <T extends { readonly id: string }, Said extends { readonly id: string }>(
  replace: boolean,
  known: readonly T[],
  said: readonly Said[],
  merge: (before: T | undefined, one: Said) => T,
): readonly T[] => {
  const all = new Map(known.map((definition) => [definition.id, definition]));
  const isSaid = new Set<string>();
  for (const definition of said) {
    // What one file says of a definition in two places is one.
    all.set(definition.id, merge(replace && !isSaid.has(definition.id) ? undefined : all.get(definition.id), definition));
    isSaid.add(definition.id);
  }
  return [...all.values()];
};

const entityTypeOf = (before: EntityType | undefined, said: SaidEntityType): EntityType => {
  const asker = said.asker ?? before?.asker;
  return {
    id: said.id,
    names: namesOf(before?.names, said.names),
    attributes: attributesOf(before?.attributes, said.attributes),
    private: said.private ?? before?.private ?? false,
    ...(asker === undefined ? {} : { asker }),
  };
};

const relationTypeOf = (before: RelationType | undefined, said: SaidRelationType): RelationType => {
  const acyclic = said.acyclic ?? before?.acyclic;
  return {
    id: said.id,
    from: [...new Set([...(before?.from ?? []), ...said.from])],
    to: [...new Set([...(before?.to ?? []), ...said.to])],
    cardinality: said.cardinality ?? before?.cardinality ?? 'many-to-many',
    names: namesOf(before?.names, said.names),
    inverseNames: namesOf(before?.inverseNames, said.inverseNames),
    properties: attributesOf(before?.properties, said.properties),
    ...(acyclic === undefined ? {} : { acyclic }),
  };
};

const unitOf = (before: Unit | undefined, said: Unit): Unit => {
  const singular = { ...before?.singular, ...said.singular };
  return { id: said.id, format: { ...before?.format, ...said.format }, ...(Object.keys(singular).length === 0 ? {} : { singular }) };
};

/** Two attributes of a file with one id are left to the check. */
const attributesOf = (before: readonly AttributeType[] = [], said: readonly SaidAttribute[] = []): readonly AttributeType[] => {
  const known = new Set(before.map(({ id }) => id));
  const changed = before.map((attribute) => {
    const one = said.find(({ id }) => id === attribute.id);
    return one === undefined ? attribute : attributeOf(attribute, one);
  });
  const added = said.filter(({ id }, index) => !known.has(id) || said.findIndex((other) => other.id === id) < index);
  return [...changed, ...added.map((one) => attributeOf(undefined, one))];
};

const attributeOf = (before: AttributeType | undefined, said: SaidAttribute): AttributeType => {
  const better = said.better ?? before?.better;
  const kept = before?.type === said.type ? before : undefined;
  return {
    id: said.id,
    type: said.type,
    unit: said.unit === undefined ? (kept?.unit ?? null) : said.unit,
    localised: said.localised ?? kept?.localised ?? false,
    names: namesOf(before?.names, said.names),
    values: valuesOf(kept?.values, said.values),
    ...(better === undefined ? {} : { better }),
  };
};

/** A closed set grows; `null` opens it. */
const valuesOf = (before: AttributeType['values'] | undefined, said: SaidAttribute['values']): AttributeType['values'] => {
  if (said === undefined) return before ?? null;
  if (said === null || before === null || before === undefined) return said;
  const more = Object.entries(said).map(([value, names]) => [value, namesOf(before[value], names)] as const);
  return { ...before, ...Object.fromEntries(more) };
};

/** Those said come first, for the first name is the one that is shown. */
const namesOf = (before: LocalisedTexts = {}, said: LocalisedTexts = {}): LocalisedTexts =>
  Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const names = [...new Set([...(said[language] ?? []), ...(before[language] ?? [])])];
      return names.length === 0 ? [] : [[language, names]];
    }),
  );
