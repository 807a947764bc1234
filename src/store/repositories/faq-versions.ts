import type { GraphTransaction, StatementName } from '../graph-store.js';
import type { FaqVersion } from './faq-repository.js';

/** What tells a version of a FAQ from all others. */
export const faqVersionKey = (id: string, number: number): string => `${id}#${String(number)}`;

/** Writes versions of FAQs by their FAQ's id, with a statement that adds or replaces them; none where there are none. */
export const writeFaqVersions = async (
  transaction: GraphTransaction,
  statement: StatementName,
  versions: ReadonlyMap<string, FaqVersion>,
): Promise<void> => {
  const rows = [...versions].map(([faqId, { number, content, author, at }]) => ({
    key: faqVersionKey(faqId, number),
    faqId,
    number,
    content: JSON.stringify(content),
    author,
    at,
  }));
  if (rows.length > 0) await transaction.write(statement, { rows });
};
