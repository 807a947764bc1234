import { LogicEngine } from 'json-logic-engine';
import type { Json } from '../domain/json.js';

const engine = new LogicEngine();

/**
 * Whether a condition (JsonLogic, https://jsonlogic.com) holds. Variables are looked up by their whole dotted name
 * (`customer.state`), an unknown one is `null`. A condition that cannot be evaluated does not hold.
 */
export const holds = (condition: Json, variables: Readonly<Record<string, Json>>): boolean => {
  if (condition === null) return true;
  try {
    return Boolean(engine.run(condition, nested(variables)));
  } catch {
    return false;
  }
};

const known = new WeakMap<object, Record<string, unknown>>();

/** `{'customer.state': x}` as `{customer: {state: x}}`, as JsonLogic reads dotted names. */
const nested = (variables: Readonly<Record<string, Json>>): Record<string, unknown> => {
  const before = known.get(variables);
  if (before !== undefined) return before;
  // Without what every object has: `customer.constructor` is nothing unless the customer has it.
  const result = Object.create(null) as Record<string, unknown>;
  known.set(variables, result);
  const groups = new Map<string, Record<string, Json>>();
  for (const [name, value] of Object.entries(variables)) {
    const dot = name.indexOf('.');
    if (dot < 0) {
      result[name] = value;
      continue;
    }
    const group = groups.get(name.slice(0, dot)) ?? (Object.create(null) as Record<string, Json>);
    group[name.slice(dot + 1)] = value;
    groups.set(name.slice(0, dot), group);
    result[name.slice(0, dot)] = group;
  }
  return result;
};
