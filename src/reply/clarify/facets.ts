import { optionIdOf } from '../../domain/reply.js';
import type { Entity } from '../../domain/entity.js';
import { inLanguage, type Language } from '../../domain/language.js';
import { displayName, type OntologyIndex } from '../../ontology/ontology-index.js';
import type { EligibleFaq } from '../render/answer-from-faq.js';

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
        optionId: optionIdOf('attribute', `${id}=${value}`),
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
      optionId: optionIdOf('entity', entity.id),
      label: inLanguage(entity.names, language, entity.id),
    },
    {
      kind: 'type',
      id: 'type',
      name: '',
      optionId: optionIdOf('attribute', `type=${entity.type}`),
      label: typeName,
    },
  ];
};

/** In bits, of weights that need not sum to one. */
export const entropy = (weights: readonly number[]): number => {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.reduce((bits, weight) => (weight <= 0 ? bits : bits - (weight / total) * Math.log2(weight / total)), 0);
};

/**
 * How many bits the answer to a question is expected to tell about which candidate is meant. A candidate with several values
 * would be answered with each of them equally often; one with none fits every answer, so its own share tells nothing.
 */
export const informationGain = (candidates: readonly { readonly weight: number; readonly values: readonly string[] }[]): number => {
  const all = [...new Set(candidates.flatMap(({ values }) => values))];
  const total = candidates.reduce((sum, { weight }) => sum + weight, 0);
  const left = all.reduce((bits, value) => {
    const weights = candidates.map(({ weight, values }) => {
      const possible = values.length === 0 ? all : values;
      return possible.includes(value) ? weight / possible.length : 0;
    });
    return bits + (weights.reduce((sum, weight) => sum + weight, 0) / total) * entropy(weights);
  }, 0);
  return all.length === 0 ? 0 : entropy(candidates.map(({ weight }) => weight)) - left;
};

interface Weighted {
  readonly id: string;
  readonly probability: number;
  /** What one would read to recognise it. */
  readonly title: string;
}

/** A facet must settle this share of the doubt; with less, a second question would follow anyway. */
const LEAST_SETTLED = 0.7;
const MOST_VALUES = 5;
/** Kinds of things mean little to customers, so they are asked for where the candidates are too many to list only. */
const LISTABLE = 4;
/** Reading an option takes as long as some letters, however short it is. */
const OPTION_COST = 4;

/**
 * The facet to ask about rather than listing the candidates: that of which an answer tells most for what there is to read,
 * if it tells more than the list does for its own length. `null`: list the candidates. What is known already is not asked.
 */
export const chooseFacet = (candidates: readonly Weighted[], facets: readonly Facet[], known: ReadonlySet<string>): Facet | null => {
  const doubt = entropy(candidates.map(({ probability }) => probability));
  if (doubt === 0) return null;
  const listWorth = doubt / readingCost(candidates.map(({ title }) => title));
  const useful = facets.flatMap((facet) => {
    const { id, kind, values, labels } = facet;
    if (kind === 'type' && candidates.length <= LISTABLE) return [];
    if (known.has(id) || labels.size < 2 || labels.size > MOST_VALUES) return [];
    if (candidates.some((candidate) => !values.has(candidate.id)) || new Set(labels.values()).size < labels.size) return [];
    const gain = informationGain(
      candidates.map((candidate) => ({ weight: candidate.probability, values: [...(values.get(candidate.id) ?? [])] })),
    );
    const worth = gain / readingCost([...labels.values()]);
    return gain >= LEAST_SETTLED * doubt && worth > listWorth ? [{ facet, worth }] : [];
  });
  useful.sort((a, b) => b.worth - a.worth || (a.facet.id < b.facet.id ? -1 : 1));
  return useful[0]?.facet ?? null;
};

const readingCost = (labels: readonly string[]): number => labels.reduce((sum, label) => sum + OPTION_COST + label.length, 0);
