import { z } from 'zod';
import type { LocalisedTexts } from '../../domain/language.js';
import type { Unit } from '../../domain/ontology.js';
import { localisedTexts, writtenTexts } from './localised-schemas.js';

/** Names by language; those without one go to the language of their script, English when it tells none. */
const names = localisedTexts.transform((value): LocalisedTexts => {
  const texts = writtenTexts(value, []).map(({ text, language }) => ({
    text,
    language: language ?? (/\p{Script=Han}/u.test(text) ? 'zh' : 'en'),
  }));
  const of = (language: string): readonly string[] => texts.filter((text) => text.language === language).map(({ text }) => text);
  return { ...(of('zh').length > 0 ? { zh: of('zh') } : {}), ...(of('en').length > 0 ? { en: of('en') } : {}) };
});
const attribute = z.strictObject({
  id: z.string(),
  type: z.enum(['text', 'number', 'integer', 'boolean', 'date']),
  unit: z
    .string()
    .nullish()
    .transform((value) => value ?? null),
  localised: z.boolean().default(false),
  names: names.default({}),
  values: z
    .record(z.string(), names)
    .nullish()
    .transform((value) => value ?? null),
  better: z.enum(['lower', 'higher']).exactOptional(),
});

/** `>relation` or `relation`: along it; `<relation`: against it; `.attribute`: of what is there, last. */
const path = z.array(z.string().regex(/^[<>.]?[A-Za-z][A-Za-z0-9_]*$/u)).min(1);
const example = z.strictObject({ id: z.string().optional(), question: z.string(), path }).transform(({ id, question, path: parts }) => ({
  id: id ?? question,
  question,
  path: parts
    .filter((part) => !part.startsWith('.'))
    .map((part) => ({
      relation: part.replace(/^[<>]/u, ''),
      direction: part.startsWith('<') ? ('INCOMING' as const) : ('OUTGOING' as const),
    })),
  attribute: parts.find((part) => part.startsWith('.'))?.slice(1) ?? null,
}));

const plurals = z.strictObject({ one: z.string(), other: z.string() });
const unit = z
  .strictObject({
    id: z.string(),
    format: z.partialRecord(z.enum(['zh', 'en']), z.union([z.string(), plurals])),
    singular: z.partialRecord(z.enum(['zh', 'en']), z.string()).exactOptional(),
  })
  .transform(({ id, format, singular = {} }): Unit => {
    const written = Object.entries(format);
    const one = {
      ...Object.fromEntries(written.flatMap(([language, text]) => (typeof text === 'object' ? [[language, text.one]] : []))),
      ...singular,
    };
    return {
      id,
      format: Object.fromEntries(written.map(([language, text]) => [language, typeof text === 'object' ? text.other : text])),
      ...(Object.keys(one).length === 0 ? {} : { singular: one }),
    };
  });

/** An ontology as a file holds it; what is absent takes its default. */
export const ontologySchema = z.strictObject({
  entityTypes: z
    .array(
      z.strictObject({
        id: z.string(),
        names: names.default({}),
        attributes: z.array(attribute).default([]),
        private: z.boolean().default(false),
        asker: z.boolean().exactOptional(),
      }),
    )
    .default([]),
  relationTypes: z
    .array(
      z.strictObject({
        id: z.string(),
        from: z.array(z.string()).min(1),
        to: z.array(z.string()).min(1),
        cardinality: z.enum(['one-to-one', 'one-to-many', 'many-to-one', 'many-to-many']).default('many-to-many'),
        names: names.default({}),
        inverseNames: names.default({}),
        properties: z.array(attribute).default([]),
        acyclic: z.boolean().exactOptional(),
      }),
    )
    .default([]),
  units: z.array(unit).default([]),
  examples: z.array(example).default([]),
});
