import { isJsonObject, type Json } from '../domain/json.js';
import { groupBy } from '../domain/group-by.js';
import { isJsonList } from '../domain/is-json-list.js';
import { isValidAt } from '../domain/is-valid-at.js';
import type { RelatedEntity } from '../store/relation-repository.js';
import type { ContextVariables, CustomerProfile } from './situation.js';

/** What conditions may look at. A localised attribute is no variable: conditions compare values, not texts. */
export const contextVariables = (situation: {
  readonly customer: CustomerProfile | null;
  readonly channel: string | null;
  readonly scenario: string | null;
  readonly asOf: string;
}): ContextVariables => ({
  ...(situation.customer === null ? {} : customerVariables(situation.customer, situation.asOf)),
  channel: situation.channel,
  scenario: situation.scenario,
  date: situation.asOf.slice(0, 10),
});

const customerVariables = ({ entity, relations }: CustomerProfile, asOf: string): ContextVariables => {
  const variables: Record<string, Json> = { 'customer.id': entity.id };
  for (const [id, value] of Object.entries(entity.attributes)) if (!isJsonObject(value)) variables[`customer.${id}`] = value;
  const holding = relations.filter(({ relation }) => isValidAt(relation, asOf));
  for (const [type, related] of groupBy(holding, ({ relation }) => relation.type)) {
    variables[`customer.${type}`] = related.map(({ relation }) => relation.to);
    variables[`customer.${type}_count`] = related.length;
    Object.assign(variables, valuesOf(`customer.${type}`, related));
  }
  return variables;
};

/**
 * `HOLDS_status`: the texts that occur, each once; of numbers and days of the relations also the `…_least` and `…_most`. Of what is held texts and
 * yes-or-no values only; a relation's own value hides one of its end.
 */
const valuesOf = (name: string, related: readonly RelatedEntity[]): ContextVariables => {
  const ofEnds = related.flatMap(({ other }) => singleValues(other.attributes).filter(([, value]) => typeof value !== 'number'));
  const own = groupBy(
    related.flatMap(({ relation }) => singleValues(relation.properties)),
    ([id]) => id,
  );
  const all = new Map([...groupBy(ofEnds, ([id]) => id), ...own]);
  const variables: Record<string, Json> = {};
  for (const [id, entries] of all) {
    const sorted = [...new Set(entries.map(([, value]) => value))].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    variables[`${name}_${id}`] = sorted;
    if (!own.has(id)) continue;
    variables[`${name}_${id}_least`] = sorted[0] ?? null;
    variables[`${name}_${id}_most`] = sorted.at(-1) ?? null;
  }
  return variables;
};

const singleValues = (values: Readonly<Record<string, Json>>): readonly (readonly [string, string | number | boolean])[] =>
  Object.entries(values).flatMap(([id, value]) =>
    value === null || isJsonObject(value) || isJsonList(value) ? [] : [[id, value] as const],
  );
