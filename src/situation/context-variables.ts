import { isJsonObject, type Json } from '../domain/json.js';
import type { ContextVariables, CustomerProfile } from './situation.js';

/** What conditions may look at. A localised attribute is no variable: conditions compare values, not texts. */
export const contextVariables = (situation: {
  readonly customer: CustomerProfile | null;
  readonly channel: string | null;
  readonly scenario: string | null;
  readonly asOf: string;
}): ContextVariables => ({
  ...(situation.customer === null ? {} : customerVariables(situation.customer)),
  channel: situation.channel,
  scenario: situation.scenario,
  date: situation.asOf.slice(0, 10),
});

const customerVariables = ({ entity, relations }: CustomerProfile): ContextVariables => {
  const variables: Record<string, Json> = { 'customer.id': entity.id };
  for (const [id, value] of Object.entries(entity.attributes)) if (!isJsonObject(value)) variables[`customer.${id}`] = value;
  for (const { relation } of relations) {
    const name = `customer.${relation.type}`;
    const ids = variables[name];
    variables[name] = Array.isArray(ids) ? [...(ids as readonly Json[]), relation.to] : [relation.to];
  }
  return variables;
};
