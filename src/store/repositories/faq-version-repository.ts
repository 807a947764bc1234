import type { FaqContent } from '../../domain/faq.js';
import type { Json } from '../../domain/json.js';
import type { GraphReader, GraphStore, GraphTransaction, StatementName } from '../graph-store.js';
import { readText } from './row-schemas.js';

/** A kept version of a FAQ: a draft, or one that was superseded. */
export interface FaqVersion {
  readonly number: number;
  readonly content: FaqContent;
  /** Who wrote it; empty: not recorded. */
  readonly author: string;
  readonly at: string;
}

/** What was ever written of FAQs and is not what customers get: drafts, and what was superseded. */
export interface FaqVersionRepository {
  versions(id: string): Promise<readonly FaqVersion[]>;
  version(id: string, number: number, reader?: GraphReader): Promise<FaqVersion | null>;
  /** Kept versions, also of FAQs that are gone, in the order of those asked for; `null`: not kept. */
  keptVersions(
    wanted: readonly { readonly id: string; readonly number: number }[],
    reader?: GraphReader,
  ): Promise<readonly (FaqVersion | null)[]>;
  /** Kept versions of a FAQ, and those of any in whose JSON one of two pieces of text stands. Reads all that are kept. */
  versionsWith(
    search: { readonly faqId: string; readonly quoted: string; readonly braced: string },
    reader: GraphReader,
  ): Promise<readonly { readonly key: string; readonly faqId: string; readonly content: FaqContent }[]>;
  /** Writes the contents of kept versions anew, by their keys. */
  updateVersions(transaction: GraphTransaction, contents: ReadonlyMap<string, FaqContent>): Promise<void>;
  /** Keeps a version, in place of one with the same number. */
  keepVersion(transaction: GraphTransaction, id: string, version: FaqVersion): Promise<void>;
  /** Keeps drafts, one for each FAQ, in place of ones with the same number. */
  saveDrafts(transaction: GraphTransaction, drafts: ReadonlyMap<string, FaqVersion>): Promise<void>;
  /** Keeps superseded versions, one for each FAQ; those kept already stay as they are. */
  keepVersions(transaction: GraphTransaction, versions: ReadonlyMap<string, FaqVersion>): Promise<void>;
}

export const createFaqVersionRepository = ({ store }: { readonly store: GraphStore }): FaqVersionRepository => ({
  async versions(id) {
    const rows = await store.read('faq/find-faq-versions', { ids: [id] });
    return rows.map(toVersion);
  },

  async version(id, number, reader = store) {
    const [version] = await this.keptVersions([{ id, number }], reader);
    return version ?? null;
  },

  async keptVersions(wanted, reader = store) {
    if (wanted.length === 0) return [];
    const keys = wanted.map(({ id, number }) => faqVersionKey(id, number));
    const rows = await reader.read('faq/find-kept-faq-versions', { keys: [...new Set(keys)] });
    const found = new Map(rows.map((row) => [readText(row, 'key'), toVersion(row)]));
    return keys.map((key) => found.get(key) ?? null);
  },

  async versionsWith(search, reader) {
    const rows = await reader.read('faq/find-faq-versions-with', search);
    return rows.map((row) => ({
      key: readText(row, 'key'),
      faqId: readText(row, 'faqId'),
      content: JSON.parse(readText(row, 'content')) as FaqContent,
    }));
  },

  async updateVersions(transaction, contents) {
    const rows = [...contents].map(([key, content]) => ({ key, content: JSON.stringify(content) }));
    if (rows.length > 0) await transaction.write('faq/set-faq-versions', { rows });
  },

  async keepVersion(transaction, id, version) {
    await writeFaqVersions(transaction, 'faq/upsert-faq-versions', new Map([[id, version]]));
  },

  saveDrafts: (transaction, drafts) => writeFaqVersions(transaction, 'faq/upsert-faq-versions', drafts),

  keepVersions: (transaction, versions) => writeFaqVersions(transaction, 'faq/keep-faq-versions', versions),
});

const toVersion = (row: Readonly<Record<string, Json>>): FaqVersion => ({
  number: Number(row['number']),
  content: JSON.parse(readText(row, 'content')) as FaqContent,
  author: readText(row, 'author'),
  at: readText(row, 'at'),
});

/** What tells a version of a FAQ from all others. */
const faqVersionKey = (id: string, number: number): string => `${id}#${String(number)}`;

/** Writes versions of FAQs by their FAQ's id, with a statement that adds or replaces them; none where there are none. */
const writeFaqVersions = async (
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
