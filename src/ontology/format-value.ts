import { inLanguage } from '../domain/in-language.js';
import { isJsonList } from '../domain/is-json-list.js';
import { isJsonObject, type Json } from '../domain/json.js';
import { isLanguage, type Language } from '../domain/language.js';
import type { AttributeType, Unit } from '../domain/ontology.js';
import { WRITTEN_VALUES } from '../language/written-values.js';
import { displayName, type OntologyIndex } from './ontology-index.js';

// Western digits and separators in both languages: "50,000元", "CNY 50,000". Made once: making one takes longer than all else in a reply's wording.
const NUMBERS = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 });
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
  if (attribute?.type === 'date') return formatDay(String(value), language);
  const bare = typeof value === 'number' ? formatNumber(value, attribute) : value;
  const names =
    attribute?.values !== null && attribute !== null && Object.hasOwn(attribute.values, bare) ? attribute.values[bare] : undefined;
  if (names !== undefined) return displayName(names, language, bare);
  const unit = ontology.unit(attribute?.unit ?? null);
  return unit === null ? bare : formatOf(unit, value, language).replace('{value}', bare);
};

/** Bare whole numbers of up to four digits may be years, and need no separator otherwise. */
const formatNumber = (value: number, attribute: AttributeType | null): string =>
  attribute?.type === 'integer' && attribute.unit === null && Math.abs(value) < 10_000 ? String(value) : NUMBERS.format(value);

/** A day (ISO-8601) as people write it; what is no day stays as it is. */
export const formatDay = (day: string, language: Language): string => {
  const time = DAY.test(day) ? Date.parse(day) : Number.NaN;
  return Number.isNaN(time) ? day : WRITTEN_VALUES[language].date(new Date(time));
};

const formatOf = ({ format, singular }: Unit, value: string | number, language: Language): string => {
  const words = WRITTEN_VALUES[language];
  const several = inLanguage(format, language, '{value}');
  if (typeof value !== 'number' || !words.isOne(value)) return several;
  return singular?.[language] ?? words.singular(several);
};

const localised = (value: Readonly<Record<string, Json>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(value).flatMap(([key, text]) => (isLanguage(key) && typeof text === 'string' ? [[key, text]] : [])));
