import { sortOf, type Constant, type Term } from './condition-term.js';
import type { Operator } from '../condition/operators.js';
import { readDate } from './read-date.js';

type Variable = Extract<Term, { readonly kind: 'variable' }>;

/** What is wrong with what an operator is given, beyond its number. */
export const findComparisonFlaws = (name: string, { family }: Operator, terms: readonly Term[]): readonly string[] => {
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
