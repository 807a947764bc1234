import type { Entity } from '../domain/entity.js';
import { isJsonList } from '../domain/is-json-list.js';
import type { OntologyIndex } from '../ontology/ontology-index.js';
import type { EligibleFaq } from './answer-from-faq.js';
import { facetsOf, valuesOf } from './facets.js';
import type { ReplyContext } from './reply-context.js';

/**
 * Ids of facets of the candidates of which a value is known: of what the question or the situation names, of what the customer has,
 * or because the customer chose one.
 */
export const knownFacets = (
  eligible: readonly EligibleFaq[],
  { mentions, implied, variables, choice, conversation, language }: ReplyContext,
  entities: ReadonlyMap<string, Entity>,
  ontology: OntologyIndex,
): ReadonlySet<string> => {
  const has = Object.values(variables).flatMap((value) => (isJsonList(value) ? value : []));
  const near = new Set<unknown>([...mentions.map(({ entity }) => entity.id), ...implied.map(({ entity }) => entity.id), ...has]);
  const nearby = [...new Set(eligible.flatMap(({ faq }) => faq.aboutIds))].filter((id) => near.has(id));
  const told = nearby.flatMap((id) => {
    const entity = entities.get(id);
    return entity === undefined ? [] : valuesOf(entity, ontology, language).map(({ id: facet }) => facet);
  });
  const asked = (conversation?.turns ?? []).slice(-1).flatMap(({ reply }) => (reply.kind === 'clarification' ? [reply.askedAbout] : []));
  const types = ontology.ontology.entityTypes.map(({ id }) => `entity:${id}`);
  const chosen = choice === null ? [] : asked.flatMap((id) => (id === 'entity' ? types : (id ?? [])));
  // A facet of which the values of all that is near differ is not settled by it.
  const settled = told.filter((id) => distinctValues(id, nearby, eligible, entities, ontology) === 1);
  return new Set([...settled, ...chosen]);
};

const distinctValues = (
  facetId: string,
  nearby: readonly string[],
  eligible: readonly EligibleFaq[],
  entities: ReadonlyMap<string, Entity>,
  ontology: OntologyIndex,
): number => {
  const facet = facetsOf(eligible, entities, ontology, 'en').find(({ id }) => id === facetId);
  const values = nearby.flatMap((id) => {
    const entity = entities.get(id);
    return entity === undefined ? [] : valuesOf(entity, ontology, 'en').flatMap((value) => (value.id === facetId ? value.optionId : []));
  });
  return facet === undefined ? 0 : new Set(values).size;
};
