import type { SuiteRun } from './suite.js';

/** A last turn that leaves out what was said before, and what it says in full. */
export interface Dialogue {
  /** What was said before, the earliest first. */
  readonly history: readonly string[];
  readonly utterance: string;
  readonly rewritten: string;
}

/** What is said after what, and what it is after. */
export interface ContextQuestion {
  readonly history: readonly string[];
  readonly utterance: string;
  readonly wanted: string;
}

/** A service that knows complete questions, ready to be asked in the middle of dialogues. */
export interface OpenedDialogues {
  /** Texts of the pool, best first. */
  find(question: Pick<ContextQuestion, 'history' | 'utterance'>): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** Makes every complete question of `dialogues` a published FAQ of its own; what is learnt, is learnt from `examples`. */
export type OpenDialogues = (dialogues: readonly Dialogue[], examples: readonly Dialogue[], run: SuiteRun) => Promise<OpenedDialogues>;
