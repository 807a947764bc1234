import type { SourceRow } from './read/source-row.js';
import type { WrittenId } from '../written.js';

/** Follow-ups of a FAQ of which some did not exist when its row was read. */
export interface PendingLinks {
  readonly row: SourceRow;
  /** All follow-ups it is to have, in their order. */
  readonly next: readonly WrittenId[];
}

/** Something that happened often: how often, and the first few in words. */
export interface Counted {
  count: number;
  readonly examples: string[];
}

/** What a row told, and where: `file:line`. */
export interface ToldText {
  readonly text: string;
  readonly place: string;
}

/** What an import of FAQs knows of its earlier batches. */
export interface FaqImportMemory {
  /** FAQs whose version this import raised already; it does so once for each. */
  readonly raised: Set<string>;
  /** What rows told first, see `toldKey`; of rows that only add to a FAQ the first counts. */
  readonly told: Map<string, ToldText>;
  /** Which FAQ rows gave a wording to first, and where. */
  readonly phrased: Map<string, { readonly faqId: string; readonly place: string }>;
  /** Titles and topics that a later row gave otherwise, and phrasings that moved from one FAQ to another: how many, and the first few in words. */
  readonly overruled: Counted;
  readonly moved: Counted;
  /** Where FAQs were described as a whole, by id: a second description would undo the first. */
  readonly described: Map<string, string>;
  /** FAQs that have nothing but their title for an answer. */
  readonly answerless: Set<string>;
  readonly pending: Map<string, PendingLinks>;
  /** Phrasings that another published FAQ has too: how many, and the first few in words. */
  readonly shared: Counted;
  /** What an editor should look at in answers: how much, and the first few in words. */
  readonly remarks: Counted;
  /** FAQs that had a draft which this import passed over. */
  readonly passedOver: Set<string>;
  readonly createdTopics: Set<string>;
  /** Columns of tables that are none of ours. */
  readonly unreadColumns: Set<string>;
}

export const createFaqImportMemory = (): FaqImportMemory => ({
  raised: new Set(),
  told: new Map(),
  phrased: new Map(),
  overruled: { count: 0, examples: [] },
  moved: { count: 0, examples: [] },
  described: new Map(),
  answerless: new Set(),
  pending: new Map(),
  shared: { count: 0, examples: [] },
  remarks: { count: 0, examples: [] },
  passedOver: new Set(),
  createdTopics: new Set(),
  unreadColumns: new Set(),
});

/** The key under which something a row told of a FAQ is remembered. */
export const toldKey = (faqId: string, what: 'title' | 'topic' | 'answer', language = ''): string => `${faqId}\0${what}\0${language}`;

/** Whether a key is that of an answer. */
export const isAnswerKey = (key: string): boolean => key.split('\0')[1] === 'answer';
