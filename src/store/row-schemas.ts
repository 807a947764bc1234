import { z } from 'zod';

const text = z.string();
const optionalText = z
  .string()
  .nullish()
  .transform((value) => value ?? null);

/** How properties of FAQ nodes come out of the graph. */
export const faqProperties = z.object({
  id: text,
  status: z.enum(['DRAFT', 'IN_REVIEW', 'PUBLISHED', 'ARCHIVED']),
  version: z.number().int(),
  publishedVersion: z
    .number()
    .int()
    .nullish()
    .transform((value) => value ?? null),
  title_zh: optionalText,
  title_en: optionalText,
  validFrom: optionalText,
  validTo: optionalText,
  updatedAt: text,
});

/** How properties of answer nodes come out of the graph. */
export const answerProperties = z.object({
  id: text,
  language: z.enum(['zh', 'en']),
  text,
  variants: z
    .array(text)
    .nullish()
    .transform((value) => value ?? []),
  condition: optionalText,
  rank: z
    .number()
    .int()
    .nullish()
    .transform((value) => value ?? 0),
  validFrom: optionalText,
  validTo: optionalText,
});

export const phrasingRow = z.object({ id: text, faqId: text, text, language: z.enum(['zh', 'en']) });

/** What things are called, as several statements return it. */
export const namesRow = z.object({
  id: text,
  type: text,
  name_zh: optionalText,
  name_en: optionalText,
  aliases_zh: z
    .array(text)
    .nullish()
    .transform((value) => value ?? []),
  aliases_en: z
    .array(text)
    .nullish()
    .transform((value) => value ?? []),
});
