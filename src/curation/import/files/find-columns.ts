import { groupBy } from '../../../domain/group-by.js';
import type { ImportKind } from '../import-request.js';

/** Our names of columns, each with how files call it, the likeliest first. Compared without case, spaces, `_` and `-`. */
const KNOWN: Readonly<Record<Exclude<ImportKind, 'ontology'>, Readonly<Record<string, readonly string[]>>>> = {
  faqs: {
    phrasing: [
      'phrasing',
      'text',
      'question',
      'utterance',
      'query',
      'similarquestion',
      '问法',
      '相似问',
      '相似问题',
      '相似问法',
      '问题',
      '用户问题',
    ],
    faq: ['faq', 'faqid', 'label', 'intent', '标准问', '标准问题', '意图', 'id', '编号'],
    title: ['title', '标题'],
    title_zh: ['titlezh', '中文标题'],
    title_en: ['titleen', '英文标题'],
    answer: ['answer', 'reply', 'response', '答案', '回复', '回答'],
    variants: ['variants', 'wordings', '其他答法', '答案变体'],
    language: ['language', 'lang', '语言'],
    topic: ['topic', 'category', 'class', '类别', '分类', '主题', '分组'],
    about: ['about', 'entity', 'entities', '实体', '关联实体'],
    next: ['next', 'followups', '后续问题'],
    answers: ['answers'],
    shared: ['shared'],
    validFrom: ['validfrom', '生效日期'],
    validTo: ['validto', '失效日期'],
  },
  entities: {
    id: ['id', '编号'],
    type: ['type', 'entitytype', '类型', '实体类型'],
    name: ['name', 'names', '名称'],
    name_zh: ['namezh', 'zhname', '中文名', '中文名称'],
    name_en: ['nameen', 'enname', '英文名', '英文名称'],
    aliases: ['aliases', 'alias', '别名'],
    aliases_zh: ['aliaseszh', '中文别名'],
    aliases_en: ['aliasesen', '英文别名'],
    attributes: ['attributes'],
    relations: ['relations'],
    validFrom: ['validfrom', '生效日期'],
    validTo: ['validto', '失效日期'],
  },
  relations: {
    from: ['from', 'subject', 'source', '起点', '主体'],
    type: ['type', 'relation', 'relationtype', 'predicate', '关系', '关系类型'],
    to: ['to', 'object', 'target', '终点', '客体'],
    properties: ['properties'],
    validFrom: ['validfrom', '生效日期'],
    validTo: ['validto', '失效日期'],
  },
  topics: {
    id: ['id', '编号'],
    name: ['name', 'names', 'title', '名称'],
    name_zh: ['namezh', '中文名', '中文名称'],
    name_en: ['nameen', '英文名', '英文名称'],
  },
};

const fold = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]/gu, '');

/** Whether a column of a file may be one of ours, whatever its rows are. */
export const isKnownColumn = (name: string, explicit: Readonly<Record<string, string>>): boolean =>
  Object.hasOwn(explicit, name) || ALL_NAMES.has(fold(name));

const ALL_NAMES: ReadonlySet<string> = new Set(Object.values(KNOWN).flatMap((names) => Object.values(names).flat()));

type Found = ReadonlyMap<string, readonly string[]>;
/** What was found for the columns of a table, which all of its rows share. */
const found = new WeakMap<readonly string[], Map<string, Found>>();

/**
 * Which columns of a file are what, by our name; the likeliest first where several fit. `explicit` overrides: the file's name to one of
 * these names.
 * Columns that are none of ours are not in the result; of entities and relations these are attributes and properties.
 */
export const findColumns = (
  kind: Exclude<ImportKind, 'ontology'>,
  columns: readonly string[],
  explicit: Readonly<Record<string, string>>,
): Found => {
  const key = `${kind}\0${JSON.stringify(explicit)}`;
  const known = found.get(columns) ?? new Map<string, Found>();
  const columnsOf = known.get(key) ?? lookFor(kind, columns, explicit);
  found.set(columns, known.set(key, columnsOf));
  return columnsOf;
};

const lookFor = (kind: Exclude<ImportKind, 'ontology'>, columns: readonly string[], explicit: Readonly<Record<string, string>>): Found => {
  const free = groupBy(
    columns.filter((column) => !Object.hasOwn(explicit, column)),
    fold,
  );
  const those = Object.entries(KNOWN[kind]).map(([ours, names]): [string, readonly string[]] => {
    const named = columns.filter((column) => {
      const meaning = Object.hasOwn(explicit, column) ? fold(explicit[column] ?? '') : null;
      return meaning !== null && (meaning === fold(ours) || names.includes(meaning));
    });
    return [ours, [...named, ...names.flatMap((name) => free.get(name) ?? [])]];
  });
  return new Map(those.filter(([, list]) => list.length > 0));
};
