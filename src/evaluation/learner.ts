import type { SuiteRun } from './suite.js';

/** What was learnt from examples, ready to judge others of their kind. */
export interface Learnt<Item, Verdict> {
  /** From the examples' vectors until it can judge. */
  readonly trainSeconds: number;
  /** One verdict an item, in their order. */
  judge(items: readonly Item[]): Promise<readonly Verdict[]>;
  close(): Promise<void>;
}

/** Learns from examples by the service's own constructors. */
export type Learn<Example, Item, Verdict> = (examples: readonly Example[], run: SuiteRun) => Promise<Learnt<Item, Verdict>>;
