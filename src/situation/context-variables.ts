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

/** `HOLDS_status`: the texts that occur, each once; `HOLDS_balance_least` and `…_most` of numbers and days. A relation's own value hides one of its end. */
const valuesOf = (name: string, related: readonly RelatedEntity[]): ContextVariables => {
  const all = related.flatMap(({ relation, other }) => Object.entries({ ...other.attributes, ...relation.properties }));
  const variables: Record<string, Json> = {};
  for (const [id, entries] of groupBy(all, ([key]) => key)) {
    const values = entries.flatMap(([, value]) => (value === null || isJsonObject(value) || isJsonList(value) ? [] : [value]));
    if (values.length === 0) continue;
    const sorted = values.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    variables[`${name}_${id}`] = [...new Set(sorted)];
    variables[`${name}_${id}_least`] = sorted[0] ?? null;
    variables[`${name}_${id}_most`] = sorted.at(-1) ?? null;
  }
  return variables;
};
