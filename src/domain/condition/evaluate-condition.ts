import { LogicEngine } from 'json-logic-engine';
import { isJsonList, isJsonObject, type Json } from '../json.js';

/** What an operator of a condition takes and gives. */
export interface Operator {
  readonly family: 'logic' | 'equality' | 'order' | 'membership' | 'arithmetic';
  readonly gives: 'boolean' | 'number' | 'any';
  /** Fewest and most values it takes. */
  readonly least: number;
  readonly most: number;
}

const logic = (least: number, most: number): Operator => ({ family: 'logic', gives: 'boolean', least, most });
const equality: Operator = { family: 'equality', gives: 'boolean', least: 2, most: 2 };
const order: Operator = { family: 'order', gives: 'boolean', least: 2, most: 3 };
const arithmetic = (least: number, most: number): Operator => ({ family: 'arithmetic', gives: 'number', least, most });

/** The operators of JsonLogic that conditions may use. A map, so that "constructor" is not found among them. */
export const CONDITION_OPERATORS: ReadonlyMap<string, Operator> = new Map([
  ['and', logic(1, Infinity)],
  ['or', logic(1, Infinity)],
  ['!', logic(1, 1)],
  ['!!', logic(1, 1)],
  ['if', { ...logic(3, Infinity), gives: 'any' }],
  ['==', equality],
  ['===', equality],
  ['!=', equality],
  ['!==', equality],
  ['<', order],
  ['<=', order],
  ['>', order],
  ['>=', order],
  ['in', { family: 'membership', gives: 'boolean', least: 2, most: 2 }],
  ['+', arithmetic(1, Infinity)],
  ['-', arithmetic(1, 2)],
  ['*', arithmetic(1, Infinity)],
  ['/', arithmetic(2, 2)],
  ['%', arithmetic(2, 2)],
  ['min', arithmetic(1, Infinity)],
  ['max', arithmetic(1, Infinity)],
]);

/** How many values an operator takes, in words. */
export const arityOf = ({ least, most }: Operator): string => {
  if (most === Infinity) return `${String(least)} or more values`;
  if (least !== most) return `${String(least)} to ${String(most)} values`;
  return least === 1 ? '1 value' : `${String(least)} values`;
};

/** By their whole dotted name: `customer.state`. */
export type Variables = Readonly<Record<string, Json>>;

/** A value; `null`: unknown. */
type Value = Json;

const engine = new LogicEngine(undefined, { disableInterpretedOptimization: true });

/**
 * Whether a condition (JsonLogic, https://jsonlogic.com) holds. A variable without value is unknown, and so is what is compared with it or
 * calculated from it; unknown is neither true nor false (Kleene): its negation is unknown too. Only `{"==": [{"var": "x"}, null]}` and the like,
 * which ask whether there is a value, are always known. A condition that is unknown, or cannot be evaluated, does not hold.
 */
export const holds = (condition: Json, variables: Variables): boolean => {
  if (condition === null) return true;
  try {
    const value = evaluate(condition, variables);
    return value !== null && isTrue(value);
  } catch {
    return false;
  }
};

const evaluate = (node: Json, variables: Variables): Value => {
  if (!isJsonObject(node)) return node;
  const [operator = '', argument = null] = Object.entries(node)[0] ?? [];
  const terms = isJsonList(argument) ? argument : [argument];
  if (operator === 'var') return variableOf(terms[0] ?? null, variables);
  const values = terms.map((term) => evaluate(term, variables));
  if (operator === 'if') return chooseBranch(values);
  const logic = LOGIC.get(operator);
  if (logic !== undefined) return logic(values);
  const presence = PRESENCE.get(operator);
  if (presence !== undefined && terms.includes(null)) return values.every((value) => value === null) === presence;
  const known = CONDITION_OPERATORS.get(operator);
  if (known === undefined) throw new Error(`There is no operator "${operator}"`);
  if (values.includes(null)) return null;
  // The library compares three values as numbers, which days are not.
  if (known.family === 'order') return values.slice(1).every((right, at) => run(operator, [values[at] ?? null, right]) === true);
  return run(operator, values);
};

const run = (operator: string, values: readonly Value[]): Value => engine.run({ [operator]: values }, {}) as Value;

const variableOf = (name: Json, variables: Variables): Value =>
  typeof name === 'string' && Object.hasOwn(variables, name) ? (variables[name] ?? null) : null;

const LOGIC: ReadonlyMap<string, (values: readonly Value[]) => boolean | null> = new Map([
  ['and', (values) => (values.some(isFalse) ? false : values.includes(null) ? null : true)],
  ['or', (values) => (values.some(isTrue) ? true : values.includes(null) ? null : false)],
  ['!', ([value = null]) => (value === null ? null : isFalse(value))],
  ['!!', ([value = null]) => (value === null ? null : isTrue(value))],
]);

/** What compares with `null` asks for; true: that there is no value. */
const PRESENCE: ReadonlyMap<string, boolean> = new Map([
  ['==', true],
  ['===', true],
  ['!=', false],
  ['!==', false],
]);

/** `if, then, else if, then …, else`. */
const chooseBranch = (values: readonly Value[]): Value => {
  for (let at = 0; at + 1 < values.length; at += 2) {
    const condition = values[at] ?? null;
    if (condition === null) return null;
    if (isTrue(condition)) return values[at + 1] ?? null;
  }
  return values.length % 2 === 1 ? (values.at(-1) ?? null) : null;
};

/** As JsonLogic has it: an empty list is false. */
const isTrue = (value: Value): boolean => value !== null && (isJsonList(value) ? value.length > 0 : Boolean(value));
const isFalse = (value: Value): boolean => value !== null && !isTrue(value);
