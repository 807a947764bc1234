import { linesOf } from './lines.js';

/** A part of a YAML text that can be read on its own. */
export interface YamlChunk {
  readonly text: string;
  /** Line of its beginning in the file, from 1. */
  readonly line: number;
  /** Whether it is one item of a list; else a whole document. */
  readonly isItem: boolean;
}

/** Most characters of one item of a list, and of a document that is no such list and is therefore read as a whole. */
export const YAML_LIMITS = { item: 1_000_000, document: 20_000_000 } as const;

/**
 * Cuts YAML into documents and, where a document is a list whose items begin with "- " at the start of a line, into items: nothing else in
 * such a list can stand at the start of a line so. Of a chunk beyond its limit only the first lines are kept; it is refused anyway.
 */
export function* splitYaml(text: string): Iterable<YamlChunk> {
  let lines: string[] = [];
  let size = 0;
  let start = 1;
  let isList: boolean | null = null;
  const begin = (line: number): void => {
    [lines, size, start] = [[], 0, line];
  };
  const chunk = (): YamlChunk => ({ text: lines.join('\n'), line: start, isItem: isList === true });
  for (const { text: line, number } of linesOf(text)) {
    if (/^---(?:\s|$)/.test(line)) {
      if (lines.length > 0) yield chunk();
      begin(number);
      isList = null;
    }
    const isItem = /^-(?:\s|$)/.test(line);
    if (isList === null && isItem) {
      // Comments before the first item.
      begin(number);
      isList = true;
    } else if (isList === true && isItem) {
      yield chunk();
      begin(number);
    } else if (isList === null && !/^(?:---.*|%.*|\s*(?:#.*)?)$/.test(line)) {
      isList = false;
    }
    if (size <= YAML_LIMITS.document) lines.push(line);
    size += line.length + 1;
  }
  if (lines.length > 0) yield chunk();
}
