import type { VariableType } from './condition-variables.js';

export type Constant = string | number | boolean | null;

/** What a part of a condition stands for, as far as can be said without a customer. */
export type Term =
  | { readonly kind: 'constant'; readonly value: Constant }
  | { readonly kind: 'constants'; readonly values: readonly Constant[] }
  | { readonly kind: 'variable'; readonly name: string; readonly type: VariableType }
  | { readonly kind: 'result'; readonly type: 'boolean' | 'number' | 'any' }
  /** Something wrong that was told already. */
  | { readonly kind: 'wrong' };

export type Sort = 'text' | 'number' | 'boolean' | 'date' | 'list' | 'any';

/** What sort of value a term gives; `any`: cannot be said, so nothing is objected to. */
export const sortOf = (term: Term): Sort => {
  switch (term.kind) {
    case 'constant':
      if (term.value === null) return 'any';
      return typeof term.value === 'string' ? 'text' : typeof term.value === 'number' ? 'number' : 'boolean';
    case 'constants':
      return 'list';
    case 'variable':
      return term.type.kind === 'ids' || term.type.kind === 'values' ? 'list' : term.type.kind;
    case 'result':
      return term.type;
    case 'wrong':
      return 'any';
  }
};
