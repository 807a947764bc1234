import type { EntityRef } from './entity.js';

/** A thing of the asker's with some of its values, in words; `thing` is `null` for the asker themselves. */
export interface OwnLine {
  readonly thing: EntityRef | null;
  readonly values: readonly { readonly label: string; readonly written: string }[];
}

/** Whether something is so, whether there is such a thing, or whether something has happened. */
export type Asks = 'being' | 'having' | 'done';

/** What one's own facts come to. */
export type OwnTold =
  | { readonly kind: 'values' }
  /** The things themselves. */
  | { readonly kind: 'things' }
  | { readonly kind: 'count'; readonly total: number }
  /** Of a figure over all of them. */
  | { readonly kind: 'sum'; readonly label: string; readonly written: string }
  | { readonly kind: 'best'; readonly label: string; readonly extreme: 'earliest' | 'latest' | 'most' | 'least' }
  | { readonly kind: 'whether'; readonly holds: boolean; readonly asks: Asks }
  /** Days from the day of the question to that of each value, in the order of the lines; negative when it is past. */
  | { readonly kind: 'days'; readonly days: readonly number[] }
  /** One figure less another, each line a calculation. */
  | { readonly kind: 'difference' }
  /** There is nothing of what the words name, or no value of what is asked for. `label`: its name; `isDenial`: whether there is one was asked. */
  | { readonly kind: 'none'; readonly label: string; readonly isDenial: boolean };

/** What the asker has: lines to tell, and how many more there are. */
export interface OwnSense {
  readonly kind: 'own';
  readonly told: OwnTold;
  readonly lines: readonly OwnLine[];
  readonly rest: number;
}
