import {
  type Document,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parse,
  parseAllDocuments,
  parseDocument,
  visit,
} from 'yaml';
import { isJsonObject } from '../../../domain/json.js';
import { linesOf, placeOf, READ_LIMITS, readPlain, type ReadRow, unreadable, type UnreadableRow } from './source-row.js';

/** The value that a YAML text holds. Throws with line and column where it is none. */
export const parseYaml = (text: string): unknown => parse(text);

/** A part of a YAML text that can be read on its own. */
interface YamlChunk {
  readonly text: string;
  /** Line of its beginning in the file, from 1. */
  readonly line: number;
  /** Whether it is one item of a list; else a whole document. */
  readonly isItem: boolean;
}

/** Most characters of one item of a list, and of a document that is no such list and is therefore read as a whole. */
const YAML_LIMITS = { item: 1_000_000, document: 20_000_000 } as const;

/**
 * Cuts YAML into documents and, where a document is a list whose items begin with "- " at the start of a line, into items: nothing else in
 * such a list can stand at the start of a line so. Of a chunk beyond its limit only the first lines are kept; it is refused anyway.
 */
function* splitYaml(text: string): Iterable<YamlChunk> {
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

/**
 * Rows of YAML (or of JSON, which is YAML too). A list whose items begin with "- " at the start of a line is read item by item, so a file
 * of any length passes and a faulty item spoils only itself; anything else is read a document at a time. An anchor holds within its chunk.
 */
export function* readYaml(file: string, text: string): Iterable<ReadRow> {
  for (const chunk of splitYaml(text)) {
    const what = chunk.isItem ? 'item' : 'document';
    if (chunk.text.length <= YAML_LIMITS[what]) yield* readChunk(file, chunk);
    else yield unreadable(file, chunk.line, `this ${what} has more than ${String(YAML_LIMITS[what])} characters; split it`);
  }
}

function* readChunk(file: string, chunk: YamlChunk): Iterable<ReadRow> {
  const counter = new LineCounter();
  // Looking for repeated keys costs the library their square; it is done below.
  const options = { lineCounter: counter, prettyErrors: false, uniqueKeys: false } as const;
  const lineAt = (offset: number): number => chunk.line + Math.max(counter.linePos(offset).line, 1) - 1;
  let documents: readonly Document[];
  try {
    documents = chunk.isItem ? [parseDocument(chunk.text, options)] : parseAllDocuments(chunk.text, options);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    yield unreadable(file, chunk.line, TOO_DEEP);
    return;
  }
  for (const document of documents) {
    const [error] = document.errors;
    if (error === undefined) yield* readDocument(file, document, lineAt);
    else if (error.message.includes('call stack')) yield unreadable(file, chunk.line, TOO_DEEP);
    else yield unreadable(file, lineAt(error.pos[0]), `the YAML is faulty: ${error.message}`);
  }
}

const TOO_DEEP = `it is nested more than ${String(READ_LIMITS.depth)} deep; write it flatter`;

function* readDocument(file: string, document: Document, lineAt: (offset: number) => number): Iterable<ReadRow> {
  const start = isNode(document.contents) ? startOf(document.contents, lineAt) : lineAt(0);
  let content: unknown;
  try {
    const flaw = findFlaw(file, document, lineAt);
    if (flaw !== null) {
      yield flaw;
      return;
    }
    content = document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    const why =
      error instanceof RangeError ? TOO_DEEP : `the YAML cannot be used: ${error instanceof Error ? error.message : String(error)}`;
    yield unreadable(file, start, why);
    return;
  }
  if (content === null || content === undefined) return;
  const nodes = isSeq(document.contents) ? document.contents.items : [document.contents];
  for (const [index, item] of (Array.isArray(content) ? (content as readonly unknown[]) : [content]).entries()) {
    const node = nodes[index];
    const line = isNode(node) ? startOf(node, lineAt) : start;
    const read = readPlain(item);
    if (read.kind === 'flawed') yield unreadable(file, line, read.reason);
    else if (!isJsonObject(read.value))
      yield unreadable(file, line, 'the item is no mapping of fields to plain values; write "field: value" lines');
    else
      yield {
        kind: 'row',
        file,
        line,
        columns: Object.keys(read.value),
        value: read.value,
        isTable: false,
        lines: isNode(node) ? linesIn(node, line, lineAt) : new Map(),
      };
  }
}

const startOf = (node: Node, lineAt: (offset: number) => number): number =>
  node.range === null || node.range === undefined ? lineAt(0) : lineAt(node.range[0]);

/** Keys that are repeated in a mapping, or too many of them. */
const findFlaw = (file: string, document: Document, lineAt: (offset: number) => number): UnreadableRow | null => {
  let flaw: UnreadableRow | null = null;
  visit(document, {
    Map(_, map) {
      if (map.items.length > READ_LIMITS.keys) {
        const counts = `${String(map.items.length)} keys, and at most ${String(READ_LIMITS.keys)} are read`;
        flaw = unreadable(file, startOf(map, lineAt), `a mapping has ${counts}; write a list of items instead`);
        return visit.BREAK;
      }
      const keys = new Set<unknown>();
      for (const { key } of map.items) {
        const name: unknown = isScalar(key) ? key.value : key;
        if (keys.has(name) && name !== '<<') {
          const at = isNode(key) ? startOf(key, lineAt) : startOf(map, lineAt);
          flaw = unreadable(file, at, `the YAML is faulty: the key "${String(name).slice(0, 60)}" stands twice in one mapping`);
          return visit.BREAK;
        }
        keys.add(name);
      }
      return undefined;
    },
  });
  return flaw;
};

/** Where values stand that do not stand on the line of what holds them. */
const linesIn = (root: Node, start: number, lineAt: (offset: number) => number): ReadonlyMap<string, number> => {
  const lines = new Map<string, number>();
  const walk = (node: unknown, path: readonly string[], around: number): void => {
    if (!isNode(node) || path.length > READ_LIMITS.depth) return;
    const line = startOf(node, lineAt);
    if (line !== around) lines.set(placeOf(path), line);
    if (isSeq(node))
      node.items.forEach((item, index) => {
        walk(item, [...path, String(index)], line);
      });
    else if (isMap(node))
      for (const pair of node.items) if (isPair(pair) && isScalar(pair.key)) walk(pair.value, [...path, String(pair.key.value)], line);
  };
  walk(root, [], start);
  return lines;
};
