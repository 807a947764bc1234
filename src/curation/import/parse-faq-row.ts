import type { WrittenAnswer } from '../faq-writing.js';
import { findIdFlaw } from '../find-id-flaw.js';
import { idOfTitle } from '../id-of-title.js';
import type { WrittenId, WrittenText } from '../written.js';
import { flawed, type FaqItem, type ReadItem } from './faq-item.js';
import { findColumns } from './find-columns.js';
import { parseFaqObject } from './parse-faq-object.js';
import type { SourceRow } from './source-row.js';

/** Parts entries of a list in one cell. */
const SEPARATOR = /\s*[|｜]\s*/u;

/** Reads a row of FAQs: a whole FAQ as an object, or a line of a table, in which one row is one phrasing. */
export const parseFaqRow = (row: SourceRow, explicit: Readonly<Record<string, string>>): ReadItem<FaqItem> => {
  const isObject = ['phrasings', 'answers'].some((field) => Array.isArray(row.value[field]) || typeof row.value[field] === 'object');
  if (isObject) return parseFaqObject(row);

  const columns = findColumns('faqs', row.columns, explicit);
  const cell = (name: string): WrittenText | null => {
    const column = columns.get(name)?.[0];
    const value = column === undefined ? undefined : row.value[column];
    return column === undefined || value === undefined || value === null ? null : { text: textOf(value), language: null, path: [column] };
  };
  const list = (name: string): readonly WrittenId[] | undefined => {
    const written = cell(name);
    return written?.text
      .split(SEPARATOR)
      .filter((id) => id !== '')
      .map((id) => ({ id, path: written.path }));
  };
  const language = cell('language')?.text ?? null;
  const spoken = (written: WrittenText | null): readonly WrittenText[] => (written === null ? [] : [{ ...written, language }]);
  // A table may have two columns of phrasings: the standard question and one that is like it.
  const phrasings = (columns.get('phrasing') ?? []).flatMap((column) => {
    const value = row.value[column];
    return value === undefined || value === null ? [] : [{ text: textOf(value), language, path: [column] }];
  });
  const [title, answer, label, topic] = [cell('title'), cell('answer'), cell('faq'), cell('topic')];
  const [faqColumn] = columns.get('faq') ?? [];
  if (label === null && faqColumn !== undefined) return flawed([faqColumn], `"${faqColumn}" is empty; say which FAQ the row belongs to`);
  const named = label ?? title ?? phrasings[0];
  if (named === undefined)
    return flawed([], 'the row has no FAQ, title or phrasing; if a column has another name, say which with "columns"');
  if (phrasings.length === 0 && answer === null && title === null) return flawed([], 'the row has neither phrasing, title nor answer');

  const name = named.text.trim();
  const isId = label !== null && findIdFlaw(name) === null;
  const about = list('about');
  const next = list('next');
  const item: FaqItem = {
    faqId: isId ? name : idOfTitle(name),
    row,
    kind: 'part',
    phrasings: phrasings.length > 0 ? phrasings : spoken(title),
    fallbackTitle: { ...(fallbackTitle(label, isId) ?? phrasings[0] ?? named), language: null },
    ...(title === null ? {} : { titles: spoken(title) }),
    ...(topic === null ? {} : { topic: { id: topic.text.trim(), path: topic.path, isName: true } }),
    ...(about === undefined ? {} : { about }),
    ...(next === undefined ? {} : { next }),
    ...(answer === null ? {} : { answers: [plainAnswer(answer, language)] }),
  };
  return { kind: 'item', item };
};

/** What a label says as a title: itself, or when it is an id its words. `null`: nothing, as a number does. */
const fallbackTitle = (label: WrittenText | null, isId: boolean): WrittenText | null => {
  if (label === null || !/\p{L}/u.test(label.text)) return null;
  if (!isId) return label;
  const words = label.text.trim().replace(/[_-]+/gu, ' ').trim();
  return { ...label, text: words.charAt(0).toUpperCase() + words.slice(1) };
};

const plainAnswer = (written: WrittenText, language: string | null): WrittenAnswer => ({
  ...written,
  language,
  variants: [],
  condition: null,
  validFrom: null,
  validTo: null,
});

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
