import type { Json } from './json.js';
import type { Language, LocalisedText } from './language.js';

/** A heading under which FAQs stand. */
export interface Topic {
  readonly id: string;
  readonly names: LocalisedText;
}

/** A place in an answer that is filled from the graph: `{swift-loan.annualRate}`, `{swift-loan.name}`. */
export interface Placeholder {
  /** As written, braces included. */
  readonly text: string;
  readonly entityId: string;
  /** Id of an attribute, or `name`. */
  readonly attribute: string;
}

/** The attribute's name follows the last dot: ids of entities may have dots themselves. */
const PLACEHOLDER = /\{([^{}\s]+)\.([A-Za-z][A-Za-z0-9_]*)\}/gu;

/** The placeholders of a text, in order. Other braces are plain text. */
export const findPlaceholders = (text: string): readonly Placeholder[] =>
  [...text.matchAll(PLACEHOLDER)].map(([whole, entityId = '', attribute = '']) => ({ text: whole, entityId, attribute }));

export type FaqStatus = 'DRAFT' | 'IN_REVIEW' | 'PUBLISHED' | 'ARCHIVED';

/** One way in which people ask for a FAQ. Its id is derived from FAQ, language and text, so the same phrasing is stored once. */
export interface Phrasing {
  readonly id: string;
  readonly text: string;
  readonly language: Language;
}

/** One answer of a FAQ, given when its condition holds; `{entity-id.attribute}` in its texts is filled from the graph. */
export interface FaqAnswer {
  readonly id: string;
  readonly language: Language;
  readonly text: string;
  /** Other wordings of `text` that say the same. */
  readonly variants: readonly string[];
  /** JsonLogic over the context variables; `null`: always applies. */
  readonly condition: Json;
  /** ISO-8601 UTC, inclusive; `null`: since ever. */
  readonly validFrom: string | null;
  /** ISO-8601 UTC, exclusive; `null`: for ever. */
  readonly validTo: string | null;
}

/** What an editor writes of a FAQ. */
export interface FaqContent {
  readonly titles: LocalisedText;
  readonly topicId: string | null;
  readonly aboutIds: readonly string[];
  readonly nextIds: readonly string[];
  readonly phrasings: readonly Phrasing[];
  readonly answers: readonly FaqAnswer[];
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** One piece of knowledge with its many phrasings and its answers. */
export interface Faq extends FaqContent {
  readonly id: string;
  readonly status: FaqStatus;
  /** Counts every saved change, from 1. */
  readonly version: number;
  /** The version customers get; `null` when none was ever published or it was archived. */
  readonly publishedVersion: number | null;
  /** The version that waits for a publisher; `null`: none. */
  readonly submittedVersion: number | null;
  /** The version that goes live by itself, and when (ISO-8601 UTC); `null`: none. */
  readonly scheduled: { readonly version: number; readonly at: string } | null;
  readonly updatedAt: string;
}
