import type { FaqDependencies } from '../curation-dependencies.js';
import { createFaqImportMemory } from './faq-import-memory.js';
import type { FaqImporterOptions } from './faq-importer-options.js';
import { faqImportWarnings } from './faq-import-warnings.js';
import type { RowImporter } from './row-importer.js';
import { settleFaqLinks } from './settle-faq-links.js';
import { takeFaqRows } from './take-faq-rows.js';

/** Takes rows of FAQs: whole FAQs and single phrasings. */
export const createFaqImporter = (dependencies: FaqDependencies, options: FaqImporterOptions): RowImporter => {
  const memory = createFaqImportMemory();
  return {
    take: (transaction, rows) => takeFaqRows(transaction, rows, memory, options, dependencies),
    pending: () => memory.pending.size,
    settle: (transaction) => settleFaqLinks(transaction, memory, options.publish, dependencies),
    warnings: () => faqImportWarnings(memory),
  };
};
