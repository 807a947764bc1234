import { setImmediate as nextTurn } from 'node:timers/promises';

import { LANGUAGES, type Language } from '../domain/language.js';
import type { Encoder } from '../embedding/encoder.js';
import { normaliseText } from '../text/normalise-text.js';
import type { EncodedPhrasing } from './language-index.js';
import type { LanguageIndexes } from './language-indexes.js';
import type { IndexedPhrasing } from './phrasing-source.js';

/** Puts phrasings into the indexes and takes them out, encoding only those the indexes do not have. */
export interface PhrasingIntake {
  /** Phrasings encoded since the start; an unchanged store needs none. */
  readonly encoded: number;
  /** Phrasings put in or taken out since the start. */
  readonly changes: number;
  add(phrasings: readonly IndexedPhrasing[]): Promise<void>;
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

  const encode = async (phrasings: readonly IndexedPhrasing[], language: Language): Promise<readonly EncodedPhrasing[]> => {
    const vectors = await encoder.encode(
      phrasings.map(({ text }) => normaliseText(text).text),
      language,
    );
    if (vectors.length !== phrasings.length)
      throw new Error(`the encoder gave ${String(vectors.length)} vectors for ${String(phrasings.length)} texts`);
    encoded += phrasings.length;
    return phrasings.flatMap((phrasing, index) => {
      const vector = vectors[index];
      return vector === undefined ? [] : [{ phrasing, vector }];
    });
  };

  return {
    get encoded() {
      return encoded;
    },
    get changes() {
      return changes;
    },
    add: async (phrasings) => {
      for (const language of LANGUAGES) {
        const index = indexes[language];
        const missing = phrasings.filter((phrasing) => phrasing.language === language && !index.phrasings.has(phrasing.id));
        if (missing.length === 0) continue;
        index.change({ added: await encode(missing, language), removed: [] });
        changes += missing.length;
        // Questions that wait are answered before the next phrasings are added.
        await nextTurn();
      }
    },
    remove: (phrasingIds) => {
      changes += phrasingIds.length;
      for (const language of LANGUAGES) indexes[language].change({ added: [], removed: phrasingIds });
    },
  };
};
