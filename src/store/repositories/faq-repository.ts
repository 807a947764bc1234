import { z } from 'zod';
import type { Faq, FaqAnswer, FaqStatus, Phrasing } from '../../domain/faq.js';
import { groupBy } from '../../domain/group-by.js';
import { type Language, LANGUAGES } from '../../domain/language.js';
import type { GraphReader, GraphStore, GraphTransaction } from '../graph-store.js';
import { createFaqVersionRepository, type FaqVersionRepository } from './faq-version-repository.js';
import {
  answerProperties,
  answerToProperties,
  faqRow,
  headProperties,
  phrasingRow,
  readCondition,
  readText,
  toAnswer,
  toFaq,
} from './row-schemas.js';

/** A FAQ as customers get it, without its phrasings, of which there may be thousands. */
export type PublishedFaq = Omit<Faq, 'phrasings'>;

export interface FaqListing {
  readonly statuses: readonly FaqStatus[];
  readonly topicIds: readonly string[];
  /** Only with a title in one of these. Default: any */
  readonly languages?: readonly Language[];
  /** Part of a title or id; empty: everything. */
  readonly text: string;
  readonly after: string;
  readonly limit: number;
}

/** A phrasing to be written, with what it has in common with those that say the same but for case, width and the like. */
export interface NewPhrasing extends Phrasing {
  readonly wording: string;
}

/** A phrasing found by its wording, in whatever FAQ. */
export interface WordedPhrasing extends NewPhrasing {
  readonly faqId: string;
  /** Whether customers get its FAQ. */
  readonly published: boolean;
}

/** What of a FAQ's parts is to be written and what removed; the rest stays as it is. Added answers rank as they stand. */
export interface FaqParts {
  readonly addPhrasings: readonly NewPhrasing[];
  readonly removePhrasingIds: readonly string[];
  readonly addAnswers: readonly FaqAnswer[];
  readonly removeAnswerIds: readonly string[];
}

/** When a FAQ and each of its answers is given. */
export interface AnswerConditions extends Pick<Faq, 'validFrom' | 'validTo'> {
  readonly answers: readonly Pick<FaqAnswer, 'language' | 'condition' | 'validFrom' | 'validTo'>[];
}

export interface FaqRepository extends FaqVersionRepository {
  /** FAQs that exist among `ids`, by id; in the graph as customers get them, whatever their status. */
  find(ids: readonly string[], reader?: GraphReader): Promise<ReadonlyMap<string, PublishedFaq>>;
  /** When the answers of those published among `ids` are given, without their texts. */
  answerConditions(ids: readonly string[]): Promise<ReadonlyMap<string, AnswerConditions>>;
  phrasings(ids: readonly string[], reader?: GraphReader): Promise<ReadonlyMap<string, readonly Phrasing[]>>;
  /** Which of these FAQs exist. */
  existing(ids: readonly string[], reader?: GraphReader): Promise<ReadonlySet<string>>;
  /** Phrasings of any FAQ whose wording is among these. */
  worded(wordings: readonly string[], reader?: GraphReader): Promise<readonly WordedPhrasing[]>;
  /** Ids of FAQs that have this one as their follow-up. */
  previous(id: string, reader?: GraphReader): Promise<readonly string[]>;
  /** Ids of FAQs about an entity, published or not. */
  about(entityId: string, reader?: GraphReader): Promise<readonly string[]>;
  /** Ids of published FAQs about some entities. */
  publishedAbout(entityIds: readonly string[], reader?: GraphReader): Promise<readonly string[]>;
  /** Answers of published FAQs in whose texts `text` stands, or `inCondition` in the JSON of their condition. Reads every answer. */
  publishedAnswersWith(
    search: { readonly text: string; readonly inCondition: string },
    reader?: GraphReader,
  ): Promise<readonly { readonly faqId: string; readonly answer: FaqAnswer }[]>;
  list(listing: FaqListing): Promise<readonly string[]>;
  /** Ids of FAQs of which a version is due to go live by then, the longest due first. */
  dueBy(at: string, limit: number): Promise<readonly string[]>;
  /** When the next version goes live by itself; `null`: none is to. */
  nextDue(): Promise<string | null>;
  /** How many there are. @param statuses that count; default: all */
  count(statuses?: readonly FaqStatus[]): Promise<number>;
  /** Has FAQs that are about one entity be about another. */
  moveAbout(transaction: GraphTransaction, from: string, to: string): Promise<void>;
  /** Removes a FAQ with everything of its own but its kept versions. */
  delete(transaction: GraphTransaction, faq: PublishedFaq): Promise<void>;
  /** Writes the FAQs' own properties and links; all that they link to exists, or is written before `saveLinks`. */
  saveHeads(transaction: GraphTransaction, faqs: readonly PublishedFaq[]): Promise<void>;
  saveLinks(transaction: GraphTransaction, faqs: readonly PublishedFaq[]): Promise<void>;
  saveParts(transaction: GraphTransaction, faqId: string, parts: FaqParts): Promise<void>;
  saveAllParts(transaction: GraphTransaction, parts: ReadonlyMap<string, FaqParts>): Promise<void>;
  addPhrasings(transaction: GraphTransaction, phrasings: readonly (NewPhrasing & { readonly faqId: string })[]): Promise<void>;
}

const wordedRow = phrasingRow.extend({ wording: z.string(), published: z.boolean() });
const optionalText = z.string().nullable();
const conditionsRow = z.object({
  id: z.string(),
  validFrom: optionalText,
  validTo: optionalText,
  answers: z.array(z.object({ language: z.enum(LANGUAGES), condition: optionalText, validFrom: optionalText, validTo: optionalText })),
});

export const createFaqRepository = ({ store }: { readonly store: GraphStore }): FaqRepository => ({
  ...createFaqVersionRepository({ store }),

  async find(ids, reader = store) {
    if (ids.length === 0) return new Map();
    const rows = await reader.read('faq/find-faqs', { ids: [...new Set(ids)] });
    return new Map(rows.map((row) => toFaq(faqRow.parse(row))).map((faq) => [faq.id, faq]));
  },

  async answerConditions(ids) {
    if (ids.length === 0) return new Map();
    const rows = await store.read('suggestion/find-answer-conditions', { ids: [...new Set(ids)] });
    return new Map(
      rows.map((row) => {
        const { id, answers, ...period } = conditionsRow.parse(row);
        return [id, { ...period, answers: answers.map((answer) => ({ ...answer, condition: readCondition(answer.condition) })) }];
      }),
    );
  },

  async phrasings(ids, reader = store) {
    if (ids.length === 0) return new Map();
    const rows = await reader.read('faq/find-phrasings', { ids: [...new Set(ids)] });
    return groupBy(
      rows.map((row) => phrasingRow.parse(row)),
      (phrasing) => phrasing.faqId,
    );
  },

  async existing(ids, reader = store) {
    if (ids.length === 0) return new Set();
    const rows = await reader.read('faq/find-faq-ids', { ids: [...new Set(ids)] });
    return new Set(rows.map((row) => readText(row, 'id')));
  },

  async worded(wordings, reader = store) {
    if (wordings.length === 0) return [];
    const rows = await reader.read('faq/find-phrasings-by-wording', { wordings: [...new Set(wordings)] });
    return rows.map((row) => wordedRow.parse(row));
  },

  async previous(id, reader = store) {
    const rows = await reader.read('faq/find-previous-faqs', { id });
    return rows.map((row) => readText(row, 'id'));
  },

  async about(id, reader = store) {
    const rows = await reader.read('faq/find-about', { id });
    return rows.map((row) => readText(row, 'id'));
  },

  async moveAbout(transaction, from, to) {
    await transaction.write('faq/move-faqs-about', { from, to });
  },

  async publishedAbout(entityIds, reader = store) {
    const rows = await reader.read('faq/find-published-about', { ids: entityIds });
    return rows.map((row) => readText(row, 'id'));
  },

  async publishedAnswersWith({ text, inCondition }, reader = store) {
    const rows = await reader.read('faq/find-published-answers-with', { text, inCondition });
    return rows.map((row) => ({ faqId: readText(row, 'faqId'), answer: toAnswer(answerProperties.parse(row['answer'])) }));
  },

  async list({ statuses, topicIds, languages = [], text, after, limit }) {
    const rows = await store.read('faq/list-faqs', { statuses, topicIds, languages, text: text.toLowerCase(), after, limit });
    return rows.map((row) => readText(row, 'id'));
  },

  async dueBy(at, limit) {
    const rows = await store.read('faq/find-due-faqs', { at, limit });
    return rows.map((row) => readText(row, 'id'));
  },

  async nextDue() {
    const [row] = await store.read('faq/find-next-due');
    return row === undefined ? null : readText(row, 'at');
  },

  async count(statuses = []) {
    const [row] = await store.read('faq/count-faqs', { statuses });
    return Number(row?.['faqs'] ?? 0);
  },

  async delete(transaction, { id, answers }) {
    const phrasings = (await transaction.read('faq/find-phrasings', { ids: [id] })).map((row) => readText(row, 'id'));
    if (phrasings.length > 0) await transaction.write('faq/delete-phrasings', { ids: phrasings });
    if (answers.length > 0) await transaction.write('faq/delete-answers', { ids: answers.map((answer) => answer.id) });
    await transaction.write('faq/delete-faq', { id });
  },

  async saveHeads(transaction, faqs) {
    if (faqs.length > 0)
      await transaction.write('faq/upsert-faqs', { rows: faqs.map((faq) => ({ id: faq.id, properties: headProperties(faq) })) });
  },

  async saveLinks(transaction, faqs) {
    if (faqs.length === 0) return;
    const about = faqs.flatMap((faq) => faq.aboutIds.map((entityId) => ({ faqId: faq.id, entityId })));
    const next = faqs.flatMap((faq) => faq.nextIds.map((nextId, rank) => ({ faqId: faq.id, nextId, rank })));
    const topics = faqs.flatMap((faq) => (faq.topicId === null ? [] : [{ faqId: faq.id, topicId: faq.topicId }]));
    await transaction.write('faq/delete-faq-links', { ids: faqs.map((faq) => faq.id) });
    if (about.length > 0) await transaction.write('faq/link-faqs-about', { rows: about });
    if (next.length > 0) await transaction.write('faq/link-faqs-next', { rows: next });
    if (topics.length > 0) await transaction.write('faq/link-faqs-topic', { rows: topics });
  },

  async saveParts(transaction, faqId, parts) {
    await writeParts(transaction, new Map([[faqId, parts]]));
  },

  saveAllParts: writeParts,

  addPhrasings: writePhrasings,
});

const writePhrasings: FaqRepository['addPhrasings'] = async (transaction, phrasings) => {
  const rows = phrasings.map(({ id, faqId, text, language, wording }) => ({ id, faqId, text, language, wording }));
  if (rows.length > 0) await transaction.write('faq/upsert-phrasings', { rows });
};

const writeParts: FaqRepository['saveAllParts'] = async (transaction, parts) => {
  const all = [...parts].map(([faqId, faqParts]) => ({ faqId, ...faqParts }));
  const gonePhrasings = all.flatMap((part) => part.removePhrasingIds);
  const goneAnswers = all.flatMap((part) => part.removeAnswerIds);
  if (gonePhrasings.length > 0) await transaction.write('faq/delete-phrasings', { ids: gonePhrasings });
  if (goneAnswers.length > 0) await transaction.write('faq/delete-answers', { ids: goneAnswers });
  await writePhrasings(
    transaction,
    all.flatMap(({ faqId, addPhrasings }) => addPhrasings.map((phrasing) => ({ ...phrasing, faqId }))),
  );
  const answers = all.flatMap(({ faqId, addAnswers }) =>
    addAnswers.map((answer, rank) => ({ id: answer.id, faqId, properties: answerToProperties(answer, rank) })),
  );
  if (answers.length > 0) await transaction.write('faq/upsert-answers', { rows: answers });
};
