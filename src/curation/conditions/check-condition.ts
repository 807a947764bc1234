import { arityOf, CONDITION_OPERATORS, type Operator } from '../../domain/condition/evaluate-condition.js';
import { isJsonObject, type Json } from '../../domain/json.js';
import { isRounded, readDate } from '../fields/read-values.js';
import { type ConditionVariables, type Constant, sortOf, type Term } from './condition-terms.js';

type Variable = Extract<Term, { readonly kind: 'variable' }>;

/** What is wrong with what an operator is given, beyond its number. */
const findComparisonFlaws = (name: string, { family }: Operator, terms: readonly Term[]): readonly string[] => {
  if (terms.some((term) => term.kind === 'wrong')) return [];
  switch (family) {
    case 'logic':
      return [];
    case 'arithmetic':
      return terms
        .filter((term) => !['number', 'any'].includes(sortOf(term)))
        .map((term) => `"${name}" calculates with numbers, not with a ${sortOf(term)}`);
    case 'membership':
      return membershipFlaws(terms);
    case 'equality':
    case 'order':
      return terms.slice(1).flatMap((right, index) => pairFlaws(name, family, terms[index] ?? right, right));
  }
};

const pairFlaws = (name: string, family: 'equality' | 'order', left: Term, right: Term): readonly string[] => {
  const list = [left, right].find((term) => sortOf(term) === 'list');
  if (list !== undefined) {
    return [
      `"${name}" compares single values, not ${list.kind === 'variable' ? `the list ${list.name}` : 'a list'}; use {"in": [value, list]}`,
    ];
  }
  const unordered = [left, right].find((term) => family === 'order' && sortOf(term) === 'boolean');
  if (unordered !== undefined) return [`"${name}" compares numbers and dates, not true and false`];
  if (left.kind === 'variable' && right.kind === 'constant') return constantFlaws(left, right.value);
  if (right.kind === 'variable' && left.kind === 'constant') return constantFlaws(right, left.value);
  const [a, b] = [sortOf(left), sortOf(right)];
  return a === b || a === 'any' || b === 'any' ? [] : [`"${name}" compares a ${a} with a ${b}`];
};

const membershipFlaws = ([item, list]: readonly Term[]): readonly string[] => {
  if (item === undefined || list === undefined) return [];
  if (sortOf(item) === 'list') return ['"in" takes a single value first and the list second: {"in": [value, list]}'];
  if (list.kind === 'constants') return item.kind === 'variable' ? list.values.flatMap((value) => constantFlaws(item, value)) : [];
  if (list.kind === 'variable' && sortOf(list) === 'list') return item.kind === 'constant' ? constantFlaws(list, item.value) : [];
  return sortOf(item) === 'text' && sortOf(list) === 'text'
    ? []
    : ['"in" needs a list, or a text to look for a text in, as its second value'];
};

/** Why a constant can never equal a variable, or be in its list. */
const constantFlaws = ({ name, type }: Variable, value: Constant): readonly string[] => {
  const written = JSON.stringify(value);
  if (value === null) return [];
  switch (type.kind) {
    case 'number':
    case 'boolean':
      return typeof value === type.kind ? [] : [`${name} is a ${type.kind}, but is compared with ${written}`];
    case 'date': {
      const isDay = typeof value === 'string' && readDate(value) === value && value.length === 10;
      return isDay ? [] : [`${name} is a day such as "2026-11-23", but is compared with ${written}`];
    }
    case 'text':
      if (typeof value !== 'string') return [`${name} is a text, but is compared with ${written}`];
      return type.values === null || type.values.includes(value)
        ? []
        : [`${name} is never ${written}; its values are ${type.values.join(', ')}`];
    case 'values':
      return constantFlaws({ kind: 'variable', name, type: type.of }, value);
    case 'ids':
      return typeof value === 'string' ? [] : [`${name} is a list of ids, but is searched for ${written}`];
  }
};

/** What a condition says, checked without evaluating it. */
export interface CheckedCondition {
  /** What is wrong; empty: nothing. */
  readonly flaws: readonly string[];
  /** Ids of entities it looks for in a list of ids, each with the types the list holds. */
  readonly entities: readonly { readonly id: string; readonly types: readonly string[] }[];
  /** Channels it is about. */
  readonly channels: readonly string[];
}

/** Deeper conditions are refused: nobody can read them, and a hostile one would exhaust the stack. */
const MAX_DEPTH = 12;
const UNCERTAIN_NUMBER = `whole numbers beyond ${String(Number.MAX_SAFE_INTEGER)} are rounded; compare with a smaller one`;
const EXAMPLE = '{"==": [{"var": "channel"}, "phone"]}';

/**
 * Checks a condition (JsonLogic): known operators and variables only, and comparisons that can come out true.
 * `null`, which always holds, is right.
 */
export const checkCondition = (condition: Json, variables: ConditionVariables): CheckedCondition => {
  const flaws = new Set<string>();
  const entities: { id: string; types: readonly string[] }[] = [];
  const channels = new Set<string>();
  const wrong = (...told: readonly string[]): Term => {
    for (const flaw of told) flaws.add(flaw);
    return { kind: 'wrong' };
  };

  const readVariable = (argument: Json): Term => {
    const [name, ...others] = listOf(argument);
    const type = typeof name === 'string' && others.length === 0 ? variables.get(name) : undefined;
    if (typeof name === 'string' && type !== undefined) return { kind: 'variable', name, type };
    return wrong(`there is no variable ${JSON.stringify(argument)}; there are ${[...variables.keys()].join(', ')}`);
  };

  const readOperation = (name: string, argument: Json, depth: number): Term => {
    if (name === 'var') return readVariable(argument);
    const operator = CONDITION_OPERATORS.get(name);
    if (operator === undefined)
      return wrong(`the operator "${name}" is not supported; use var, ${[...CONDITION_OPERATORS.keys()].join(', ')}`);
    const terms = listOf(argument).map((part) => read(part, depth + 1));
    if (terms.length < operator.least || terms.length > operator.most) {
      return wrong(`"${name}" takes ${arityOf(operator)}, not ${String(terms.length)}`);
    }
    wrong(...findComparisonFlaws(name, operator, terms));
    for (const channel of channelsIn(terms)) channels.add(channel);
    const [item, list] = terms;
    if (
      name === 'in' &&
      item?.kind === 'constant' &&
      typeof item.value === 'string' &&
      list?.kind === 'variable' &&
      list.type.kind === 'ids'
    ) {
      entities.push({ id: item.value, types: list.type.entityTypes });
    }
    return { kind: 'result', type: operator.gives };
  };

  const read = (node: Json, depth: number): Term => {
    if (depth > MAX_DEPTH) return wrong(`it is nested deeper than ${String(MAX_DEPTH)} levels; split the answer into several`);
    if (isJsonObject(node)) {
      const [operation, ...others] = Object.entries(node);
      if (operation === undefined || others.length > 0)
        return wrong(`an operation is an object with one key, its operator, for example ${EXAMPLE}`);
      return readOperation(operation[0], operation[1], depth);
    }
    if (isConstant(node)) return isUncertain(node) ? wrong(UNCERTAIN_NUMBER) : { kind: 'constant', value: node };
    if (isList(node) && node.some(isUncertain)) return wrong(UNCERTAIN_NUMBER);
    if (isList(node) && node.every(isConstant)) return { kind: 'constants', values: node };
    return wrong('a list may hold only texts, numbers, true, false and null');
  };

  if (condition !== null) {
    const whole = read(condition, 1);
    const isDecision = isJsonObject(condition) && ['boolean', 'any'].includes(sortOf(whole));
    if (!isDecision && whole.kind !== 'wrong') wrong(`a condition must come out true or false, for example ${EXAMPLE}`);
  }
  return { flaws: [...flaws], entities, channels: [...channels] };
};

/** The texts that the channel is compared with. */
const channelsIn = (terms: readonly Term[]): readonly string[] => {
  if (!terms.some((term) => term.kind === 'variable' && term.name === 'channel')) return [];
  const constants = terms.flatMap((term) => (term.kind === 'constant' ? [term.value] : term.kind === 'constants' ? term.values : []));
  return constants.filter((value) => typeof value === 'string');
};

const isUncertain = (value: Json): boolean => typeof value === 'number' && isRounded(value);
const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
const isConstant = (value: Json): value is Constant => value === null || typeof value !== 'object';
const listOf = (argument: Json): readonly Json[] => (isList(argument) ? argument : [argument]);
