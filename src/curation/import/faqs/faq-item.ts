import type { FaqAnswer, FaqContent, FaqStatus, Phrasing } from '../../../domain/faq.js';
import type { FaqWriting, WrittenAnswer } from '../../faq/faq-input.js';
import { findPublishingErrors } from '../../faq/review-faq.js';
import {
  answerId,
  readTexts,
  TEXT_LIMITS,
  wordingOf,
  type WrittenId,
  type WrittenPeriod,
  type WrittenText,
} from '../../fields/read-texts.js';
import type { Path, UserError } from '../../outcome.js';
import type { SourceRow } from '../files/source-row.js';
import { toldKey, type ToldText } from './faq-import-memory.js';
import type { FaqState } from './faq-states.js';

/** What a row says of a FAQ. What it does not speak of is absent and stays as it is; phrasings are always added. */
export interface FaqItem {
  readonly faqId: string;
  readonly row: SourceRow;
  /**
   * `whole`: the row describes the FAQ and replaces what it speaks of.
   * `part`: one of possibly many rows about the FAQ, such as a phrasing; it only adds, and the first row of an import that gives a title,
   * topic or answer counts.
   */
  readonly kind: 'whole' | 'part';
  readonly phrasings: readonly WrittenText[];
  readonly titles?: readonly WrittenText[];
  /** For a FAQ without any other title. */
  readonly fallbackTitle?: WrittenText;
  readonly topic?: WrittenTopic;
  readonly about?: readonly WrittenId[];
  readonly next?: readonly WrittenId[];
  readonly answers?: readonly WrittenAnswer[];
  readonly period?: WrittenPeriod;
  /** The texts of phrasings that the FAQ has although another one has them too. */
  readonly shared?: ReadonlySet<string>;
  /** Whether `answers` are all that it is to have, though the row is a part. */
  readonly replacesAnswers?: boolean;
  /** What is to become of it, where that is more than being what customers get. */
  readonly plan?: FaqPlan;
  /** Whether nothing but its question tells which FAQ the row is about: then it is the one that has the question, where there is one. */
  readonly isNamedByQuestion?: boolean;
}

/** What is to become of a FAQ. */
export interface FaqPlan {
  readonly status: FaqStatus;
  /** When what the row says goes live by itself; `null`: it does not. */
  readonly publishAt: string | null;
  /** What was written later, the oldest first. */
  readonly drafts: readonly PlannedDraft[];
}

export interface PlannedDraft {
  readonly writing: FaqWriting;
  readonly publishAt: string | null;
  readonly isSubmitted: boolean;
}

/** A topic by its id, or in a table by its name; one that is not there yet is created when it is a name. */
export interface WrittenTopic extends WrittenId {
  readonly isName: boolean;
}

/** Signs around a question that make it no other one. */
const AROUND = /^[\s"'“”‘’(（「¿¡]+|[\s?？!！。.…,，;；:：~～"'“”‘’)）」]+$/gu;

/** Equal for phrasings that ask the same in the same words, whatever signs end them. */
export const questionOf = ({ language, text }: Pick<Phrasing, 'language' | 'text'>): string => {
  const bare = text.replace(AROUND, '');
  return wordingOf({ language, text: bare === '' ? text : bare });
};

/** Something that cannot be taken from a row. */
export interface ItemFlaw {
  readonly path: Path;
  readonly reason: string;
}

/** What a row became. */
export type ReadItem<T> = { readonly kind: 'item'; readonly item: T } | { readonly kind: 'flawed'; readonly flaws: readonly ItemFlaw[] };

export const flawed = (path: Path, reason: string): ReadItem<never> => ({ kind: 'flawed', flaws: [{ path, reason }] });

/** Why a row of a FAQ cannot be taken; empty: it can. `after` is the FAQ as it would be. */
export const findItemFlaws = (
  item: FaqItem,
  errors: readonly UserError[],
  after: FaqState,
  { publish, describedAt }: { readonly publish: boolean; readonly describedAt: string | null },
): readonly ItemFlaw[] => {
  const { faqId, kind } = item;
  if (kind === 'whole' && describedAt !== null) {
    return [{ path: ['id'], reason: `the FAQ "${faqId}" was described already at ${describedAt}; make one of the two` }];
  }
  if (publish && after.head?.status === 'ARCHIVED') {
    return [{ path: [], reason: `the FAQ "${faqId}" is archived; publish it again first, or take the row out` }];
  }
  if (item.row.addsTo !== undefined && after.head === null && !after.hadPhrasings && after.after.phrasings.length === 0)
    return [{ path: [], reason: item.row.addsTo }];
  const { titles, phrasings, answers } = after.after;
  if (Object.keys(titles).length === 0 && errors.length === 0 && item.phrasings.length === 0 && kind === 'part')
    return [
      { path: [], reason: `the FAQ "${faqId}" is new and the row has no question and no title; its id is none that customers should read` },
    ];
  const lacking = publish
    ? findPublishingErrors({ titles, answers, phrasings: { length: phrasings.length + Number(after.hadPhrasings) } })
    : [];
  // Of a row of a table the column is named, not the field within our answer.
  return (errors.length > 0 ? errors : lacking).map(({ path, message }) => ({
    path: kind === 'part' ? path.slice(0, 1) : path,
    reason: message,
  }));
};

/** What a row is applied against. */
interface FaqRowContext {
  /** Whether an earlier row of the import told this, see `toldKey`. */
  readonly isTold: (key: string) => boolean;
  /** Whether the FAQ has a phrasing of this wording. */
  readonly hasWording: (wording: string) => boolean;
  /** Whether a FAQ exists or comes with this batch. */
  readonly exists: (faqId: string) => boolean;
}

/** The FAQ after a row; `said` is what the row says, checked. */
export const applyFaqItem = (state: FaqState, item: FaqItem, said: FaqContent, context: FaqRowContext): FaqState => {
  const isWhole = item.kind === 'whole';
  const { after } = state;
  const next = distinct(item.next === undefined ? state.next : isWhole ? item.next : [...state.next, ...item.next]);
  const takesTopic = item.topic !== undefined && (isWhole || !context.isTold(toldKey(state.id, 'topic')));
  const aboutIds = isWhole ? said.aboutIds : [...new Set([...after.aboutIds, ...said.aboutIds])].sort();
  return {
    ...state,
    next,
    after: {
      titles: titlesAfter(state, item, said, context),
      topicId: takesTopic ? said.topicId : after.topicId,
      aboutIds: item.about === undefined ? after.aboutIds : aboutIds,
      nextIds: next.map(({ id }) => id).filter(context.exists),
      phrasings: [...after.phrasings, ...said.phrasings.filter((phrasing) => !context.hasWording(wordingOf(phrasing)))],
      answers: answersAfter(state, item, said),
      validFrom: item.period === undefined ? after.validFrom : said.validFrom,
      validTo: item.period === undefined ? after.validTo : said.validTo,
    },
  };
};

/** What a row tells that counts for the rows after it, by its keys. */
export const toldBy = ({ faqId, topic, row }: FaqItem, { titles, answers, topicId }: FaqContent): ReadonlyMap<string, ToldText> => {
  const place = `${row.file}:${String(row.line)}`;
  return new Map([
    ...(topic === undefined ? [] : [[toldKey(faqId, 'topic'), { text: topicId ?? topic.id, place }] as const]),
    ...Object.entries(titles).map(([language, text]) => [toldKey(faqId, 'title', language), { text, place }] as const),
    ...answers
      .filter(({ condition }) => condition === null)
      .map(({ language, text }) => [toldKey(faqId, 'answer', language), { text, place }] as const),
  ]);
};

const distinct = (ids: readonly WrittenId[]): readonly WrittenId[] =>
  ids.filter(({ id }, index) => ids.findIndex((other) => other.id === id) === index);

const titlesAfter = ({ id, after }: FaqState, item: FaqItem, said: FaqContent, context: FaqRowContext): FaqContent['titles'] => {
  if (item.kind === 'whole') return item.titles === undefined ? after.titles : said.titles;
  const given = Object.entries(said.titles).filter(([language]) => !context.isTold(toldKey(id, 'title', language)));
  const titles = { ...after.titles, ...Object.fromEntries(given) };
  if (Object.keys(titles).length > 0 || item.fallbackTitle === undefined) return titles;
  const [fallback] = readTexts([item.fallbackTitle], 'title', TEXT_LIMITS.text).texts;
  const [first] = said.phrasings;
  // A label in a script we do not serve, or much too long: then what people ask.
  if (fallback === undefined) return first === undefined ? titles : { [first.language]: first.text };
  return { [fallback.language]: fallback.text };
};

const answersAfter = ({ id, after }: FaqState, item: FaqItem, said: FaqContent): FaqContent['answers'] => {
  if (item.answers === undefined) return after.answers;
  if (item.kind === 'whole' || item.replacesAnswers === true) return said.answers;
  return said.answers.reduce((answers, offered) => replaceAnswer(id, answers, offered), after.answers);
};

/** What a row says stands in the place of what everybody got in its language; wordings of the same text stay, where the row has none. */
const replaceAnswer = (faqId: string, answers: readonly FaqAnswer[], offered: FaqAnswer): readonly FaqAnswer[] => {
  const present = answers.find(({ language, condition }) => language === offered.language && condition === null);
  if (present === undefined) return [...answers, offered];
  if (present.text === offered.text && (offered.variants.length === 0 || present.variants.join('\0') === offered.variants.join('\0')))
    return answers;
  const { id: _, ...content } = { ...offered, validFrom: present.validFrom, validTo: present.validTo };
  return answers.map((answer) => (answer === present ? { id: answerId(faqId, content), ...content } : answer));
};
