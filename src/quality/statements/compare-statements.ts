import { canHoldTogether } from '../../curation/conditions/judge-condition.js';
import type { ConditionVariables } from '../../curation/conditions/condition-terms.js';
import type { Period } from '../../domain/time/calendar.js';
import { dotProduct } from '../../ml/linear-algebra.js';
import type { PlacedStatement } from '../reviewed-knowledge.js';
import type { Statement, StatementValue } from './statement.js';

/** How much two statements are about the same, values apart: mean cosine of what they say and of the sentences around it, -1..1. */
export const sameMatter = (one: PlacedStatement, other: PlacedStatement): number =>
  (dotProduct(one.vector, other.vector) + dotProduct(one.sentenceVector, other.sentenceVector)) / 2;

/** The same of a FAQ's statement and one of an entity that the FAQ refers to: what they are under counts. */
export const sameTitledMatter = (one: PlacedStatement, other: PlacedStatement): number => dotProduct(one.titledVector, other.titledVector);

/** Whether two statements may be held against each other: of one language and measure, not of different things, and somebody wrote a number. */
export const areComparable = (one: Statement, other: Statement): boolean =>
  one.language === other.language &&
  one.values[0]?.measure === other.values[0]?.measure &&
  [...one.values, ...other.values].some(({ isWritten }) => isWritten) &&
  (one.entityIds.length === 0 || other.entityIds.length === 0 || one.entityIds.some((id) => other.entityIds.includes(id)));

/** Whether customers can get both: at one time, and in one situation. What everybody gets holds against what everybody gets. */
export const canBothBeGiven = (one: Statement, other: Statement, variables: ConditionVariables): boolean =>
  doOverlap(one, other) &&
  (one.condition === null || other.condition === null
    ? one.condition === other.condition
    : canHoldTogether(one.condition, other.condition, variables));

const doOverlap = (one: Period, other: Period): boolean =>
  (one.validTo === null || other.validFrom === null || other.validFrom < one.validTo) &&
  (other.validTo === null || one.validFrom === null || one.validFrom < other.validTo);

/** A value of each that the other does not have, one of them written by somebody. */
export interface Difference {
  readonly one: StatementValue;
  readonly other: StatementValue;
}

/** How the values of two statements differ; `null`: one has no value that the other lacks, or nobody wrote what differs. */
export const differenceOf = (ours: readonly StatementValue[], theirs: readonly StatementValue[]): Difference | null => {
  const lacking = (some: readonly StatementValue[], all: readonly StatementValue[]): readonly StatementValue[] =>
    some.filter((value) => !all.some((other) => areEqual(value, other)));
  const [onlyOurs, onlyTheirs] = [lacking(ours, theirs), lacking(theirs, ours)];
  const [one, other] = [
    onlyOurs.find(({ isWritten }) => isWritten) ?? onlyOurs[0],
    onlyTheirs.find(({ isWritten }) => isWritten) ?? onlyTheirs[0],
  ];
  return one === undefined || other === undefined || !(one.isWritten || other.isWritten) ? null : { one, other };
};

/** Whether two values are the same, in any unit that both are in. */
export const areEqual = (one: StatementValue, other: StatementValue): boolean => {
  if (one.measure === other.measure && one.value === other.value) return true;
  return [...(one.inUnits ?? [])].some(([unit, value]) => other.inUnits?.get(unit) === value);
};

/** Whether two values are in a unit that both can be written in. */
export const shareUnit = (one: StatementValue, other: StatementValue): boolean =>
  one.measure === other.measure || [...(one.inUnits?.keys() ?? [])].some((unit) => other.inUnits?.has(unit) === true);
