/** How far in the graph's history the index has come. */
export interface KnowledgePosition {
  readonly revision: number;
  /** When the change with this revision was made: tells the history of another graph, with the same numbers, apart. `null`: no such record. */
  readonly changedAt: string | null;
  /** Whether all changes up to the revision are in. `false`: compare with everything the graph has. */
  readonly isComplete: boolean;
}

export const START: KnowledgePosition = { revision: 0, changedAt: null, isComplete: false };
