import type { Language } from '../../../domain/language.js';
import { ACTIONS, THINGS } from '../generate-knowledge.js';

/** A phrasing as the measured services know it. */
export interface KnownPhrasing {
  readonly text: string;
  readonly language: Language;
  /** What a service may answer to it. */
  readonly answer: string;
}

/** As many as BANKING77 has, which the goals were set with. */
const ACTIONS_USED = 7;
const THINGS_USED = 11;
const MOST_PHRASINGS = 10_003;

const OPENERS = [
  'how do I',
  'how can I',
  'I want to',
  'I need to',
  'can you help me',
  'is it possible to',
  'where do I',
  'steps to',
  'I was told I could',
  'what do I need to',
  'please tell me how to',
  'why can I not',
  'I tried to',
];
const CLOSERS = [
  '',
  ' please',
  ' that I ordered',
  ' in the app',
  ' without calling anybody',
  ' I got last week',
  ' before the weekend',
  ' for my daughter',
  ' from abroad',
  ' and what does it take',
];

/** 77 FAQs with 10,003 phrasings and an answer each, as a table that the import reads. */
export const generateTable = (): string => {
  const rows = OPENERS.flatMap((opener) =>
    CLOSERS.flatMap((closer) =>
      THINGS.en.slice(0, THINGS_USED).flatMap((thing) =>
        ACTIONS.en.slice(0, ACTIONS_USED).map((action) => {
          const phrasing = `${opener} ${action} my ${thing}${closer}`;
          return `${phrasing},${action} ${thing},To ${action} your ${thing} open the page of your ${thing} and follow the three steps there.`;
        }),
      ),
    ),
  );
  return ['phrasing,faq,answer', ...rows.slice(0, MOST_PHRASINGS)].join('\n');
};

/** What people add without meaning anything by it, so that a text was never asked before. */
const TAILS: Readonly<Record<Language, readonly string[]>> = {
  en: ['', ' exactly', ' once more', ' by any chance', ' after all', ' in general', ' right away', ' at all', ' again', ' as well'],
  zh: ['', '呢', '啊', '吧', '呀', '嘛', '哦', '啦', '哈', '哟'],
};

/** Questions near the phrasings without end; of the first `TAILS` × phrasings no two are alike. */
export const questionAt = (phrasings: readonly KnownPhrasing[], number: number): string => {
  // A step that has no factor in common with most numbers: neighbours in the table are alike.
  const { text, language } = phrasings[(number * 7_919) % phrasings.length] ?? { text: '', language: 'en' as const };
  const tails = TAILS[language];
  // The first tail is none: that would be the phrasing itself.
  return text + (tails[1 + (Math.floor(number / phrasings.length) % (tails.length - 1))] ?? '');
};
