import type { EntityInput, ThingPartsFragment } from '../../graphql/generated/operations.js';
import type { Json } from '../../json.js';
import { type ByLanguage, fromByLanguage, KNOWLEDGE_LANGUAGES, type KnowledgeLanguage, toByLanguage } from '../../knowledge/languages.js';
import type { Locate } from '../../knowledge/problems.js';

/** Values of attributes or of properties by id; of what is localised a text a language. */
export type Values = Readonly<Record<string, Json>>;

/** A thing as the page writes it. */
export interface ThingForm {
  readonly id: string;
  readonly type: string;
  readonly names: ByLanguage;
  readonly aliases: Readonly<Record<KnowledgeLanguage, readonly string[]>>;
  readonly attributes: Values;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

export const emptyThing = (type: string): ThingForm => ({
  id: '',
  type,
  names: { en: '', zh: '' },
  aliases: { en: [], zh: [] },
  attributes: {},
  validFrom: null,
  validTo: null,
});

export const toThingForm = (thing: ThingPartsFragment): ThingForm => ({
  id: thing.id,
  type: thing.type,
  names: toByLanguage(thing.names),
  aliases: { en: thing.aliasesEn, zh: thing.aliasesZh },
  attributes: readValues(thing.attributes),
  validFrom: thing.validFrom ?? null,
  validTo: thing.validTo ?? null,
});

/** An object of the service as values by id. */
export const readValues = (values: Json): Values =>
  values === null || typeof values !== 'object' || Array.isArray(values) ? {} : (values as Values);

/** What is sent, without what is empty. */
export const toThingInput = (form: ThingForm): EntityInput => ({
  id: form.id.trim(),
  type: form.type,
  names: fromByLanguage(form.names),
  aliases: aliasesOf(form),
  attributes: givenValues(form.attributes),
  validFrom: form.validFrom,
  validTo: form.validTo,
});

const aliasesOf = ({ aliases }: ThingForm): readonly { readonly language: KnowledgeLanguage; readonly text: string }[] =>
  KNOWLEDGE_LANGUAGES.flatMap(({ id }) => aliases[id].map((text) => ({ language: id, text })));

/** Without what is empty; of a text in several languages without those that are. */
export const givenValues = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).flatMap(([id, value]): readonly (readonly [string, Json])[] => {
      if (value === null || value === '') return [];
      if (typeof value !== 'object' || Array.isArray(value)) return [[id, value]];
      const given = Object.entries(value).filter(([, text]) => text !== '' && text !== null);
      return given.length === 0 ? [] : [[id, Object.fromEntries(given)]];
    }),
  );

/** Where on the page stands what the service names by its place in what was sent. */
export const locateInThing =
  (form: ThingForm): Locate =>
  ([field = '', index = '']) => {
    const at = Number(index);
    switch (field) {
      case 'names':
        return `names.${fromByLanguage(form.names)[at]?.language ?? 'en'}`;
      case 'aliases':
        return `aliases.${aliasesOf(form)[at]?.language ?? 'en'}`;
      case 'attributes':
      case 'properties':
        return `values.${index}`;
      case 'id':
      case 'type':
      case 'validFrom':
      case 'validTo':
        return field;
      default:
        return '';
    }
  };

export const sameThingParts = (a: ThingForm[keyof ThingForm], b: ThingForm[keyof ThingForm]): boolean =>
  JSON.stringify(a) === JSON.stringify(b);
