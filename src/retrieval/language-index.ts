import type { Language } from '../domain/language.js';
import { normaliseText } from '../text/normalise-text.js';
import { createHeadScorer, type ScoreByHead } from './linear-head.js';
import type { IndexedPhrasing } from './phrasing-source.js';
import { createPhrasingTable } from './phrasing-table.js';
import { type RankingModel, UNTRAINED_MODEL } from './ranking-model.js';
import { searchTerms } from './search-terms.js';
import { createVectorIndex, type VectorIndex } from './vector-index.js';
import { createWordIndex, type WordIndex } from './word-index.js';

export interface EncodedPhrasing {
  readonly phrasing: IndexedPhrasing;
  readonly vector: Float32Array;
}

/** Everything derived from the phrasings of one language. */
export interface LanguageIndex {
  readonly language: Language;
  readonly vectors: VectorIndex;
  readonly words: WordIndex;
  readonly phrasings: ReadonlyMap<string, IndexedPhrasing>;
  /** Counts the changes since the start. */
  readonly changes: number;
  /** What was learnt from the phrasings when there had been `modelChanges` changes. */
  readonly model: RankingModel;
  readonly modelChanges: number;
  readonly headScore: ScoreByHead | null;
  phrasingCount(faqId: string): number;
  idsOf(faqId: string): ReadonlySet<string>;
  /** In one go: no search sees the one without the other. Words follow with `refreshWords`. */
  change(change: { readonly added: readonly EncodedPhrasing[]; readonly removed: readonly string[] }): void;
  /** Brings the words of the FAQs changed since the last call up to date: a FAQ's words are put together anew, so once for many changes. */
  refreshWords(): void;
  setModel(model: RankingModel, modelChanges: number): void;
}

export interface LanguageIndexParts {
  readonly vectors: VectorIndex;
  readonly words: WordIndex;
  readonly phrasings: readonly IndexedPhrasing[];
}

export const createLanguageIndex = (options: {
  readonly language: Language;
  readonly dimensions: number;
  readonly parts?: LanguageIndexParts;
}): LanguageIndex => {
  const { language, dimensions, parts } = options;
  const vectors = parts?.vectors ?? createVectorIndex({ dimensions });
  const words = parts?.words ?? createWordIndex();
  const table = createPhrasingTable(parts?.phrasings ?? []);
  const staleWords = new Set<string>();
  let changes = 0;
  let modelChanges = 0;
  let model = UNTRAINED_MODEL;
  let headScore: ScoreByHead | null = null;

  const termsOf = (faqId: string): readonly string[] =>
    // In the order of ids, so that the index does not depend on the order of edits.
    [...table.idsOf(faqId)].sort().flatMap((id) => searchTerms(normaliseText(table.phrasings.get(id)?.text ?? '').text, language));

  return {
    language,
    vectors,
    words,
    phrasings: table.phrasings,
    get changes() {
      return changes;
    },
    get model() {
      return model;
    },
    get modelChanges() {
      return modelChanges;
    },
    get headScore() {
      return headScore;
    },
    phrasingCount: (faqId) => table.idsOf(faqId).size,
    idsOf: (faqId) => table.idsOf(faqId),
    change: ({ added, removed }) => {
      const gone = removed.filter((id) => table.phrasings.has(id));
      vectors.remove(gone);
      vectors.add(added.map(({ phrasing, vector }) => ({ phrasingId: phrasing.id, faqId: phrasing.faqId, vector })));
      for (const faqId of table.change({ added: added.map(({ phrasing }) => phrasing), removed: gone })) staleWords.add(faqId);
      changes += added.length + gone.length;
    },
    refreshWords: () => {
      for (const faqId of [...staleWords].sort()) words.put(faqId, termsOf(faqId));
      staleWords.clear();
    },
    setModel: (trained, trainedChanges) => {
      model = trained;
      modelChanges = trainedChanges;
      headScore = trained.head === null ? null : createHeadScorer(trained.head);
    },
  };
};
