import type { Variable } from './use-variables.js';

/** What a variable can be compared by; the builder's names. */
export type OperatorName =
  '=' | '!=' | '<' | '<=' | '>' | '>=' | 'in' | 'notIn' | 'between' | 'contains' | 'doesNotContain' | 'null' | 'notNull';

export const operatorsOf = ({ kind, list }: Pick<Variable, 'kind' | 'list'>): readonly OperatorName[] => {
  if (list) return ['contains', 'doesNotContain'];
  switch (kind) {
    case 'BOOLEAN':
      return ['=', 'null', 'notNull'];
    case 'NUMBER':
    case 'DATE':
      return ['=', '!=', '<', '<=', '>', '>=', 'between', 'null', 'notNull'];
    case 'TEXT':
    case 'ENTITY':
      return ['=', '!=', 'in', 'notIn', 'null', 'notNull'];
  }
};

export const needsValue = (operator: string): boolean => operator !== 'null' && operator !== 'notNull';
