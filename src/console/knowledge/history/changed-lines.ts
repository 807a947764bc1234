import type { Json } from '../../json.js';

/** What a field of something lost and gained by a change, line by line. */
export interface ChangedField {
  readonly field: string;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** What differs between two contents of one thing. */
export const changedFields = (before: Json, after: Json): readonly ChangedField[] => {
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((field) => {
    const [was, is] = [linesOf(old.get(field) ?? null), linesOf(now.get(field) ?? null)];
    const removed = was.filter((line) => !is.includes(line));
    const added = is.filter((line) => !was.includes(line));
    return removed.length + added.length === 0 ? [] : [{ field, removed, added }];
  });
};

const fieldsOf = (content: Json): ReadonlyMap<string, Json> =>
  content === null || typeof content !== 'object' || isList(content) ? new Map() : new Map(Object.entries(content));

/** A list line by line, what has names with them; ids that the service gives tell people nothing. */
const linesOf = (value: Json): readonly string[] => {
  if (value === null) return [];
  if (typeof value !== 'object') return [String(value)];
  if (isList(value)) return value.map(lineOf);
  return Object.entries(value).flatMap(([name, part]) => linesOf(part).map((line) => `${name}: ${line}`));
};

const lineOf = (item: Json): string => {
  if (typeof item === 'string') return item;
  if (item === null || typeof item !== 'object' || isList(item)) return JSON.stringify(item);
  const { id: _id, text = null, condition = null, language = null, ...rest } = item as Readonly<Record<string, Json>>;
  if (typeof text !== 'string') return JSON.stringify(item);
  const more = [condition, ...Object.values(rest).flat()].filter((part) => part !== null && part !== '');
  return [typeof language === 'string' ? `${language}: ${text}` : text, ...more.map(lineOf)].join(' · ');
};

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
