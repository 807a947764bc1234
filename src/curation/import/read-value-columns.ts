import type { AttributeType } from '../../domain/ontology.js';
import { isJsonObject } from '../../domain/json.js';
import { isLanguage } from '../../domain/language.js';
import type { OntologyIndex } from '../../ontology/ontology-index.js';
import type { WrittenValue } from '../written.js';
import type { ItemFlaw } from './faq-item.js';
import { parseCell } from './parse-cell.js';
import type { SourceRow } from './read/source-row.js';

export interface ValueColumns {
  readonly values: readonly WrittenValue[];
  readonly flaws: readonly ItemFlaw[];
}

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
    // `story_zh` and `story_en` together are one value.
    const other = values.get(type.id)?.value;
    const texts = language === null ? null : { ...(isJsonObject(other) ? other : {}), [language]: read };
    values.set(type.id, { id: type.id, value: texts ?? read, path: [column] });
  }
  return { values: [...values.values()], flaws };
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
