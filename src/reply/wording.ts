import type { Language } from '../domain/language.js';

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
