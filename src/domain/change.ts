/** What a published change touched. `ONTOLOGY` concerns everything. */
export type ChangeKind = 'FAQ' | 'ENTITY' | 'RELATION' | 'TOPIC' | 'ONTOLOGY' | 'FEEDBACK';

/** One step of the knowledge's revision counter; index builders follow these. */
export interface Change {
  readonly revision: number;
  readonly kind: ChangeKind;
  /** Ids of the FAQs, entities or topics touched; for a relation, of both its ends; for feedback, digests of wordings. */
  readonly ids: readonly string[];
  readonly at: string;
}
