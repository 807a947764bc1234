import { createHash } from 'node:crypto';
import { z } from 'zod';
import { LANGUAGES } from '../domain/language.js';
import type { PublishedPhrasing } from './phrasing-reader.js';

const titleRow = z.object({ id: z.string(), zh: z.string().nullable(), en: z.string().nullable() });

/** What the ids of titles begin with; those of phrasings are hashes. */
export const TITLE_PREFIX = 'title~';

/** A FAQ's titles as phrasings, one a language. The id changes with the text, so that a title that was changed is encoded anew. */
export const titlePhrasings = (row: unknown): readonly PublishedPhrasing[] => {
  const { id: faqId, ...titles } = titleRow.parse(row);
  return LANGUAGES.flatMap((language) => {
    const text = titles[language];
    if (text === null) return [];
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
    return [{ id: `${TITLE_PREFIX}${language}~${hash}~${faqId}`, faqId, text, language, isTitle: true }];
  });
};
