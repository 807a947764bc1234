import type { Entity, EntityRef } from '../domain/entity.js';
import { isJsonList, isJsonObject, type Json } from '../domain/json.js';
import { inLanguage, isLanguage, type Language } from '../domain/language.js';
import type { AttributeType, PathStep, Unit } from '../domain/ontology.js';
import type { Fact } from '../domain/reply.js';
import type { Calendar } from '../domain/time/calendar.js';
import { SAY_STATE, WRITTEN_VALUES } from '../language/reply-wording.js';
import type { RelatedEntity, RelationRepository } from '../store/repositories/relation-repository.js';
import { displayName, type OntologyIndex, type OntologySource } from './ontology-index.js';

// Western digits and separators in both languages: "50,000元", "CNY 50,000". Made once: making one takes longer than all else in a reply's wording.
const NUMBERS = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 });
const AMOUNTS = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 6 });
/** A day, or a moment of one. */
const DAY = /^\d{4}-\d{2}-\d{2}(?:T.*)?$/u;

/**
 * A value as people write it, with its unit: `7.2` of a rate is "7.2%", `50000` of an amount "50,000元", `1` of a term "1 month"; a date is
 * "10 December 2026", 2026年12月10日. `attribute` is `null` for a value the ontology does not know; it is then written bare.
 */
export const formatValue = (value: Json, attribute: AttributeType | null, ontology: OntologyIndex, language: Language): string => {
  const words = WRITTEN_VALUES[language];
  if (value === null) return '';
  if (isJsonObject(value)) return inLanguage(localised(value), language);
  if (isJsonList(value)) return value.map((item) => formatValue(item, attribute, ontology, language)).join(language === 'zh' ? '、' : ', ');
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (attribute?.type === 'date') return formatDay(String(value), language, ontology.calendar);
  const unit = ontology.unit(attribute?.unit ?? null);
  const bare = typeof value === 'number' ? formatNumber(value, attribute, unit !== null && isMoney(unit, language)) : value;
  const names =
    attribute?.values !== null && attribute !== null && Object.hasOwn(attribute.values, bare) ? attribute.values[bare] : undefined;
  if (names !== undefined) return displayName(names, language, bare);
  return unit === null ? bare : formatOf(unit, value, language).replace('{value}', bare);
};

/** Bare whole numbers of up to four digits may be years, and need no separator otherwise; "€4.5" is written "€4.50". */
const formatNumber = (value: number, attribute: AttributeType | null, isAmount: boolean): string => {
  if (attribute?.type === 'integer' && attribute.unit === null && Math.abs(value) < 10_000) return String(value);
  return (isAmount && !Number.isInteger(value) ? AMOUNTS : NUMBERS).format(value);
};

const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** Whether a unit is written with the sign or the code of a currency. */
const isMoney = ({ format }: Unit, language: Language): boolean => {
  const written = inLanguage(format, language, '');
  return /\p{Sc}/u.test(written) || (written.match(/\b[A-Z]{3}\b/gu) ?? []).some((code) => CURRENCIES.has(code));
};

/** A day, or the company's day of a moment (ISO-8601), as people write it; what is neither stays as it is. */
export const formatDay = (day: string, language: Language, calendar: Calendar): string => {
  if (!DAY.test(day) || Number.isNaN(Date.parse(day))) return day;
  return WRITTEN_VALUES[language].date(new Date(calendar.dayOf(day)));
};

const formatOf = ({ format, singular }: Unit, value: string | number, language: Language): string => {
  const words = WRITTEN_VALUES[language];
  const several = inLanguage(format, language, '{value}');
  if (typeof value !== 'number' || !words.isOne(value)) return several;
  return singular?.[language] ?? words.singular(several);
};

const localised = (value: Readonly<Record<string, Json>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(value).flatMap(([key, text]) => (isLanguage(key) && typeof text === 'string' ? [[key, text]] : [])));

/** An attribute's value as a fact in words; `null` when the entity has no value for it. */
export const describeAttribute = (entity: Entity, attributeId: string, ontology: OntologyIndex, language: Language): Fact | null => {
  const value = entity.attributes[attributeId] ?? null;
  if (value === null) return null;
  const attribute = ontology.attribute(entity.type, attributeId);
  const name = inLanguage(entity.names, language, entity.id);
  const label = displayName(attribute?.names ?? {}, language, attributeId);
  const written = formatValue(value, attribute, ontology, language);
  return {
    subject: reference(entity),
    predicate: attributeId,
    object: null,
    value,
    text: attributeSentence(name, label, written, value, language),
    validFrom: entity.validFrom,
    validTo: entity.validTo,
  };
};

/** A relation and the way it was gone. */
interface DescribedLink {
  readonly step: PathStep;
  readonly from: EntityRef;
  readonly to: EntityRef;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** A relation as a fact in words, from its start to its end. */
export const describeRelation = (
  { id, relation, other }: RelatedEntity,
  self: EntityRef,
  ontology: OntologyIndex,
  language: Language,
): Fact => {
  const [subject, object] = relation.from === id ? [self, reference(other)] : [reference(other), self];
  return {
    subject,
    predicate: relation.type,
    object,
    value: null,
    text: relationSentence(subject, relation.type, object, ontology, language),
    validFrom: relation.validFrom,
    validTo: relation.validTo,
  };
};

/** A relation gone along or against as a fact in words, from its start to its end. */
export const describeLink = ({ step, from, to, validFrom, validTo }: DescribedLink, ontology: OntologyIndex, language: Language): Fact => {
  const [subject, object] = step.direction === 'OUTGOING' ? [reference(from), reference(to)] : [reference(to), reference(from)];
  return {
    subject,
    predicate: step.relation,
    object,
    value: null,
    text: relationSentence(subject, step.relation, object, ontology, language),
    validFrom,
    validTo,
  };
};

const relationSentence = (subject: EntityRef, relation: string, object: EntityRef, ontology: OntologyIndex, language: Language): string => {
  const verb = displayName(ontology.relationType(relation)?.names ?? {}, language, relation);
  const [from = '', to = ''] = [subject, object].map((end) => inLanguage(end.names, language, end.id));
  // Names of relations are verbs ("requires"), nouns ("alternative") and more: only a table's row is right for all of them.
  return language === 'zh' ? `${from}，${verb}：${to}` : `${from} – ${verb}: ${to}`;
};

export const reference = ({ id, type, names }: EntityRef): EntityRef => ({ id, type, names });

const attributeSentence = (name: string, label: string, written: string, value: Json, language: Language): string => {
  // "The garage of X is yes" is no sentence.
  if (typeof value === 'boolean')
    return (
      SAY_STATE[language](name, label, value) ?? (language === 'zh' ? `${name}的${label}：${written}` : `${name} – ${label}: ${written}`)
    );
  // A localised text is a sentence of its own.
  if (isJsonObject(value)) return language === 'zh' ? `${name}：${written}` : `${name}: ${written}`;
  return language === 'zh' ? `${name}的${label}是${written}` : `The ${label} of ${name} is ${written}`;
};

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

/** What the graph says of an entity, in words: attributes in the ontology's order, then relations. */
export interface EntityDescriber {
  /** Relations that touch private types are left out unless the entity is private itself. One statement. */
  describe(entity: Entity, language: Language): Promise<readonly Fact[]>;
}

export const createEntityDescriber = ({
  relations,
  ontology,
}: {
  readonly relations: RelationRepository;
  readonly ontology: OntologySource;
}): EntityDescriber => ({
  async describe(entity, language) {
    const index = ontology.current;
    const order = index.entityType(entity.type)?.attributes.map(({ id }) => id) ?? [];
    const attributes = [...order, ...Object.keys(entity.attributes).filter((id) => !order.includes(id))];
    const types = index.privateTypes.includes(entity.type) ? index.ontology.relationTypes.map(({ id }) => id) : index.publicRelations;
    const related = await relations.findAround([entity.id], types);
    return [
      ...attributes.map((id) => describeAttribute(entity, id, index, language)).filter((fact) => fact !== null),
      ...related.map((neighbour) => describeRelation(neighbour, reference(entity), index, language)),
    ];
  },
});
