import { isMap, isNode, LineCounter, parseAllDocuments, parseDocument, type Document } from 'yaml';
import { z } from 'zod';
import { isJsonObject } from '../../domain/json.js';
import { unreadable, type ReadRow } from './source-row.js';
import { splitYaml, YAML_LIMITS, type YamlChunk } from './split-yaml.js';

/**
 * Rows of YAML (or of JSON, which is YAML too). A list whose items begin with "- " at the start of a line is read item by item, so a file
 * of any length passes and a faulty item spoils only itself; anything else is read a document at a time. An anchor holds within its chunk.
 */
export async function* readYaml(file: string, text: AsyncIterable<string>): AsyncIterable<ReadRow> {
  for await (const chunk of splitYaml(text)) {
    const what = chunk.isItem ? 'item' : 'document';
    if (chunk.text.length <= YAML_LIMITS[what]) yield* readChunk(file, chunk);
    else yield unreadable(file, chunk.line, `this ${what} has more than ${String(YAML_LIMITS[what])} characters; split it`);
  }
}

function* readChunk(file: string, chunk: YamlChunk): Iterable<ReadRow> {
  const counter = new LineCounter();
  const options = { lineCounter: counter, prettyErrors: false } as const;
  const lineAt = (offset: number): number => chunk.line + Math.max(counter.linePos(offset).line, 1) - 1;
  const documents: readonly Document[] = chunk.isItem ? [parseDocument(chunk.text, options)] : parseAllDocuments(chunk.text, options);
  for (const document of documents) {
    const [error] = document.errors;
    if (error !== undefined) {
      yield unreadable(file, lineAt(error.pos[0]), `the YAML is faulty: ${error.message}`);
      continue;
    }
    yield* readDocument(file, document, lineAt);
  }
}

function* readDocument(file: string, document: Document, lineAt: (offset: number) => number): Iterable<ReadRow> {
  const lineOf = (path: readonly (string | number)[]): number => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range !== null && node.range !== undefined) return lineAt(node.range[0]);
    }
    return lineAt(0);
  };
  let content: unknown;
  try {
    content = document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    yield unreadable(file, lineAt(0), `the YAML cannot be used: ${error instanceof Error ? error.message : String(error)}`);
    return;
  }
  if (content === null || content === undefined) return;
  const isSingle = isMap(document.contents);
  for (const [index, item] of (Array.isArray(content) ? (content as readonly unknown[]) : [content]).entries()) {
    const base = isSingle ? [] : [index];
    const line = lineOf(base);
    const value = z.json().safeParse(item).data;
    if (value === undefined || !isJsonObject(value))
      yield unreadable(file, line, 'the item is no mapping of fields to plain values; write "field: value" lines');
    else
      yield {
        kind: 'row',
        file,
        line,
        columns: Object.keys(value),
        value,
        isTable: false,
        lineOf: (path) => lineOf([...base, ...path.map(keyOf)]),
      };
  }
}

const keyOf = (part: string): string | number => (/^\d+$/.test(part) ? Number(part) : part);
