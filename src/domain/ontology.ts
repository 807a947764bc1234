import type { LocalisedText, LocalisedTexts } from './language.js';

/** One step through the graph: along a relation or against it. */
export interface PathStep {
  /** Id of a relation type. */
  readonly relation: string;
  readonly direction: 'OUTGOING' | 'INCOMING';
}

export type AttributeValueType = 'text' | 'number' | 'integer' | 'boolean' | 'date';

export interface AttributeType {
  readonly id: string;
  readonly type: AttributeValueType;
  /** Id of a unit; `null`: a bare value. */
  readonly unit: string | null;
  /** Whether the value is a text by language. */
  readonly localised: boolean;
  /** How people call the attribute; the first of a language is its display name. */
  readonly names: LocalisedTexts;
  /** For an attribute with a closed set of values: each value's names. */
  readonly values: Readonly<Record<string, LocalisedTexts>> | null;
  /** Of two values the one that people call better or cheaper. Default: neither. */
  readonly better?: 'lower' | 'higher';
}

export interface EntityType {
  readonly id: string;
  readonly names: LocalisedTexts;
  readonly attributes: readonly AttributeType[];
  /** Things of this type belong to one person: never linked by name, listed or suggested; shown to that person and to staff only. */
  readonly private: boolean;
  /** Things of this type ask: their attributes and relations are what conditions call `customer.…`. One private type at most. Default: `ontology/ontology-index.ts` */
  readonly asker?: boolean;
}

export interface RelationType {
  readonly id: string;
  /** Entity types it may start from and lead to. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly cardinality: 'one-to-one' | 'one-to-many' | 'many-to-one' | 'many-to-many';
  /** Read from the source: "holds"; and from the target: "held by". */
  readonly names: LocalisedTexts;
  readonly inverseNames: LocalisedTexts;
  readonly properties: readonly AttributeType[];
  /** Whether it never leads back to where it started, as what supersedes or is part of something. Default: it may */
  readonly acyclic?: boolean;
}

/** How a value with this unit is written, `{value}` standing for the number. */
export interface Unit {
  readonly id: string;
  readonly format: LocalisedText;
  /** How one of it is written. Default: as the language forms the singular. */
  readonly singular?: LocalisedText;
}

/** A question as people ask it, with the way through the graph that answers it; from such the service learns how people build questions. */
export interface FactExample {
  readonly id: string;
  /** What it hangs on is the id of its entity type in braces: "who wrote {Movie}". */
  readonly question: string;
  readonly path: readonly PathStep[];
  /** Id of an attribute of what the path leads to; `null`: the things themselves answer. */
  readonly attribute: string | null;
}

/** What kinds of things, values and relations there are, and how people call them. Data, not code. */
export interface Ontology {
  readonly entityTypes: readonly EntityType[];
  readonly relationTypes: readonly RelationType[];
  readonly units: readonly Unit[];
  /** Default: none. */
  readonly examples?: readonly FactExample[];
}
