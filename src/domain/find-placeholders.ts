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
