import type { FaqAnswer, FaqContent } from '../../../domain/faq.js';
import { answerId, readTexts, TEXT_LIMITS, wordingOf, type WrittenId } from '../../fields/read-texts.js';
import { toldKey, type ToldText } from './faq-import-memory.js';
import type { FaqItem } from './faq-item.js';
import type { FaqState } from './faq-states.js';

/** What a row is applied against. */
export interface FaqRowContext {
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
  if (item.kind === 'whole') return said.answers;
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
