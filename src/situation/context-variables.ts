import { groupBy } from '../domain/group-by.js';
import { isJsonList, isJsonObject, type Json } from '../domain/json.js';
import { type Calendar, isValidAt } from '../domain/time/calendar.js';
import { CHANNELS } from '../domain/turn.js';
import type { RelatedEntity } from '../store/repositories/relation-repository.js';
import type { ContextVariables, CustomerProfile } from './situate.js';

export interface VariableRules {
  readonly calendar: Pick<Calendar, 'dayOf'>;
  /** Relation types that start from whoever asks: who has none of them has zero. */
  readonly askerRelations: () => readonly string[];
}

/** What conditions may look at. A localised attribute is no variable: conditions compare values, not texts. */
export const contextVariables = (
  situation: {
    readonly customer: CustomerProfile | null;
    readonly channel: string | null;
    readonly scenario: string | null;
    readonly asOf: string;
  },
  rules: VariableRules,
): ContextVariables => ({
  ...(situation.customer === null ? {} : customerVariables(situation.customer, situation.asOf, rules)),
  channel: channelName(situation.channel),
  scenario: situation.scenario,
  date: situation.asOf.slice(0, 10),
});

const customerVariables = (
  { entity, relations }: CustomerProfile,
  asOf: string,
  { calendar, askerRelations }: VariableRules,
): ContextVariables => {
  const variables: Record<string, Json> = { 'customer.id': entity.id };
  for (const [id, value] of Object.entries(entity.attributes))
    if (!isJsonObject(value)) variables[`customer.${id}`] = dayOf(value, calendar);
  for (const type of askerRelations()) {
    variables[`customer.${type}`] = [];
    variables[`customer.${type}_count`] = 0;
  }
  const holding = relations.filter(({ relation }) => isValidAt(relation, asOf));
  for (const [type, related] of groupBy(holding, ({ relation }) => relation.type)) {
    variables[`customer.${type}`] = related.map(({ relation }) => relation.to);
    variables[`customer.${type}_count`] = related.length;
    Object.assign(variables, valuesOf(`customer.${type}`, related, calendar));
  }
  return variables;
};

/**
 * `HOLDS_status`: the texts that occur, each once; of numbers and days of the relations also the `…_least` and `…_most`. Of what is held texts and
 * yes-or-no values only; a relation's own value hides one of its end.
 */
const valuesOf = (name: string, related: readonly RelatedEntity[], calendar: VariableRules['calendar']): ContextVariables => {
  const ofEnds = related.flatMap(({ other }) => singleValues(other.attributes).filter(([, value]) => typeof value !== 'number'));
  const own = groupBy(
    related.flatMap(({ relation }) => singleValues(relation.properties)),
    ([id]) => id,
  );
  const all = new Map([...groupBy(ofEnds, ([id]) => id), ...own]);
  const variables: Record<string, Json> = {};
  for (const [id, entries] of all) {
    const sorted = [...new Set(entries.map(([, value]) => dayOf(value, calendar)))].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
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

/** A moment as ISO-8601 in UTC, as dates with a time are kept. */
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/u;

/** Conditions compare days: of a moment the company's. */
const dayOf = <T extends Json>(value: T, calendar: VariableRules['calendar']): T | string =>
  typeof value === 'string' && MOMENT.test(value) ? calendar.dayOf(value) : value;

/** Conditions name channels as the service does; others have the name that was sent. */
const channelName = (channel: string | null): string | null => CHANNELS.find((name) => name === channel?.toLowerCase()) ?? channel;
