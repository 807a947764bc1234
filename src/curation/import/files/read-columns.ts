import { z } from 'zod';
import { isJsonObject, type Json } from '../../../domain/json.js';
import { isLanguage, LANGUAGES } from '../../../domain/language.js';
import type { AttributeType, Unit } from '../../../domain/ontology.js';
import { detectLanguage } from '../../../language/text/detect-language.js';
import type { OntologyIndex } from '../../../ontology/ontology-index.js';
import type { WrittenText, WrittenValue } from '../../fields/read-texts.js';
import type { Path } from '../../outcome.js';
import { flawed, type ItemFlaw, type ReadItem } from '../faqs/faq-item.js';
import { readListCell } from './cell-text.js';
import type { SourceRow } from './source-row.js';

const language = z.enum(LANGUAGES);

/** What to say of something else. */
const LOCALISED_TEXT = 'this must be a text, or texts by language: { zh: …, en: … }';
const LOCALISED_TEXTS = 'this must be a list of texts, or lists by language: { zh: […], en: […] }';

/** A text, or a text by language. */
export const localisedText = z.union([z.string(), z.partialRecord(language, z.string())], { error: LOCALISED_TEXT });

/** A list of texts, or lists by language; a single text may stand for a list of one. */
export const localisedTexts = z.union([z.string(), z.array(z.string()), z.partialRecord(language, z.array(z.string()))], {
  error: LOCALISED_TEXTS,
});

/** The texts with their places in the file. */
export const writtenTexts = (value: z.infer<typeof localisedText> | z.infer<typeof localisedTexts>, path: Path): readonly WrittenText[] => {
  if (typeof value === 'string') return [{ text: value, language: null, path }];
  if (Array.isArray(value)) return inList(value, null, path);
  return Object.entries<string | readonly string[]>(value).flatMap(([tag, texts]) =>
    typeof texts === 'string' ? [{ text: texts, language: tag, path: [...path, tag] }] : inList(texts, tag, [...path, tag]),
  );
};

const inList = (texts: readonly string[], language: string | null, path: Path): readonly WrittenText[] =>
  texts.map((text, index) => ({ text, language, path: [...path, String(index)] }));

/** A row read by a schema, or what does not fit, each at its place and in words an editor understands. */
export const parseWith = <T>(
  schema: z.ZodType<T>,
  row: SourceRow,
): { readonly kind: 'item'; readonly item: T } | { readonly kind: 'flawed'; readonly flaws: readonly ItemFlaw[] } => {
  const parsed = schema.safeParse(row.value);
  if (parsed.success) return { kind: 'item', item: parsed.data };
  const flaws = parsed.error.issues.map((issue): ItemFlaw => {
    const path = issue.path.map(String);
    if (issue.code === 'unrecognized_keys')
      return {
        path: [...path, issue.keys[0] ?? ''],
        reason: `the field "${issue.keys.join('", "')}" is not known here; correct its name or take it out`,
      };
    return {
      path,
      reason: issue.message.startsWith('Invalid input: expected')
        ? issue.message.replace('Invalid input: expected', 'this must be')
        : issue.message,
    };
  });
  return { kind: 'flawed', flaws };
};

/**
 * Reads what a row says in a field of ours such as `name`, from the column of that name and those of its languages (`name_zh`, `name_en`).
 * In a table a list of texts stands in one cell, parted by "|". Empty when the row does not speak of it.
 */
export const parseLocalisedColumns = (
  row: SourceRow,
  field: string,
  columns: ReadonlyMap<string, readonly string[]>,
  { isList }: { readonly isList: boolean },
): ReadItem<readonly WrittenText[]> => {
  const fields = [{ name: field, tag: null }, ...LANGUAGES.map((tag) => ({ name: `${field}_${tag}`, tag }))];
  const texts: WrittenText[] = [];
  for (const { name, tag } of fields) {
    const column = columns.get(name)?.[0];
    const value = column === undefined ? null : (row.value[column] ?? null);
    if (column === undefined || value === null) continue;
    if (row.isTable && typeof value === 'string') {
      const parts = isList ? readListCell(value) : [value];
      texts.push(...parts.map((text) => ({ text, language: tag, path: [column] })));
      continue;
    }
    const parsed = (isList ? localisedTexts : localisedText).safeParse(value);
    if (!parsed.success) return flawed([column], isList ? LOCALISED_TEXTS : LOCALISED_TEXT);
    texts.push(...writtenTexts(parsed.data, [column]).map((text) => ({ ...text, language: text.language ?? tag })));
  }
  return { kind: 'item', item: texts };
};

const TRUE = ['true', 'yes', 'y', '1', '是', '有'];
const FALSE = ['false', 'no', 'n', '0', '否', '无'];

/**
 * A cell of a table as a value of an attribute: "7.2%" and "50,000元" are numbers where the unit is written so, a value's name stands for
 * the value. What cannot be read stays a text, which the check then objects to.
 */
const parseCell = (cell: string, { type, unit, localised, values }: AttributeType, units: readonly Unit[]): Json => {
  const text = cell.trim();
  switch (type) {
    case 'number':
    case 'integer':
      return parseNumber(text, units.find(({ id }) => id === unit) ?? null);
    case 'boolean':
      return TRUE.includes(text.toLowerCase()) ? true : FALSE.includes(text.toLowerCase()) ? false : text;
    case 'date':
      return text.replace(/^(\d{4})[/.](\d{2})[/.](\d{2})$/, '$1-$2-$3');
    case 'text': {
      if (localised) return { [detectLanguage(text) ?? 'en']: text };
      const named = Object.entries(values ?? {}).find(([, names]) =>
        Object.values(names).some((list) => list.some((name) => name.toLowerCase() === text.toLowerCase())),
      );
      return values !== null && !Object.hasOwn(values, text) && named !== undefined ? named[0] : text;
    }
  }
};

const NUMBER = /^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;

/** One comma or point with three digits behind it: some countries write thousands so, and others the decimals. */
const EITHER = /^-?[1-9]\d{0,2}[.,]\d{3}$/;

/** Why a number that a person wrote may be meant otherwise; `null`: it may not. */
const findDoubt = (cell: string, column: string, number: Json): string | null => {
  const [written] = /-?\d[\d.,]*\d/u.exec(cell) ?? [];
  if (typeof number !== 'number' || written === undefined || !EITHER.test(written)) return null;
  const other = Number(written.includes(',') ? written.replace(',', '.') : written.replace('.', ''));
  return `${column} "${cell.trim().slice(0, 40)}" is read as ${String(number)}; where ${String(other)} is meant, write ${String(other)}`;
};

const parseNumber = (text: string, unit: Unit | null): Json => {
  const formats = [unit?.format, unit?.singular]
    .flatMap((written) => Object.values(written ?? {}))
    .map((format) => format.split('{value}').map((part) => part.trim()));
  const bare = [['', ''], ...formats].flatMap(([before = '', after = '']) =>
    text.startsWith(before) && text.endsWith(after) ? [text.slice(before.length, text.length - after.length).trim()] : [],
  );
  const number = bare.find((candidate) => NUMBER.test(candidate));
  return number === undefined ? text : Number(number.replaceAll(',', ''));
};

export interface ValueColumns {
  readonly values: readonly WrittenValue[];
  readonly flaws: readonly ItemFlaw[];
  /** Of values that may be meant otherwise. */
  readonly doubts: readonly ItemFlaw[];
}

export const NO_VALUES: ValueColumns = { values: [], flaws: [], doubts: [] };

/** Reads columns whose names are attributes, by id or by any of their names; `summary_zh` is the Chinese text of a localised one. */
export const readValueColumns = (
  row: SourceRow,
  columns: readonly string[],
  types: readonly AttributeType[],
  explicit: Readonly<Record<string, string>>,
  { ontology }: OntologyIndex,
): ValueColumns => {
  const values = new Map<string, WrittenValue>();
  const flaws: ItemFlaw[] = [];
  const doubts: ItemFlaw[] = [];
  for (const column of columns) {
    const value = row.value[column];
    if (value === undefined || (row.isTable && value === null)) continue;
    const found = findAttribute(explicit[column] ?? column, types);
    if (found.kind === 'none' || found.kind === 'several') {
      flaws.push({ path: [column], reason: reasonOf(column, found, types) });
      continue;
    }
    const { type, language } = found;
    const read = row.isTable && typeof value === 'string' && language === null ? parseCell(value, type, ontology.units) : value;
    const doubt = typeof value === 'string' && row.hasNumbers !== true ? findDoubt(value, column, read) : null;
    if (doubt !== null) doubts.push({ path: [column], reason: doubt });
    // `story_zh` and `story_en` together are one value.
    const other = values.get(type.id)?.value;
    const texts = language === null ? null : { ...(isJsonObject(other) ? other : {}), [language]: read };
    values.set(type.id, { id: type.id, value: texts ?? read, path: [column] });
  }
  return { values: [...values.values()], flaws, doubts };
};

type Found =
  | { readonly kind: 'one'; readonly type: AttributeType; readonly language: string | null }
  | { readonly kind: 'several'; readonly ids: readonly string[] }
  | { readonly kind: 'none' };

const findAttribute = (name: string, types: readonly AttributeType[]): Found => {
  const [, base = name, language] = /^(.+)_([a-z]+)$/.exec(name) ?? [];
  const wanted = name.trim().toLowerCase();
  const exact = types.find(({ id }) => id === name) ?? types.find(({ id }) => id.toLowerCase() === wanted);
  if (exact !== undefined) return { kind: 'one', type: exact, language: null };
  if (isLanguage(language)) {
    const found = findAttribute(
      base,
      types.filter(({ localised }) => localised),
    );
    if (found.kind === 'one') return { ...found, language };
  }
  // A display name before other names: several attributes may share "fee" as one of theirs.
  const shown = types.filter(({ names }) => Object.values(names).some(([first]) => first?.toLowerCase() === wanted));
  const named =
    shown.length > 0
      ? shown
      : types.filter(({ names }) => Object.values(names).some((list) => list.some((one) => one.toLowerCase() === wanted)));
  const [type, ...others] = named;
  if (type === undefined) return { kind: 'none' };
  return others.length === 0 ? { kind: 'one', type, language: null } : { kind: 'several', ids: named.map(({ id }) => id) };
};

const reasonOf = (column: string, found: Exclude<Found, { kind: 'one' }>, types: readonly AttributeType[]): string =>
  found.kind === 'several'
    ? `"${column}" may be ${found.ids.join(' or ')}; name the column by one of these ids`
    : `"${column}" is no attribute here; there are ${types.map(({ id }) => id).join(', ') || 'none'}`;
