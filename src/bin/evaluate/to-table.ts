import { isJsonObject, type Json, type JsonObject } from '../../domain/json.js';

/** A report for people: a line a measure, its name before its value; what lies within another measure is named after it, as in `hops.1.accuracy`. */
export const toTable = (report: JsonObject): string => {
  const lines = flatten(report, '');
  const width = Math.max(0, ...lines.map(([name]) => name.length));
  return lines.map(([name, value]) => `${name.padEnd(width)}  ${value}`).join('\n');
};

const flatten = (report: JsonObject, prefix: string): readonly (readonly [name: string, value: string])[] =>
  Object.entries(report).flatMap(([name, value]) =>
    isJsonObject(value) ? flatten(value, `${prefix}${name}.`) : [[`${prefix}${name}`, show(value)] as const],
  );

const show = (value: Json): string => (value === null ? '–' : typeof value === 'string' ? value : JSON.stringify(value));
