import type { Entity } from '../domain/entity.js';
import { inLanguage } from '../domain/in-language.js';
import type { Json } from '../domain/json.js';
import type { Language } from '../domain/language.js';
import type { AttributeType } from '../domain/ontology.js';
import type { Fact } from '../domain/reply.js';
import { reference } from './describe-fact.js';
import { formatValue } from './format-value.js';
import { displayName, type OntologyIndex } from './ontology-index.js';

/** A value in words, apart from what it is a value of: "balance" and "CNY 3,200.5". `attribute`: `null` where the ontology does not know it. */
export const wordProperty = (
  attribute: AttributeType | null,
  id: string,
  value: Json,
  ontology: OntologyIndex,
  language: Language,
): { readonly label: string; readonly written: string } => ({
  label: displayName(attribute?.names ?? {}, language, id),
  written: formatValue(value, attribute, ontology, language),
});

/** A value that is true of something for one person only, as a fact about that thing in words: "Flex Card – balance: CNY 3,200.5". */
export const describeProperty = (
  { thing, validFrom, validTo }: { readonly thing: Entity } & Pick<Fact, 'validFrom' | 'validTo'>,
  attribute: AttributeType,
  value: Json,
  ontology: OntologyIndex,
  language: Language,
): Fact => {
  const name = inLanguage(thing.names, language, thing.id);
  const { label, written } = wordProperty(attribute, attribute.id, value, ontology, language);
  return {
    subject: reference(thing),
    predicate: attribute.id,
    object: null,
    value,
    text: language === 'zh' ? `${name}的${label}：${written}` : `${name} – ${label}: ${written}`,
    validFrom,
    validTo,
  };
};
