import type { RuleGroupType } from 'react-querybuilder';
import type { Json } from '../../../json.js';
import type { Texts } from '../../../texts/en.js';
import { needsValue, type OperatorName } from './operators.js';
import { toQuery } from './condition-query.js';
import type { Variable } from './use-variables.js';

/** A condition as people say it; what cannot be said so, as it is written. */
export const conditionInWords = (condition: Json, variables: readonly Variable[], texts: Texts['condition']): string => {
  const query = toQuery(condition);
  if (query === null) return JSON.stringify(condition);
  return query.rules.length === 0 ? texts.always : groupInWords(query, variables, texts);
};

const groupInWords = ({ combinator, rules, not }: RuleGroupType, variables: readonly Variable[], texts: Texts['condition']): string => {
  const parts = rules.map((rule) => {
    if ('rules' in rule) return `(${groupInWords(rule, variables, texts)})`;
    const variable = variables.find(({ name }) => name === rule.field);
    const said = [variable?.label ?? rule.field, texts.operators[rule.operator as OperatorName]];
    return [...said, ...(needsValue(rule.operator) ? [valueInWords(rule.value as Json, variable, texts)] : [])].join(' ');
  });
  const all = parts.join(` ${texts.combinators[combinator === 'or' ? 'or' : 'and']} `);
  return not === true ? `${texts.not} (${all})` : all;
};

const valueInWords = (value: Json, variable: Variable | undefined, texts: Texts['condition']): string => {
  if (Array.isArray(value)) return (value as readonly Json[]).map((one) => valueInWords(one, variable, texts)).join(', ');
  if (typeof value === 'boolean') return value ? texts.yes : texts.no;
  const id = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return variable?.values?.find((known) => known.id === id)?.name ?? id;
};
