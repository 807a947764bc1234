import { z } from 'zod';
import type { WrittenAnswer } from '../faq-writing.js';
import { findIdFlaw } from '../find-id-flaw.js';
import type { WrittenId } from '../written.js';
import { flawed, type FaqItem, type ReadItem } from './faq-item.js';
import { localisedText, localisedTexts, writtenTexts } from './localised-schemas.js';
import { parseWith } from './parse-with.js';
import type { SourceRow } from './read/source-row.js';

const when = z
  .string()
  .nullish()
  .transform((value) => value ?? null);
const answer = z.strictObject({
  language: z
    .string()
    .nullish()
    .transform((value) => value ?? null),
  text: z.string(),
  variants: z.array(z.string()).default([]),
  condition: z.json().default(null),
  validFrom: when,
  validTo: when,
});
const schema = z.strictObject({
  id: z.string(),
  title: localisedText.optional(),
  titles: localisedText.optional(),
  topic: z.string().nullish(),
  about: z.array(z.string()).optional(),
  phrasings: localisedTexts.optional(),
  answers: z.array(answer).optional(),
  next: z.array(z.string()).optional(),
  validFrom: when,
  validTo: when,
});

/** Reads a FAQ written as one object: `{ id, topic, about, title, phrasings, answers, next, validFrom, validTo }`. */
export const parseFaqObject = (row: SourceRow): ReadItem<FaqItem> => {
  const parsed = parseWith(schema, row);
  if (parsed.kind === 'flawed') return parsed;
  const { id, title, titles = title, topic, about, phrasings, answers, next, validFrom, validTo } = parsed.item;
  const idFlaw = findIdFlaw(id);
  if (idFlaw !== null) return flawed(['id'], idFlaw);
  const ids = (field: string, list: readonly string[]): readonly WrittenId[] =>
    list.map((one, index) => ({ id: one, path: [field, String(index)] }));
  const titleField = title === undefined ? 'titles' : 'title';
  const item: FaqItem = {
    faqId: id,
    row,
    kind: 'whole',
    phrasings: phrasings === undefined ? [] : writtenTexts(phrasings, ['phrasings']),
    ...(titles === undefined ? {} : { titles: writtenTexts(titles, [titleField]) }),
    ...(topic === undefined || topic === null ? {} : { topic: { id: topic, path: ['topic'], isName: false } }),
    ...(about === undefined ? {} : { about: ids('about', about) }),
    ...(next === undefined ? {} : { next: ids('next', next) }),
    ...(answers === undefined
      ? {}
      : { answers: answers.map((one, index): WrittenAnswer => ({ ...one, path: ['answers', String(index)] })) }),
    ...('validFrom' in row.value || 'validTo' in row.value ? { period: { validFrom, validTo } } : {}),
  };
  return { kind: 'item', item };
};
