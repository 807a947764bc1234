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
