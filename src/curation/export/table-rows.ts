import { isJsonObject, type Json, type JsonObject } from '../../domain/json.js';
import { LANGUAGES } from '../../domain/language.js';
import type { AttributeType, Ontology } from '../../domain/ontology.js';
import { Problem } from '../../domain/problem.js';
import type { CurationDependencies } from '../curation-dependencies.js';
import { writeListCell } from '../import/files/cell-text.js';
import { findColumns } from '../import/files/find-columns.js';
import { questionOf } from '../import/faqs/faq-item.js';
import { kindOfColumns } from '../import/run-import.js';
import { type FaqSurvey, surveyFaqs, inOrder, readFaqs, type ExportedFaq } from './faq-rows.js';

/** A cell; `null`: empty. */
export type Cell = string | number | null;

/** A table: the names of its columns, and its rows, each with a cell a column. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: AsyncIterable<readonly Cell[]>;
}

/** Rows of JSON as a table with some columns. */
const tableOf = (
  columns: readonly string[],
  rows: AsyncIterable<JsonObject>,
  cellsOf: (row: JsonObject) => ReadonlyMap<string, Cell>,
): Table => ({
  columns,
  rows: (async function* () {
    for await (const row of rows) {
      const cells = cellsOf(row);
      yield columns.map((column) => cells.get(column) ?? null);
    }
  })(),
});

const NAMES = LANGUAGES.map((language) => `name_${language}`);

export const topicTable = (rows: AsyncIterable<JsonObject>): Table =>
  tableOf(['id', ...NAMES], rows, ({ id, name }) => new Map([['id', textOf(id)], ...byLanguage('name', name)]));

export const entityTable = (rows: AsyncIterable<JsonObject>, { entityTypes }: Ontology): Table => {
  const attributes = attributeColumns(
    'entities',
    entityTypes.flatMap((type) => type.attributes),
  );
  const aliases = LANGUAGES.map((language) => `aliases_${language}`);
  return tableOf(['id', 'type', ...NAMES, ...aliases, ...attributes, 'validFrom', 'validTo'], rows, (row) => {
    const lists = Object.entries(objectIn(row['aliases'])).map(([language, list]): [string, Cell] => [
      `aliases_${language}`,
      writeListCell(list as readonly string[]),
    ]);
    return new Map([
      ...plainCells(row, ['id', 'type', 'validFrom', 'validTo']),
      ...byLanguage('name', row['name']),
      ...lists,
      ...valuesOf(row['attributes']),
    ]);
  });
};

export const relationTable = (rows: AsyncIterable<JsonObject>, { relationTypes }: Ontology): Table => {
  const properties = attributeColumns(
    'relations',
    relationTypes.flatMap((type) => type.properties),
  );
  return tableOf(
    ['from', 'type', 'to', ...properties, 'validFrom', 'validTo'],
    rows,
    (row) => new Map([...plainCells(row, ['from', 'type', 'to', 'validFrom', 'validTo']), ...valuesOf(row['properties'])]),
  );
};

const FAQ_COLUMNS = ['faq', 'language', 'phrasing', 'shared', ...LANGUAGES.map((language) => `title_${language}`)].concat([
  'answer',
  'variants',
  'answers',
  'topic',
  'about',
  'next',
  'validFrom',
  'validTo',
]);

/** What customers get, a row a phrasing; what a FAQ has besides stands in its first rows. */
export const faqTable = (dependencies: Pick<CurationDependencies, 'faqs'>): Table => ({
  columns: FAQ_COLUMNS,
  rows: (async function* () {
    const survey = await surveyFaqs(dependencies, ({ status }) => status === 'PUBLISHED');
    for await (const faq of readFaqs(dependencies)) {
      if (faq.status !== 'PUBLISHED') continue;
      for (const cells of rowsOfFaq(faq, survey)) yield FAQ_COLUMNS.map((column) => cells.get(column) ?? null);
    }
  })(),
});

const rowsOfFaq = ({ id, versions }: ExportedFaq, { ids, shared }: FaqSurvey): readonly ReadonlyMap<string, Cell>[] => {
  const [live] = versions;
  if (live === undefined) return [];
  const { titles, topicId, aboutIds, phrasings, answers, validFrom, validTo } = live.content;
  // Follow-ups that customers do not get are not there.
  const nextIds = live.content.nextIds.filter((next) => ids.has(next));
  // Where each language has one answer for everybody, people read and write it best beside a phrasing.
  const isPlain =
    answers.every(
      (answer) =>
        answer.condition === null &&
        answer.validFrom === null &&
        answer.validTo === null &&
        phrasings.some(({ language }) => language === answer.language),
    ) && new Set(answers.map(({ language }) => language)).size === answers.length;
  const first: readonly [string, Cell][] = [
    ...byLanguage('title', titles),
    ['topic', topicId],
    ['about', aboutIds.length === 0 ? null : writeListCell(aboutIds)],
    ['next', nextIds.length === 0 ? null : writeListCell(nextIds)],
    ['validFrom', validFrom],
    ['validTo', validTo],
    ['answers', isPlain ? null : JSON.stringify(answers.map(({ id: _, ...answer }) => answer))],
  ];
  // In the order of the answers, which counts.
  const languages = [...new Set([...answers.map(({ language }) => language), ...LANGUAGES])];
  const asked = languages
    .flatMap((language) => inOrder(phrasings.filter((phrasing) => phrasing.language === language)))
    .map((phrasing): readonly [string, Cell][] => [
      ['language', phrasing.language],
      ['phrasing', phrasing.text],
      ['shared', shared.has(questionOf(phrasing)) ? 'true' : null],
    ]);
  const answered = (isPlain ? answers : []).map(({ language, text, variants }): readonly [string, Cell][] => [
    ['language', language],
    ['answer', text],
    ['variants', variants.length === 0 ? null : writeListCell(variants)],
  ]);
  const rows = [...asked];
  for (const answer of answered) {
    const at = rows.findIndex((row) => row[0]?.[1] === answer[0]?.[1]);
    rows[at] = [...(rows[at] ?? []), ...answer.slice(1)];
  }
  return rows.map((row, index) => new Map<string, Cell>([['faq', id], ...row, ...(index === 0 ? first : [])]));
};

/** A column an attribute, and one a language where it has texts by language. */
const attributeColumns = (kind: 'entities' | 'relations', attributes: readonly AttributeType[]): readonly string[] => {
  const columns = attributes.flatMap(({ id, localised }) => (localised ? LANGUAGES.map((language) => `${id}_${language}`) : [id]));
  const own = kind === 'entities' ? ['id', 'type'] : ['from', 'type', 'to'];
  const taken = columns.find((column) => findColumns(kind, [column], {}).size > 0);
  if (taken !== undefined || kindOfColumns([...own, ...columns], {}) !== kind)
    throw new Problem(
      'INVALID_STATE',
      `In a table ${taken === undefined ? 'some attributes' : `the attribute "${taken}"`} would be read as something else: export JSON Lines or YAML.`,
    );
  return [...new Set(columns)];
};

const objectIn = (value: Json | undefined): JsonObject => (isJsonObject(value) ? value : {});

const textOf = (value: Json | undefined): string | null => (typeof value === 'string' ? value : null);

const plainCells = (row: JsonObject, names: readonly string[]): readonly [string, Cell][] => names.map((name) => [name, textOf(row[name])]);

const byLanguage = (name: string, texts: Json | undefined): readonly [string, Cell][] =>
  Object.entries(objectIn(texts)).map(([language, text]) => [`${name}_${language}`, textOf(text)]);

const valuesOf = (attributes: Json | undefined): readonly [string, Cell][] =>
  Object.entries(objectIn(attributes)).flatMap(([id, value]): readonly [string, Cell][] =>
    isJsonObject(value)
      ? byLanguage(id, value)
      : [[id, typeof value === 'number' || typeof value === 'string' ? value : JSON.stringify(value)]],
  );
