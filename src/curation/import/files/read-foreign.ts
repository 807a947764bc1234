import { groupBy } from '../../../domain/group-by.js';
import { isJsonObject, type Json, type JsonObject } from '../../../domain/json.js';
import { detectLanguage } from '../../../language/text/detect-language.js';
import { lineOf, type ReadRow, type SourceRow, unreadable } from './source-row.js';

/**
 * Rows of documents that other systems write: training data and domains of Rasa (`nlu`, `responses`) and conversations of ChatterBot. Each
 * example, response and conversation is a row of its own. Other rows are as they were.
 */
export function* readForeign(rows: Iterable<ReadRow>): Iterable<ReadRow> {
  for (const row of rows) {
    if (row.kind !== 'row' || row.isTable) yield row;
    else if (Array.isArray(row.value['conversations'])) yield* readChatterBot(row, row.value['conversations'] as readonly Json[]);
    else if (isRasa(row.value)) yield* readRasa(row);
    else yield row;
  }
}

const textIn = (value: Json | undefined): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;

const rowOf = (row: SourceRow, line: number, value: JsonObject, addsTo?: string): SourceRow => ({
  kind: 'row',
  file: row.file,
  line,
  columns: Object.keys(value),
  value,
  isTable: true,
  lines: new Map(),
  ...(addsTo === undefined ? {} : { addsTo }),
});

function* readChatterBot(row: SourceRow, conversations: readonly Json[]): Iterable<ReadRow> {
  const categories = row.value['categories'];
  const topic = Array.isArray(categories) ? textIn(categories[0] as Json) : null;
  let longer = 0;
  for (const [index, conversation] of conversations.entries()) {
    const line = lineOf(row, ['conversations', String(index)]);
    const turns: readonly Json[] = Array.isArray(conversation) ? (conversation as readonly Json[]) : [];
    const [question, answer] = [textIn(turns[0]), textIn(turns[1])];
    if (question === null || answer === null) {
      yield unreadable(row.file, line, 'a conversation needs a question and its answer: - - question, then - answer below it');
      continue;
    }
    if (turns.length > 2) longer += 1;
    yield rowOf(row, line, { question, answer, ...(topic === null ? {} : { topic }) });
  }
  if (longer > 0) {
    const text = `${String(longer)} ${longer === 1 ? 'conversation goes' : 'conversations go'} on after the first answer; what follows is not read`;
    yield { kind: 'remark', text };
  }
}

/** Parts of Rasa's files that are told in the report, for they are no knowledge. */
const RASA_PARTS = ['stories', 'rules', 'forms', 'actions', 'slots', 'entities', 'e2e_actions', 'lookup_tables'];

const isRasa = (value: JsonObject): boolean =>
  Array.isArray(value['nlu']) ||
  isJsonObject(value['rasa_nlu_data']) ||
  isJsonObject(value['responses']) ||
  isJsonObject(value['templates']) ||
  (value['version'] !== undefined && ['stories', 'rules', 'intents'].some((part) => Array.isArray(value[part])));

function* readRasa(row: SourceRow): Iterable<ReadRow> {
  const { nlu, rasa_nlu_data: old, responses, templates } = row.value;
  const passed = new Map<string, number>();
  if (Array.isArray(nlu)) {
    for (const [index, entry] of (nlu as readonly Json[]).entries()) {
      const path = ['nlu', String(index)];
      const intent = isJsonObject(entry) ? textIn(entry['intent']) : null;
      if (isJsonObject(entry) && intent !== null) yield* readExamples(row, intent, entry['examples'], [...path, 'examples']);
      else {
        const what = isJsonObject(entry) ? (Object.keys(entry)[0] ?? 'nothing') : 'text';
        passed.set(what, (passed.get(what) ?? 0) + 1);
      }
    }
  }
  if (isJsonObject(old)) {
    const examples = old['common_examples'];
    for (const [index, example] of (Array.isArray(examples) ? (examples as readonly Json[]) : []).entries()) {
      const line = lineOf(row, ['rasa_nlu_data', 'common_examples', String(index)]);
      const [text, intent] = isJsonObject(example) ? [textIn(example['text']), textIn(example['intent'])] : [null, null];
      if (text === null || intent === null) yield unreadable(row.file, line, 'an example needs a text and an intent');
      else yield rowOf(row, line, { text, intent });
    }
  }
  for (const [field, answers] of Object.entries({ responses, templates })) {
    if (isJsonObject(answers)) for (const [name, list] of Object.entries(answers)) yield* readResponse(row, field, name, list);
  }
  const parts = [
    ...[...passed].map(([what, count]) => `${String(count)} of ${what}`),
    ...RASA_PARTS.filter((part) => row.value[part] !== undefined),
  ];
  if (parts.length > 0)
    yield { kind: 'remark', text: `of Rasa's files the examples of intents and the responses are read, not: ${parts.join(', ')}` };
}

/** An entity marked in an example: `[savings](account_type)`, `[savings]{"entity": "account_type"}`. */
const MARKED = /\[([^\]]*)\](?:\([^)]*\)|\{[^}]*\})/gu;

function* readExamples(row: SourceRow, intent: string, examples: Json | undefined, path: readonly string[]): Iterable<ReadRow> {
  const line = lineOf(row, path);
  if (typeof examples === 'string') {
    for (const [index, written] of examples.split('\n').entries()) {
      if (written.trim() === '' || written.trim().startsWith('#')) continue;
      const at = line + 1 + index;
      const [, text] = /^\s*-\s+(.*\S)\s*$/u.exec(written) ?? [];
      if (text === undefined) yield unreadable(row.file, at, `an example of "${intent}" begins with "- "`);
      else yield rowOf(row, at, { text: text.replace(MARKED, '$1'), intent });
    }
  } else if (Array.isArray(examples)) {
    for (const [index, example] of (examples as readonly Json[]).entries()) {
      const at = lineOf(row, [...path, String(index)]);
      const text = textIn(isJsonObject(example) ? example['text'] : example);
      if (text === null) yield unreadable(row.file, at, `an example of "${intent}" needs a text`);
      else yield rowOf(row, at, { text: text.trim().replace(/^-\s+/u, '').replace(MARKED, '$1'), intent });
    }
  } else yield unreadable(row.file, line, `the intent "${intent}" has no examples`);
}

/** A response answers the intent it is named after; its further texts are other wordings. */
function* readResponse(row: SourceRow, field: string, name: string, list: Json): Iterable<ReadRow> {
  const line = lineOf(row, [field, name]);
  const intent = name.replace(/^utter_/u, '');
  const variations: readonly Json[] = Array.isArray(list) ? (list as readonly Json[]) : [];
  const texts = variations.flatMap((one) => {
    const isForAll = isJsonObject(one) && one['channel'] === undefined && one['condition'] === undefined;
    const text = isForAll ? textIn(one['text']) : null;
    return text === null ? [] : [text.trim()];
  });
  if (texts.length < variations.length || texts.length === 0) {
    const left = variations.length - texts.length;
    if (texts.length === 0) {
      yield unreadable(row.file, line, `the response "${name}" has no text for every customer`);
      return;
    }
    yield {
      kind: 'remark',
      text: `of "${name}" ${String(left)} without a text, or for some channels or conditions only, ${left === 1 ? 'is' : 'are'} not read`,
    };
  }
  for (const [, [answer = '', ...variants]] of groupBy(texts, (text) => detectLanguage(text) ?? '')) {
    const value = { intent, answer, ...(variants.length > 0 ? { variants } : {}) };
    yield rowOf(
      row,
      line,
      value,
      `no intent "${intent}" is here for the response "${name}" to answer; import its examples first, or give it one`,
    );
  }
}
