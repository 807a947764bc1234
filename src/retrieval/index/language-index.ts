import { type Language, LANGUAGES } from '../../domain/language.js';
import type { Encoder } from '../../embedding/encoder.js';
import { normaliseText } from '../../language/text/normalise-text.js';
import { splitCharacterPairs, splitWords } from '../../language/text/split-words.js';
import type { IndexedPhrasing } from '../follow-source.js';
import { createHeadScorer, type RankingModel, type ScoreByHead, UNTRAINED_MODEL } from '../ranking/ranking-model.js';
import { createVectorIndex, type VectorIndex } from './vector-index.js';
import { createWordIndex, type WordIndex } from './word-index.js';

/** Joins the two words of a pair; no word contains it. */
const PAIR = ' ';

/**
 * What a normalised text is found by in the word index: its words without stop words, words inside long Chinese words, pairs of
 * neighbouring words and pairs of Chinese characters. Stop words are kept in the pairs: "how do" and "can i" say what kind of question
 * it is (the broad set gains 0.3 points, the assistant set 0.2); without any pairs the bank set's right FAQ is first for 79 % instead of 85 %.
 */
export const searchTerms = (text: string, language: Language): readonly string[] => {
  const words = splitWords(text, language);
  const whole = words.filter((word) => !word.isPart);
  const pairs = whole.slice(1).map((word, index) => `${whole[index]?.term ?? ''}${PAIR}${word.term}`);
  const telling = words.filter((word) => !word.isStopWord).map((word) => word.term);
  return [...telling, ...pairs, ...splitCharacterPairs(text).map((pair) => `${PAIR}${pair}`)];
};

/** The phrasings of one language, by id and by FAQ. */
export interface PhrasingTable {
  readonly phrasings: ReadonlyMap<string, IndexedPhrasing>;
  readonly faqCount: number;
  /** Ids of a FAQ's phrasings. */
  idsOf(faqId: string): ReadonlySet<string>;
  /** The FAQs that are no longer the same. */
  change(change: { readonly added: readonly IndexedPhrasing[]; readonly removed: readonly string[] }): ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

const createPhrasingTable = (first: readonly IndexedPhrasing[]): PhrasingTable => {
  const phrasings = new Map<string, IndexedPhrasing>();
  const byFaq = new Map<string, Set<string>>();
  const enter = (phrasing: IndexedPhrasing): void => {
    phrasings.set(phrasing.id, phrasing);
    const ids = byFaq.get(phrasing.faqId);
    if (ids === undefined) byFaq.set(phrasing.faqId, new Set([phrasing.id]));
    else ids.add(phrasing.id);
  };
  const leave = ({ id, faqId }: IndexedPhrasing): void => {
    phrasings.delete(id);
    const ids = byFaq.get(faqId);
    ids?.delete(id);
    if (ids?.size === 0) byFaq.delete(faqId);
  };
  first.forEach(enter);
  return {
    phrasings,
    get faqCount() {
      return byFaq.size;
    },
    idsOf: (faqId) => byFaq.get(faqId) ?? NONE,
    change: ({ added, removed }) => {
      const known = removed.flatMap((id) => phrasings.get(id) ?? []);
      known.forEach(leave);
      added.forEach(enter);
      return new Set([...known, ...added].map(({ faqId }) => faqId));
    },
  };
};

export interface EncodedPhrasing {
  readonly phrasing: IndexedPhrasing;
  readonly vector: Float32Array;
}

/** A phrasing with its vector: a view, do not change it. */
export interface KnownPhrasing {
  readonly id: string;
  readonly text: string;
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
  /** Another one: something else may be found. */
  readonly version: number;
  /** What was learnt from the phrasings when there had been `modelChanges` changes. */
  readonly model: RankingModel;
  readonly modelChanges: number;
  readonly headScore: ScoreByHead | null;
  phrasingCount(faqId: string): number;
  idsOf(faqId: string): ReadonlySet<string>;
  /** Phrasings of a FAQ, at most so many. */
  sampleOf(faqId: string, most: number): readonly KnownPhrasing[];
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
  /** Of FAQs that were asked for; sorting the ids of many phrasings for each question took as long as comparing them. */
  const samples = new Map<string, readonly KnownPhrasing[]>();
  let changes = 0;
  let version = 0;
  let modelChanges = 0;
  let model = UNTRAINED_MODEL;
  let headScore: ScoreByHead | null = null;

  const termsOf = (faqId: string): readonly string[] =>
    // In the order of ids, so that the index does not depend on the order of edits.
    [...table.idsOf(faqId)].sort().flatMap((id) => searchTerms(normaliseText(table.phrasings.get(id)?.text ?? '').text, language));

  const readSample = (faqId: string, most: number): readonly KnownPhrasing[] => {
    const ids = [...table.idsOf(faqId)];
    // Ids are hashes: of many phrasings the first ones are a random sample.
    const some = ids.length <= most ? ids : ids.sort().slice(0, most);
    return some.flatMap((id): readonly KnownPhrasing[] => {
      const vector = vectors.vectorOf(id);
      const text = table.phrasings.get(id)?.text;
      return vector === undefined || text === undefined ? [] : [{ id, text, vector }];
    });
  };

  return {
    language,
    vectors,
    words,
    phrasings: table.phrasings,
    get changes() {
      return changes;
    },
    get version() {
      return version;
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
    sampleOf: (faqId, most) => {
      const key = `${String(most)} ${faqId}`;
      const sample = samples.get(key) ?? readSample(faqId, most);
      samples.set(key, sample);
      return sample;
    },
    change: ({ added, removed }) => {
      version += 1;
      samples.clear();
      const gone = removed.filter((id) => table.phrasings.has(id));
      vectors.remove(gone);
      vectors.add(added.map(({ phrasing, vector }) => ({ phrasingId: phrasing.id, faqId: phrasing.faqId, vector })));
      for (const faqId of table.change({ added: added.map(({ phrasing }) => phrasing), removed: gone })) staleWords.add(faqId);
      changes += added.length + gone.length;
    },
    refreshWords: () => {
      version += 1;
      for (const faqId of [...staleWords].sort()) words.put(faqId, termsOf(faqId));
      staleWords.clear();
    },
    setModel: (trained, trainedChanges) => {
      version += 1;
      model = trained;
      modelChanges = trainedChanges;
      headScore = trained.head === null ? null : createHeadScorer(trained.head);
    },
  };
};

export type LanguageIndexes = Readonly<Record<Language, LanguageIndex>>;

/** One index a language: those given, the others empty. */
export const createLanguageIndexes = (encoder: Encoder, known: Partial<LanguageIndexes> = {}): LanguageIndexes => {
  const indexes = LANGUAGES.map((language) => [
    language,
    known[language] ?? createLanguageIndex({ language, dimensions: encoder.dimensions(language) }),
  ]);
  return Object.fromEntries(indexes) as LanguageIndexes;
};
