import type { Json } from '../domain/json.js';
import type { AttributeType, Ontology } from '../domain/ontology.js';
import { detectLanguage } from '../text/detect-language.js';
import type { GraphRow } from './opened-graph.js';

/** Rows for the service's own import. */
export interface GraphItems {
  readonly entities: readonly { readonly id: string; readonly type: string; readonly name: Json; readonly attributes: Json }[];
  readonly relations: readonly { readonly from: string; readonly type: string; readonly to: string }[];
}

interface Typed {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly attributes: Record<string, Json>;
}

/**
 * Types the ends of facts by the ontology: a relation's own types, or the type whose attribute it is. One name may be several things, of
 * several types; of several types that fit, one that the name is known to have is taken.
 */
export const toGraphItems = (
  rows: readonly GraphRow[],
  { entityTypes, relationTypes }: Ontology,
  tell: (line: string) => void,
): GraphItems => {
  const relationOf = new Map(relationTypes.map((type) => [type.id, type]));
  const attributesOf = (id: string) =>
    entityTypes.flatMap((type) => type.attributes.flatMap((attribute) => (attribute.id === id ? [{ type: type.id, attribute }] : [])));
  const things = new Map<string, Typed>();
  const typesOfName = new Map<string, string[]>();
  const relations: GraphItems['relations'][number][] = [];
  const unknown = new Map<string, number>();

  const thing = (name: string, types: readonly string[]): Typed => {
    const known = typesOfName.get(name) ?? [];
    const type = types.find((one) => known.includes(one)) ?? types[0] ?? '';
    const key = `${type} ${name}`;
    const found = things.get(key) ?? { id: `${type}-${String(things.size + 1).padStart(6, '0')}`, type, name, attributes: {} };
    things.set(key, found);
    if (!known.includes(type)) typesOfName.set(name, [...known, type]);
    return found;
  };

  // Ends of one type alone come first: they tell what the names of the others are.
  const width = ({ relation }: GraphRow): number => {
    const type = relationOf.get(relation);
    return type === undefined ? attributesOf(relation).length : Math.max(type.from.length, type.to.length);
  };
  for (const { subject, relation, object } of [...rows].sort((a, b) => width(a) - width(b))) {
    const type = relationOf.get(relation);
    const attributes = attributesOf(relation);
    if (type !== undefined) relations.push({ from: thing(subject, type.from).id, type: relation, to: thing(object, type.to).id });
    else if (attributes.length > 0) {
      const owner = thing(
        subject,
        attributes.map((one) => one.type),
      );
      const attribute = attributes.find((one) => one.type === owner.type)?.attribute;
      if (attribute !== undefined) owner.attributes[relation] ??= valueOf(object, attribute);
    } else unknown.set(relation, (unknown.get(relation) ?? 0) + 1);
  }
  for (const [relation, count] of unknown)
    tell(`the ontology knows no relation or attribute "${relation}"; its ${count} rows are left out`);
  const named = (name: string): Json => ({ [detectLanguage(name) ?? 'en']: name });
  return {
    entities: [...things.values()].map(({ id, type, name, attributes }) => ({ id, type, name: named(name), attributes })),
    relations,
  };
};

const valueOf = (text: string, { type, localised }: AttributeType): Json => {
  if (localised) return { [detectLanguage(text) ?? 'en']: text };
  if (type === 'number' || type === 'integer') return Number(text.replaceAll(',', ''));
  return type === 'boolean' ? /^(?:true|yes|1|是)$/iu.test(text) : text;
};
