/** What can be erased for good. */
export const ERASURE_KINDS = ['CUSTOMER', 'CONVERSATION'] as const;

export type ErasureKind = (typeof ERASURE_KINDS)[number];

/** How much of what was removed. */
export interface ErasedCount {
  /** Such as `turns`. */
  readonly what: string;
  readonly count: number;
}

/** What was erased, when and by whom, with what it takes to see afterwards that it is gone, and nothing of what it said. */
export interface ErasureReceipt {
  readonly id: string;
  readonly kind: ErasureKind;
  /** Ids of the customer and of what was theirs alone; of a conversation none. */
  readonly subjectIds: readonly string[];
  readonly at: string;
  /** The token's subject and role. */
  readonly by: string;
  readonly role: string;
  readonly removed: readonly ErasedCount[];
  /** Digests of ids of turns, conversations and proposals that were removed; made with the receipt's own id. */
  readonly digests: readonly string[];
  /** SHA-256 of all of the above, hexadecimal. */
  readonly hash: string;
  /** `PURGING`: it is gone from the graph, and the files have still to be written anew without it. */
  readonly status: 'PURGING' | 'DONE';
}

/** What a look for what was erased came to. */
export interface ErasureCheck {
  readonly receipt: ErasureReceipt;
  /** What of it is there, each in a sentence; empty: nothing. */
  readonly found: readonly string[];
}
