import type { Principal } from '../../domain/principal.js';

export interface FaqImporterOptions {
  /** What a column is, by its name in the file. */
  readonly columns: Readonly<Record<string, string>>;
  /** Whether FAQs go live at once; otherwise they become drafts. */
  readonly publish: boolean;
  readonly principal: Principal;
}
