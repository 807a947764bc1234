import type { Entity } from '../domain/entity.js';
import type { Language } from '../domain/language.js';
import { inLanguage } from '../domain/in-language.js';
import { displayName, type OntologyIndex } from '../ontology/ontology-index.js';
import type { EligibleFaq } from './answer-from-faq.js';

/** Something in which candidates may differ: which thing of a type they are about, the type, or an attribute with a closed set of values. */
export interface Facet {
  readonly kind: 'thing' | 'attribute' | 'type';
  /** `entity:TYPE`, `type` or the attribute's id. */
  readonly id: string;
  /** What the attribute, or the type of the things, is called. */
  readonly name: string;
  /** Values by candidate: FAQ id to option ids. */
  readonly values: ReadonlyMap<string, ReadonlySet<string>>;
  /** Labels by option id. */
  readonly labels: ReadonlyMap<string, string>;
}

/** The facets of candidates, from the entities they are about. Private things are none of them. */
export const facetsOf = (
  candidates: readonly Pick<EligibleFaq, 'faq'>[],
  entities: ReadonlyMap<string, Entity>,
  ontology: OntologyIndex,
  language: Language,
): readonly Facet[] => {
  const found = new Map<
    string,
    { facet: Omit<Facet, 'values' | 'labels'>; values: Map<string, Set<string>>; labels: Map<string, string> }
  >();
  for (const { faq } of candidates) {
    const isOneTyped = new Set(faq.aboutIds.map((id) => entities.get(id)?.type)).size === 1;
    for (const id of faq.aboutIds) {
      const entity = entities.get(id);
      if (entity === undefined || ontology.privateTypes.includes(entity.type)) continue;
      for (const { optionId, label, ...facet } of valuesOf(entity, ontology, language)) {
        // Who asks for one of several things has only things of that type in mind: a policy beside a product names the product.
        if (facet.kind === 'thing' && !isOneTyped) continue;
        const entry = found.get(facet.id) ?? { facet, values: new Map<string, Set<string>>(), labels: new Map<string, string>() };
        entry.values.set(faq.id, (entry.values.get(faq.id) ?? new Set()).add(optionId));
        entry.labels.set(optionId, label);
        found.set(facet.id, entry);
      }
    }
  }
  return [...found.values()].map(({ facet, values, labels }) => ({ ...facet, values, labels }));
};

type FacetValue = Omit<Facet, 'values' | 'labels'> & { readonly optionId: string; readonly label: string };

/** What one entity says of each facet. */
export const valuesOf = (entity: Entity, ontology: OntologyIndex, language: Language): readonly FacetValue[] => {
  const type = ontology.entityType(entity.type);
  const typeName = displayName(type?.names ?? {}, language, entity.type);
  const closed = (type?.attributes ?? []).flatMap(({ id, names, values }): readonly FacetValue[] => {
    const value = entity.attributes[id];
    const valueNames = typeof value === 'string' && values !== null && Object.hasOwn(values, value) ? values[value] : undefined;
    if (typeof value !== 'string' || valueNames === undefined) return [];
    return [
      {
        kind: 'attribute',
        id,
        name: displayName(names, language, id),
        optionId: `attribute:${id}=${value}`,
        label: displayName(valueNames, language, value),
      },
    ];
  });
  return [
    ...closed,
    {
      kind: 'thing',
      id: `entity:${entity.type}`,
      name: typeName,
      optionId: `entity:${entity.id}`,
      label: inLanguage(entity.names, language, entity.id),
    },
    {
      kind: 'type',
      id: 'type',
      name: '',
      optionId: `attribute:type=${entity.type}`,
      label: typeName,
    },
  ];
};
