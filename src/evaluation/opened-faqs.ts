import type { LabelledText } from './labelled-text.js';
import type { SuiteRun } from './suite.js';

/** A FAQ found for a question, by the label it was made from. */
export interface RecognisedLabel {
  readonly label: string;
  /** Calibrated, 0..1. */
  readonly probability: number;
}

/** What the service found for a question. */
export interface Recognised {
  /** Best first. */
  readonly candidates: readonly RecognisedLabel[];
  /** From which probability on the service gives the best one as the answer; it learns this from its knowledge, language by language. */
  readonly answerThreshold: number;
}

/** A service that knows one FAQ a label, ready to be asked. */
export interface OpenedFaqs {
  /** From the published FAQs to an index that finds them: reading, encoding, indexing. */
  readonly encodeSeconds: number;
  /** From there until what is learnt from all phrasings together is up to date. */
  readonly trainSeconds: number;
  /** Phrasings that the service took. */
  readonly phrasings: number;
  /** Everything the service does up to its ranked candidates. */
  recognise(text: string): Promise<Recognised>;
  close(): Promise<void>;
}

/** Makes every label a published FAQ with its texts for phrasings, and waits until all is learnt. */
export type OpenFaqs = (examples: readonly LabelledText[], run: SuiteRun) => Promise<OpenedFaqs>;
