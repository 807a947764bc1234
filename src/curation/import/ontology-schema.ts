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
  unit: z.string().nullable().exactOptional(),
  localised: z.boolean().exactOptional(),
  names: names.exactOptional(),
  values: z.record(z.string(), names).nullable().exactOptional(),
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

const entityType = z.strictObject({
  id: z.string(),
  names: names.exactOptional(),
  attributes: z.array(attribute).exactOptional(),
  private: z.boolean().exactOptional(),
  asker: z.boolean().exactOptional(),
});
const relationType = z.strictObject({
  id: z.string(),
  from: z.array(z.string()).min(1),
  to: z.array(z.string()).min(1),
  cardinality: z.enum(['one-to-one', 'one-to-many', 'many-to-one', 'many-to-many']).exactOptional(),
  names: names.exactOptional(),
  inverseNames: names.exactOptional(),
  properties: z.array(attribute).exactOptional(),
  acyclic: z.boolean().exactOptional(),
});

/** An ontology as a file holds it: of a definition what is absent stays as it is known, or takes its default. */
export const ontologySchema = z.strictObject({
  entityTypes: z.array(entityType).default([]),
  relationTypes: z.array(relationType).default([]),
  units: z.array(unit).default([]),
  examples: z.array(example).default([]),
});

export type SaidOntology = z.infer<typeof ontologySchema>;
export type SaidAttribute = z.infer<typeof attribute>;
export type SaidEntityType = z.infer<typeof entityType>;
export type SaidRelationType = z.infer<typeof relationType>;
