import { inLanguage } from '../domain/in-language.js';
import { isJsonList } from '../domain/is-json-list.js';
import { isJsonObject, type Json } from '../domain/json.js';
import { isLanguage, type Language } from '../domain/language.js';
import type { AttributeType } from '../domain/ontology.js';
import { singularUnit } from '../language/en/singular.js';
import { displayName, type OntologyIndex } from './ontology-index.js';

// Western digits and separators in both languages: "50,000元", "CNY 50,000". Made once: making one takes longer than all else in a reply's wording.
const NUMBERS = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 });

const YES_NO: Readonly<Record<Language, readonly [string, string]>> = { zh: ['是', '否'], en: ['yes', 'no'] };

/**
 * A value as people write it, with its unit: `7.2` of a rate is "7.2%", `50000` of an amount "50,000元".
 * `attribute` is `null` for a value the ontology does not know; it is then written bare.
 */
export const formatValue = (value: Json, attribute: AttributeType | null, ontology: OntologyIndex, language: Language): string => {
  if (value === null) return '';
  if (isJsonObject(value)) return inLanguage(localised(value), language);
  if (isJsonList(value)) return value.map((item) => formatValue(item, attribute, ontology, language)).join(language === 'zh' ? '、' : ', ');
  if (typeof value === 'boolean') return YES_NO[language][value ? 0 : 1];
  const bare = typeof value === 'number' ? NUMBERS.format(value) : value;
  const names = attribute?.values?.[bare];
  if (names !== undefined) return displayName(names, language, bare);
  const unit = ontology.unit(attribute?.unit ?? null);
  if (unit === null) return bare;
  const format = inLanguage(unit.format, language, '{value}');
  const [before = '', after = ''] = format.split('{value}');
  return language === 'en' && value === 1 ? before + bare + singularUnit(after) : format.replace('{value}', bare);
};

const localised = (value: Readonly<Record<string, Json>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(value).flatMap(([key, text]) => (isLanguage(key) && typeof text === 'string' ? [[key, text]] : [])));
