import type { Change } from '../../domain/change.js';
import { groupBy } from '../../domain/group-by.js';
import { type Language, LANGUAGES } from '../../domain/language.js';
import type { PassageSource, PassageText } from '../../domain/search.js';
import type { KeptVectors } from '../../embedding/kept-vectors.js';
import { normaliseText } from '../../language/text/normalise-text.js';
import { splitWords } from '../../language/text/split-words.js';
import { createVectorIndex, type VectorIndex } from './vector-index.js';

export interface Passage extends PassageText {
  /** Of length 1. */
  readonly vector: Float32Array;
}

export interface PassageMatch {
  readonly passage: Passage;
  /** Cosine, -1..1. */
  readonly similarity: number;
}

/** The sentences of answers and descriptions by what they mean, so that a follow-up is answered by the sentence that answers it. */
export interface PassageIndex {
  open(): Promise<void>;
  /** Reads anew what changes touched. */
  follow(changes: readonly Change[]): Promise<void>;
  /** The nearest sentences, nearest first. */
  find(vector: Float32Array, language: Language, count: number): readonly PassageMatch[];
  /** How telling a word is: the logarithm of the share of FAQs and entities without it in any sentence; 0 where nearly all have it. */
  rarity(term: string, language: Language): number;
  /** Sentences of a FAQ or an entity, in their order. */
  of(ownerId: string, language: Language): readonly Passage[];
}

export const createPassageIndex = ({
  source,
  vectors,
  dimensions,
}: {
  readonly source: PassageSource;
  readonly vectors: Pick<KeptVectors, 'encode' | 'save'>;
  readonly dimensions: (language: Language) => number;
}): PassageIndex => {
  const newIndexes = (): ReadonlyMap<Language, VectorIndex> =>
    new Map(LANGUAGES.map((language) => [language, createVectorIndex({ dimensions: dimensions(language) })]));
  let indexes = newIndexes();
  let known = new Map<string, Passage>();
  let byOwner = new Map<string, readonly Passage[]>();
  let counts = new Map<string, number>();
  let owners = new Map<Language, number>();

  const take = async (ownerIds: readonly string[] | null): Promise<void> => {
    for await (const page of source.passages(ownerIds)) {
      for (const language of LANGUAGES) {
        const texts = page.filter((text) => text.language === language);
        const encoded = await vectors.encode(
          texts.map(({ text }) => normaliseText(text).text),
          language,
        );
        const passages = texts.flatMap((text, at): readonly Passage[] => {
          const vector = encoded[at];
          return vector === undefined ? [] : [{ ...text, vector }];
        });
        indexes.get(language)?.add(passages.map(({ id, owner, vector }) => ({ phrasingId: id, faqId: owner.id, vector })));
        countTerms(passages, 1);
        for (const passage of passages) {
          known.set(passage.id, passage);
          byOwner.set(passage.owner.id, [...(byOwner.get(passage.owner.id) ?? []), passage]);
        }
      }
    }
  };

  /** Each owner counts once for each term of its sentences; all sentences of an owner come and go together. */
  const countTerms = (passages: readonly Passage[], by: 1 | -1): void => {
    for (const own of groupBy(passages, ({ owner }) => owner.id).values()) {
      const language = own[0]?.language ?? 'en';
      owners.set(language, (owners.get(language) ?? 0) + by);
      const terms = new Set(own.flatMap(({ text }) => splitWords(normaliseText(text).text, language).map(({ term }) => term)));
      for (const term of terms) counts.set(`${language} ${term}`, (counts.get(`${language} ${term}`) ?? 0) + by);
    }
  };

  const forget = (ownerId: string): void => {
    const passages = byOwner.get(ownerId) ?? [];
    for (const language of LANGUAGES)
      indexes.get(language)?.remove(passages.filter((passage) => passage.language === language).map(({ id }) => id));
    for (const language of LANGUAGES)
      countTerms(
        passages.filter((passage) => passage.language === language),
        -1,
      );
    for (const { id } of passages) known.delete(id);
    byOwner.delete(ownerId);
  };

  const open = async (): Promise<void> => {
    indexes = newIndexes();
    known = new Map();
    byOwner = new Map();
    counts = new Map();
    owners = new Map();
    await take(null);
    await vectors.save();
  };

  return {
    open,
    async follow(changes) {
      // Another ontology may have made types private or public.
      if (changes.some(({ kind }) => kind === 'ONTOLOGY')) return open();
      const ids = [...new Set(changes.filter(({ kind }) => kind === 'FAQ' || kind === 'ENTITY').flatMap((change) => change.ids))];
      if (ids.length === 0) return;
      ids.forEach(forget);
      await take(ids);
      await vectors.save();
    },
    find: (vector, language, count) =>
      (indexes.get(language)?.search(vector, count, null) ?? []).flatMap(({ phrasingId, similarity }) => {
        const passage = known.get(phrasingId);
        return passage === undefined ? [] : [{ passage, similarity }];
      }),
    rarity: (term, language) => Math.max(0, Math.log(((owners.get(language) ?? 0) + 1) / ((counts.get(`${language} ${term}`) ?? 0) + 0.5))),
    of: (ownerId, language) => (byOwner.get(ownerId) ?? []).filter((passage) => passage.language === language),
  };
};
