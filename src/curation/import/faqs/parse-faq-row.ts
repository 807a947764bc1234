import { z } from 'zod';
import type { Json } from '../../../domain/json.js';
import { LANGUAGES } from '../../../domain/language.js';
import { detectLanguage } from '../../../language/text/detect-language.js';
import type { FaqStatus } from '../../../domain/faq.js';
import type { FaqWriting, WrittenAnswer } from '../../faq/faq-input.js';
import { findIdFlaw, idOfTitle, tidyLine, type WrittenId, type WrittenText } from '../../fields/read-texts.js';
import type { Path } from '../../outcome.js';
import { readJsonCell, readListCell } from '../files/cell-text.js';
import { findColumns } from '../files/find-columns.js';
import { localisedText, localisedTexts, parseWith, writtenTexts } from '../files/read-columns.js';
import type { SourceRow } from '../files/source-row.js';
import { type FaqItem, flawed, type PlannedDraft, type ReadItem } from './faq-item.js';

const when = z
  .string()
  .nullish()
  .transform((value) => value ?? null);
const answerShape = z.strictObject({
  language: z
    .string()
    .nullish()
    .transform((value) => value ?? null),
  text: z.string(),
  variants: z.array(z.string()).default([]),
  condition: z.json().default(null),
  validFrom: when,
  validTo: when,
});
const moment = z.iso.datetime({ error: 'this must be a moment such as 2026-11-23T08:00:00Z' }).nullish();
const content = {
  titles: localisedText.optional(),
  topic: z.string().nullish(),
  about: z.array(z.string()).optional(),
  phrasings: localisedTexts.optional(),
  answers: z.array(answerShape).optional(),
  next: z.array(z.string()).optional(),
  validFrom: when,
  validTo: when,
  publishAt: moment,
};
const draft = z.strictObject({ ...content, submitted: z.boolean().default(false) });
const schema = z.strictObject({
  ...content,
  id: z.string(),
  title: localisedText.optional(),
  status: z.enum(['published', 'draft', 'in-review', 'archived']).default('published'),
  shared: z.array(z.string()).default([]),
  drafts: z.array(draft).max(2).default([]),
});

const STATUSES: Readonly<Record<z.infer<typeof schema>['status'], FaqStatus>> = {
  published: 'PUBLISHED',
  draft: 'DRAFT',
  'in-review': 'IN_REVIEW',
  archived: 'ARCHIVED',
};

/** Whether a row says that what it describes is not what customers get. */
export const isOfDraft = ({ value, isTable }: SourceRow): boolean =>
  !isTable && ['draft', 'in-review', 'archived'].includes(typeof value['status'] === 'string' ? value['status'] : '');

/**
 * Reads a FAQ written as one object: `{ id, topic, about, title, phrasings, answers, next, validFrom, validTo }`, and where it is exported what is
 * to become of it: `{ status, publishAt, shared, drafts }`.
 */
const parseFaqObject = (row: SourceRow): ReadItem<FaqItem> => {
  const parsed = parseWith(schema, row);
  if (parsed.kind === 'flawed') return parsed;
  const { id, title, titles = title, topic, about, phrasings, answers, next, validFrom, validTo, publishAt = null } = parsed.item;
  const { status, shared, drafts } = parsed.item;
  const idFlaw = findIdFlaw(id);
  if (idFlaw !== null) return flawed(['id'], idFlaw);
  const isPlanned = status !== 'published' || publishAt !== null || drafts.length > 0;
  const titleField = title === undefined ? 'titles' : 'title';
  const item: FaqItem = {
    faqId: id,
    row,
    kind: 'whole',
    phrasings: phrasings === undefined ? [] : writtenTexts(phrasings, ['phrasings']),
    ...(titles === undefined ? {} : { titles: writtenTexts(titles, [titleField]) }),
    ...(topic === undefined || topic === null ? {} : { topic: { id: topic, path: ['topic'], isName: false } }),
    ...(about === undefined ? {} : { about: idsAt(['about'], about) }),
    ...(next === undefined ? {} : { next: idsAt(['next'], next) }),
    ...(answers === undefined
      ? {}
      : { answers: answers.map((one, index): WrittenAnswer => ({ ...one, path: ['answers', String(index)] })) }),
    ...('validFrom' in row.value || 'validTo' in row.value ? { period: { validFrom, validTo } } : {}),
    ...(shared.length === 0 ? {} : { shared: new Set(shared) }),
    ...(isPlanned ? { plan: { status: STATUSES[status], publishAt, drafts: drafts.map(plannedDraft) } } : {}),
  };
  return { kind: 'item', item };
};

const idsAt = (path: Path, list: readonly string[]): readonly WrittenId[] =>
  list.map((one, index) => ({ id: one, path: [...path, String(index)] }));

const plannedDraft = (
  { titles, topic, about = [], next = [], phrasings, answers = [], validFrom, validTo, publishAt, submitted }: z.infer<typeof draft>,
  index: number,
): PlannedDraft => {
  const at = (field: string): Path => ['drafts', String(index), field];
  const writing: FaqWriting = {
    titles: titles === undefined ? [] : writtenTexts(titles, at('titles')),
    topic: topic === undefined || topic === null ? null : { id: topic, path: at('topic') },
    about: idsAt(at('about'), about),
    next: idsAt(at('next'), next),
    phrasings: phrasings === undefined ? [] : writtenTexts(phrasings, at('phrasings')),
    answers: answers.map((one, number) => ({ ...one, path: [...at('answers'), String(number)] })),
    validFrom,
    validTo,
  };
  return { writing, publishAt: publishAt ?? null, isSubmitted: submitted };
};

/** Reads a row of FAQs: a whole FAQ as an object, or a line of a table, in which one row is one phrasing. */
export const parseFaqRow = (row: SourceRow, explicit: Readonly<Record<string, string>>): ReadItem<FaqItem> => {
  const isObject = row.isTable
    ? false
    : 'titles' in row.value ||
      ['phrasings', 'answers'].some((field) => Array.isArray(row.value[field]) || typeof row.value[field] === 'object');
  if (isObject) return parseFaqObject(row);

  const columns = findColumns('faqs', row.columns, explicit);
  const cell = (name: string): WrittenText | null => {
    const column = columns.get(name)?.[0];
    const value = column === undefined ? undefined : row.value[column];
    return column === undefined || value === undefined || value === null ? null : { text: textOf(value), language: null, path: [column] };
  };
  const list = (name: string): readonly WrittenId[] | undefined => {
    const written = cell(name);
    return written === null ? undefined : readListCell(written.text).map((id) => ({ id, path: written.path }));
  };
  const language = cell('language')?.text ?? null;
  const spoken = (written: WrittenText | null): readonly WrittenText[] => (written === null ? [] : [{ ...written, language }]);
  // A table may have two columns of phrasings: the standard question and one that is like it.
  const phrasings = (columns.get('phrasing') ?? []).flatMap((column) => {
    const value = row.value[column];
    return value === undefined || value === null ? [] : [{ text: textOf(value), language, path: [column] }];
  });
  const [title, answer, label, topic, wordings] = [cell('title'), cell('answer'), cell('faq'), cell('topic'), cell('variants')];
  const [faqColumn] = columns.get('faq') ?? [];
  if (label === null && faqColumn !== undefined) return flawed([faqColumn], `"${faqColumn}" is empty; say which FAQ the row belongs to`);
  const named = label ?? title ?? phrasings[0];
  if (named === undefined)
    return flawed([], 'the row has no FAQ, title or phrasing; if a column has another name, say which with "columns"');
  if (phrasings.length === 0 && answer === null && title === null) return flawed([], 'the row has neither phrasing, title nor answer');
  if (wordings !== null && answer === null)
    return flawed(wordings.path, 'these are other wordings of an answer that the row does not have');

  const whole = cell('answers');
  const listed = whole === null ? null : z.array(answerShape).safeParse(readJsonCell(whole.text));
  if (whole !== null && listed?.success !== true)
    return flawed(whole.path, 'this must be a list of answers as JSON: [{"language": …, "text": …}]');
  const titles = [...spoken(title), ...titlesIn(row, columns)];
  const isShared = cell('shared')?.text.trim().toLowerCase() === 'true';
  const [validFrom, validTo] = [cell('validFrom'), cell('validTo')];

  const name = named.text.trim();
  const isId = label !== null && findIdFlaw(name) === null;
  const about = list('about');
  const next = list('next');
  const fallbackTitle = titleOfLabel(label) ?? phrasings[0];
  const item: FaqItem = {
    faqId: isId ? name : idOfTitle(name),
    row,
    kind: 'part',
    phrasings: phrasings.length > 0 ? phrasings : spoken(title),
    ...(fallbackTitle === undefined ? {} : { fallbackTitle: { ...fallbackTitle, language: null } }),
    ...(label === null && title === null ? { isNamedByQuestion: true } : {}),
    ...(titles.length === 0 ? {} : { titles }),
    ...(topic === null ? {} : { topic: { id: topic.text.trim(), path: topic.path, isName: true } }),
    ...(about === undefined ? {} : { about }),
    ...(next === undefined ? {} : { next }),
    ...(validFrom === null && validTo === null ? {} : { period: { validFrom: validFrom?.text ?? null, validTo: validTo?.text ?? null } }),
    ...(isShared ? { shared: new Set(phrasings.map(({ text }) => tidyLine(text))) } : {}),
    ...(whole !== null && listed?.success === true
      ? { answers: listed.data.map((one): WrittenAnswer => ({ ...one, path: whole.path })), replacesAnswers: true }
      : {}),
    ...(answer === null
      ? {}
      : { answers: [plainAnswer(answer, language ?? languageLike(answer, phrasings[0] ?? title), variantsIn(wordings, row))] }),
  };
  return { kind: 'item', item };
};

const titlesIn = ({ value }: SourceRow, columns: ReadonlyMap<string, readonly string[]>): readonly WrittenText[] =>
  LANGUAGES.flatMap((language) => {
    const column = columns.get(`title_${language}`)?.[0];
    const text = column === undefined ? undefined : value[column];
    return column === undefined || typeof text !== 'string' ? [] : [{ text, language, path: [column] }];
  });

/** An answer without letters, such as a number or a date, is in the language of its question. `null`: its own letters tell. */
const languageLike = ({ text }: WrittenText, question: WrittenText | null | undefined): string | null =>
  /\p{L}/u.test(text) || question === null || question === undefined ? null : (question.language ?? detectLanguage(question.text));

/** Other wordings of an answer: a list, or in one cell parted by "|". */
const variantsIn = (written: WrittenText | null, row: SourceRow): readonly string[] => {
  const value = row.value[written?.path[0] ?? ''];
  if (Array.isArray(value)) return (value as readonly Json[]).map(textOf);
  return written === null ? [] : readListCell(written.text);
};

/** Parts of labels that say what kind of label they are. */
const LABEL_WORDS = new Set([
  'faq',
  'faqs',
  'intent',
  'utter',
  'ask',
  'action',
  'q',
  'qa',
  'question',
  'cat',
  'category',
  'label',
  'class',
  'topic',
  'nlu',
  'id',
]);

/**
 * What a label says as a title: itself where it is in natural language, several words of an id as words: `card_arrival` is "Card arrival".
 * `null`: nothing that customers should read, as `Q17`, `faq/channels` or one word of code.
 */
const titleOfLabel = (label: WrittenText | null): WrittenText | null => {
  if (label === null) return null;
  const text = label.text.trim();
  const isNatural = (/\s/u.test(text) || /[^\0-\u007F]/u.test(text)) && !/[/_#\\]/u.test(text);
  if (isNatural) return /\p{L}{2}/u.test(text) && !/^\p{L}{1,4}[\s.:-]*[\d.-]+$/u.test(text) ? label : null;
  if (!/^[a-z]+(?:[_-][a-z]+)+$/iu.test(text) && !/^[a-z]+(?:[A-Z][a-z]+)+$/u.test(text)) return null;
  const words = text.split(/[_-]|(?<=[a-z])(?=[A-Z])/u).map((word) => word.toLowerCase());
  const isCode =
    words.length < 2 || words.some((word) => LABEL_WORDS.has(word)) || words.some((word) => word.length === 1 && !'ai'.includes(word));
  const sentence = words.join(' ');
  return isCode ? null : { ...label, text: sentence.charAt(0).toUpperCase() + sentence.slice(1) };
};

const plainAnswer = (written: WrittenText, language: string | null, variants: readonly string[]): WrittenAnswer => ({
  ...written,
  language,
  variants,
  condition: null,
  validFrom: null,
  validTo: null,
});

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
