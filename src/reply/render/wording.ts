import { optionIdOf } from '../../domain/reply.js';
import type { Language } from '../../domain/language.js';
import type { Outcome } from '../outcome.js';

/** The service's own words; `{…}` is filled in. Everything else that is said comes from the graph. */
interface Wording {
  readonly noAnswer: string;
  readonly unreadable: string;
  readonly whichEntity: string;
  readonly whichFaq: string;
  readonly thisFaq: string;
  readonly whichFirst: string;
  readonly listSeparator: string;
  readonly sentenceEnd: string;
}

/** Whoever writes another language may know one of those served, but which is not known: said in each of them. */
const UNREADABLE = {
  zh: '抱歉，我没有看懂这条消息。我能看懂中文和英文，请用其中一种告诉我您想了解什么。',
  en: 'Sorry, I could not read this message. I understand English and Chinese: please tell me in one of them what you would like to know.',
} as const;

export const WORDING: Readonly<Record<Language, Wording>> = {
  zh: {
    noAnswer: '抱歉，这个问题我还没有把握回答。您可以换个说法，或者告诉我更多细节。',
    unreadable: `${UNREADABLE.zh}\n${UNREADABLE.en}`,
    whichEntity: '您想了解哪一个的{attribute}？',
    whichFaq: '您想问的是下面哪一个？',
    thisFaq: '您想问的是这个吗？',
    whichFirst: '您问了好几件事，先回答哪一个？',
    listSeparator: '、',
    sentenceEnd: '。',
  },
  en: {
    noAnswer: 'Sorry, I cannot answer that with confidence. Could you put it another way or tell me a little more?',
    unreadable: `${UNREADABLE.en}\n${UNREADABLE.zh}`,
    whichEntity: 'Which one’s {attribute} would you like to know?',
    whichFaq: 'Which of these is your question?',
    thisFaq: 'Is this your question?',
    whichFirst: 'You asked several things. Which one first?',
    listSeparator: ', ',
    sentenceEnd: '.',
  },
};

/** Fills `{name}` in the service's own words. */
export const fillIn = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

type Answer = Extract<Outcome, { kind: 'answer' }>;

/** More answers in one reply than this are more than one reads. */
const MOST_ANSWERS = 3;

/**
 * One outcome for a message of several questions: each is answered, or where they are too many the customer says which comes first. `whole` is what the
 * message as one question gives; it counts when its parts say no more than it does, for what stands beside a question is often only its story.
 */
export const joinOutcomes = (whole: Outcome, parts: readonly Outcome[], language: Language): Outcome => {
  const answers = distinct(parts.filter((outcome) => outcome.kind === 'answer'));
  const [first, second] = answers;
  if (first === undefined) return whole;
  if (second === undefined) return whole.kind === 'answer' && whole.confidence >= first.confidence ? whole : first;
  if (answers.length > MOST_ANSWERS) return askWhichFirst(answers, language);
  return {
    ...first,
    text: answers.map(({ text }) => text).join('\n\n'),
    // All of them must be right for the reply to be.
    confidence: answers.reduce((product, { confidence }) => product * confidence, 1),
    facts: answers.flatMap(({ facts }) => facts),
    sources: [...new Map(answers.flatMap(({ sources }) => sources).map((source) => [`${source.kind} ${source.id}`, source])).values()],
  };
};

const distinct = (answers: readonly Answer[]): readonly Answer[] => [
  ...new Map(answers.map((answer) => [answer.faqId ?? answer.text, answer])).values(),
];

const askWhichFirst = (answers: readonly Answer[], language: Language): Outcome => ({
  kind: 'clarification',
  questionKind: 'FAQ',
  text: WORDING[language].whichFirst,
  language,
  confidence: Math.min(...answers.map(({ confidence }) => confidence)),
  options: answers.flatMap(({ faqId, sources: [source] }) =>
    faqId === null || source === undefined ? [] : [{ id: optionIdOf('faq', faqId), label: source.title }],
  ),
  askedAbout: 'faq',
});
