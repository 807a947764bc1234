import type { LocalisedText } from './language.js';

/** A heading under which FAQs stand. */
export interface Topic {
  readonly id: string;
  readonly names: LocalisedText;
}
