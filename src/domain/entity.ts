import type { Json } from './json.js';
import type { LocalisedText, LocalisedTexts } from './language.js';

/** A thing of the business: a product, a policy, a customer, or any type the ontology names. */
export interface Entity {
  readonly id: string;
  /** Id of its entity type in the ontology, also its label in the graph. */
  readonly type: string;
  readonly names: LocalisedText;
  readonly aliases: LocalisedTexts;
  /** By attribute id; a localised attribute holds an object by language. */
  readonly attributes: Readonly<Record<string, Json>>;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly version: number;
  readonly updatedAt: string;
}

/** An edge between two entities; its type is named by the ontology. */
export interface Relation {
  readonly from: string;
  readonly type: string;
  readonly to: string;
  readonly properties: Readonly<Record<string, Json>>;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** What is needed to speak of an entity. */
export type EntityRef = Pick<Entity, 'id' | 'type' | 'names'>;
