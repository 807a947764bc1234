import { holds, type Variables } from '../../domain/condition/evaluate-condition.js';
import { isJsonList, isJsonObject, type Json } from '../../domain/json.js';
import type { ConditionVariables, VariableType } from './condition-terms.js';

/** What can be said of a condition whoever asks; `open`: it depends, or cannot be told by trying. */
export type Verdict = 'always' | 'never' | 'open';

/** Parts of a condition times situations: more are not tried, which takes some tens of milliseconds. */
const MOST_TRIED = 50_000;
const OTHER = '\u0001';
const DAY = /^\d{4}-\d{2}-\d{2}$/u;
/** No calendar here has a day before it. */
const FIRST_DAY = '0001-01-01';
const DAY_MILLISECONDS = 86_400_000;
const ARITHMETIC = new Set(['+', '-', '*', '/', '%', 'min', 'max']);

/**
 * Tries a checked condition in every situation that it can tell apart: each variable takes the values it is compared with, those beside them
 * and others. `always`: it holds whenever its variables have values.
 */
export const judgeCondition = (condition: Json, variables: ConditionVariables): Verdict => {
  const found = inspect(condition);
  const names = [...found.variables].filter((name) => variables.has(name));
  if (found.calculates && names.length > 0) return 'open';
  const domains = names.map((name) => valuesOf(name, variables.get(name), found));
  if (domains.reduce((product, values) => product * (values.length + 1), found.size) > MOST_TRIED) return 'open';
  // Whether there is a value is a question of its own only where the condition asks it.
  const known = situations(names, found.asksPresence ? domains.map((values) => [...values, null]) : domains).map((one) =>
    holds(condition, one),
  );
  if (known.every(Boolean)) return 'always';
  const whole = situations(
    names,
    domains.map((values) => [...values, null]),
  );
  return known.some(Boolean) || whole.some((one) => holds(condition, one)) ? 'open' : 'never';
};

/** Whether an earlier condition holds wherever a later one does, so that what stands under the later is never reached; `false` where it cannot be told by trying. */
export const isCoveredBy = (later: Json, earlier: Json, variables: ConditionVariables): boolean => {
  const found = inspect([later, earlier]);
  const names = [...found.variables].filter((name) => variables.has(name));
  if (found.calculates) return false;
  // Where a variable has no value, the earlier one may be unknown and the later hold.
  const domains = names.map((name): readonly Json[] => [...valuesOf(name, variables.get(name), found), null]);
  if (domains.reduce((product, values) => product * values.length, found.size) > MOST_TRIED) return false;
  const tried = situations(names, domains).filter((one) => holds(later, one));
  return tried.length > 0 && tried.every((one) => holds(earlier, one));
};

/** Whether there is a situation in which both hold; `false` where it cannot be told by trying. */
export const canHoldTogether = (one: Json, other: Json, variables: ConditionVariables): boolean => {
  const found = inspect([one, other]);
  const names = [...found.variables].filter((name) => variables.has(name));
  const domains = names.map((name) => valuesOf(name, variables.get(name), found));
  if (found.calculates || domains.reduce((product, values) => product * values.length, found.size) > MOST_TRIED) return false;
  return situations(names, domains).some((situation) => holds(one, situation) && holds(other, situation));
};

interface Inspected {
  readonly variables: ReadonlySet<string>;
  readonly constants: readonly Json[];
  readonly calculates: boolean;
  /** Parts it has. */
  readonly size: number;
  readonly asksPresence: boolean;
}

const inspect = (condition: Json): Inspected => {
  const variables = new Set<string>();
  const constants: Json[] = [];
  let calculates = false;
  let size = 0;
  const visit = (node: Json): void => {
    size += 1;
    if (isJsonList(node)) {
      node.forEach(visit);
      return;
    }
    if (!isJsonObject(node)) {
      constants.push(node);
      return;
    }
    for (const [operator, argument] of Object.entries(node)) {
      const [name] = isJsonList(argument) ? argument : [argument];
      if (operator === 'var') {
        if (typeof name === 'string') variables.add(name);
        return;
      }
      calculates ||= ARITHMETIC.has(operator);
      visit(argument);
    }
  };
  visit(condition);
  return { variables, constants, calculates, size, asksPresence: constants.includes(null) };
};

const valuesOf = (name: string, type: VariableType | undefined, found: Inspected): readonly Json[] => {
  // No text that anything holds is blank.
  const texts = found.constants.filter((value) => typeof value === 'string' && value.trim() !== '').map(String);
  switch (type?.kind) {
    case undefined:
      return [];
    case 'text': {
      const closed = type.values?.find((value) => !texts.includes(value));
      const others = type.values === null ? [OTHER] : closed === undefined ? [] : [closed];
      return distinct([...texts.filter((text) => type.values?.includes(text) ?? true), ...others]);
    }
    case 'boolean':
      return [true, false];
    case 'number': {
      const numbers = distinct(found.constants.filter((value) => typeof value === 'number')).toSorted((a, b) => a - b);
      const between = numbers.slice(1).map((number, at) => ((numbers[at] ?? 0) + number) / 2);
      const beside = numbers.flatMap((number) => [number - 1, number, number + 1]);
      const all = distinct([0, 1, ...between, ...beside]);
      return name.endsWith('_count') ? all.filter((number) => Number.isInteger(number) && number >= 0) : all;
    }
    case 'date': {
      const days = texts
        .filter((text) => DAY.test(text))
        .flatMap((day) => [-1, 0, 1].map((step) => dayBeside(day, step)))
        .filter((day) => DAY.test(day) && day >= FIRST_DAY);
      return distinct([...days, '1900-01-01', '2999-12-31']);
    }
    case 'ids':
      return listsOf([...texts, OTHER]);
    case 'values':
      return listsOf(valuesOf(name, type.of, found));
  }
};

/** No element, each alone, all of them. */
const listsOf = (values: readonly Json[]): readonly Json[] => [[], ...values.map((value) => [value]), values];

const dayBeside = (day: string, step: number): string => new Date(Date.parse(day) + step * DAY_MILLISECONDS).toISOString().slice(0, 10);

const distinct = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];

const situations = (names: readonly string[], domains: readonly (readonly Json[])[]): readonly Variables[] =>
  names.reduce<readonly Variables[]>(
    (all, name, at) => all.flatMap((one) => (domains[at] ?? []).map((value) => ({ ...one, [name]: value }))),
    [{}],
  );
