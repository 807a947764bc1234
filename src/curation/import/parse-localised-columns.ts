import { LANGUAGES } from '../../domain/language.js';
import type { WrittenText } from '../written.js';
import { LOCALISED_TEXT, LOCALISED_TEXTS, localisedText, localisedTexts, writtenTexts } from './localised-schemas.js';
import { flawed, type ReadItem } from './faq-item.js';
import type { SourceRow } from './read/source-row.js';

/** Parts entries of a list in one cell. */
const SEPARATOR = /\s*[|｜]\s*/u;

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
      const parts = isList ? value.split(SEPARATOR).filter((part) => part !== '') : [value];
      texts.push(...parts.map((text) => ({ text, language: tag, path: [column] })));
      continue;
    }
    const parsed = (isList ? localisedTexts : localisedText).safeParse(value);
    if (!parsed.success) return flawed([column], isList ? LOCALISED_TEXTS : LOCALISED_TEXT);
    texts.push(...writtenTexts(parsed.data, [column]).map((text) => ({ ...text, language: text.language ?? tag })));
  }
  return { kind: 'item', item: texts };
};
