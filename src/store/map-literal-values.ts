import { splitTopLevel } from './split-top-level.js';

/** The values of all map literals in a pattern, as written: `(:Entity {id: row.id})` gives `row.id`. */
export const mapLiteralValues = (pattern: string): readonly string[] =>
  [...pattern.matchAll(/\{([^{}]*)\}/g)]
    .flatMap((map) => splitTopLevel(map[1] ?? ''))
    .map((entry) => entry.slice(entry.indexOf(':') + 1).trim());
