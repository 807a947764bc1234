import { LANGUAGES } from '../domain/language.js';
import type { Encoder } from '../embedding/encoder.js';
import { normaliseText } from '../text/normalise-text.js';
import type { EncodedPhrasing } from './language-index.js';
import type { LanguageIndexes } from './language-indexes.js';
import type { IndexedPhrasing } from './phrasing-source.js';

/** Puts phrasings into the indexes and takes them out. */
export interface PhrasingIntake {
  /** Phrasings encoded since the start; an unchanged store needs none. */
  readonly encoded: number;
  /** Phrasings put in or taken out since the start. */
  readonly changes: number;
  /** Encodes those of the phrasings that the indexes do not have yet. */
  encode(phrasings: readonly IndexedPhrasing[]): Promise<readonly EncodedPhrasing[]>;
  put(phrasings: readonly EncodedPhrasing[]): void;
  remove(phrasingIds: readonly string[]): void;
}

export const createPhrasingIntake = ({
  encoder,
  indexes,
}: {
  readonly encoder: Encoder;
  readonly indexes: LanguageIndexes;
}): PhrasingIntake => {
  let encoded = 0;
  let changes = 0;

  const encodeMissing = async (
    phrasings: readonly IndexedPhrasing[],
    index: LanguageIndexes['en'],
  ): Promise<readonly EncodedPhrasing[]> => {
    const missing = phrasings.filter(({ id, language }) => language === index.language && !index.phrasings.has(id));
    if (missing.length === 0) return [];
    const vectors = await encoder.encode(
      missing.map(({ text }) => normaliseText(text).text),
      index.language,
    );
    encoded += missing.length;
    return missing.map((phrasing, at) => {
      const vector = vectors[at];
      if (vector === undefined) throw new Error(`the encoder gave ${String(vectors.length)} vectors for ${String(missing.length)} texts`);
      return { phrasing, vector };
    });
  };

  return {
    get encoded() {
      return encoded;
    },
    get changes() {
      return changes;
    },
    encode: async (phrasings) => {
      const byLanguage = await Promise.all(LANGUAGES.map((language) => encodeMissing(phrasings, indexes[language])));
      return byLanguage.flat();
    },
    put: (phrasings) => {
      changes += phrasings.length;
      for (const language of LANGUAGES) {
        const added = phrasings.filter(({ phrasing }) => phrasing.language === language);
        indexes[language].change({ added, removed: [] });
      }
    },
    remove: (phrasingIds) => {
      changes += phrasingIds.length;
      for (const language of LANGUAGES) indexes[language].change({ added: [], removed: phrasingIds });
    },
  };
};
