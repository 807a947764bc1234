import type { EntityRef } from '../domain/entity.js';

/** A step in the graph as it is stored: from the FAQ that is followed or is about something, or along a relation. */
export interface Step {
  readonly from: string;
  readonly to: string;
  /** `NEXT` as editors say, `ASKED_NEXT` as people did, `ABOUT`, or a relation type. */
  readonly type: string;
  /** Editors' order of follow-ups, from 0. */
  readonly rank: number;
}

/** The part of the public graph around a situation: a few hundred nodes at most. */
export interface Neighbourhood {
  /** FAQs have the type `Faq`. */
  readonly nodes: ReadonlyMap<string, EntityRef>;
  readonly steps: readonly Step[];
}

/** How readily one goes on along a step; to what editors set as follow-up first of all. */
export const weightOf = ({ type, rank }: Step): number =>
  type === 'NEXT' ? 3 / (1 + 0.2 * rank) : type === 'ASKED_NEXT' ? 1.5 : type === 'ABOUT' ? 1 : 0.6;

/** A follow-up follows one way only; the rest is walked both ways. */
export const isOneWay = ({ type }: Pick<Step, 'type'>): boolean => type === 'NEXT' || type === 'ASKED_NEXT';
