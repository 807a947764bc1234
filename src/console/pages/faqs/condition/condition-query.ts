import { formatQuery } from 'react-querybuilder/formatQuery';
import { parseJsonLogic } from 'react-querybuilder/parseJsonLogic';
import type { RuleGroupType } from 'react-querybuilder';
import type { Json } from '../../../json.js';

/** A condition as the builder edits it. `null`: it says more than the builder can show, so it is edited as it is written. */
export const toQuery = (condition: Json): RuleGroupType | null => {
  if (condition === null) return { combinator: 'and', rules: [] };
  // Its parser takes what it does not know for nothing, and turns some comparisons round: what does not come back the same is not shown.
  const query = parseJsonLogic(condition as Parameters<typeof parseJsonLogic>[0], { listsAsArrays: true });
  return !comparesVariables(query) && sameCondition(toCondition(query), condition) ? query : null;
};

/** Rules that lack a value are left out; without any the answer is for everybody. */
export const toCondition = (query: RuleGroupType): Json => {
  const complete = withoutIncomplete(query);
  return complete.rules.length === 0 ? null : plain(formatQuery(complete, { format: 'jsonlogic' }) as Json);
};

const withoutIncomplete = (group: RuleGroupType): RuleGroupType => ({
  ...group,
  rules: group.rules.flatMap((rule): RuleGroupType['rules'] => {
    if ('rules' in rule) {
      const inner = withoutIncomplete(rule);
      return inner.rules.length === 0 ? [] : [inner];
    }
    return isComplete(rule) ? [rule] : [];
  }),
});

const isComplete = ({
  field,
  operator,
  value,
}: {
  readonly field: string;
  readonly operator: string;
  readonly value: unknown;
}): boolean => {
  if (field === '') return false;
  if (operator === 'null' || operator === 'notNull') return true;
  if (Array.isArray(value)) return value.length > 0 && value.every((one) => one !== '' && one !== null);
  return value !== '' && value !== null && value !== undefined;
};

const comparesVariables = ({ rules }: RuleGroupType): boolean =>
  rules.some((rule) => ('rules' in rule ? comparesVariables(rule) : rule.valueSource === 'field'));

const sameCondition = (a: Json, b: Json): boolean => JSON.stringify(plain(a)) === JSON.stringify(plain(b));

/** Of one thing "all of it" and "any of it" are the thing itself. */
const plain = (node: Json): Json => {
  if (node === null || typeof node !== 'object') return node;
  if (isList(node)) return node.map(plain);
  const [operator = '', argument = null] = Object.entries(node)[0] ?? [];
  const inner = plain(argument);
  if (isList(inner) && inner.length === 1 && ['and', 'or'].includes(operator)) return inner[0] ?? null;
  return { [operator]: operator === '!' && isList(inner) && inner.length === 1 ? (inner[0] ?? null) : inner };
};

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
