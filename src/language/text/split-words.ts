import { stemmer } from 'stemmer';
import type { Language } from '../../domain/language.js';
import { chineseDictionary } from './dictionaries.js';
import { rememberLately } from './remember-lately.js';

/** A word of a normalised text. Offsets are UTF-16 units in that text. */
export interface Word {
  readonly text: string;
  /** What all forms of the word share: the Porter stem of a Latin word (`cards` → `card`), anything else as written. */
  readonly term: string;
  readonly start: number;
  readonly end: number;
  /** Says nothing about what is asked (`the`, `请问`). */
  readonly isStopWord: boolean;
  /** A shorter dictionary word inside the word before it: `银行` of `中国银行`. */
  readonly isPart: boolean;
}

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/**
 * Words that say nothing about what is asked. Question words, negations and prepositions stay out of the list:
 * "how" and "why", "can" and "can't", "to" and "from" tell questions apart.
 */
const STOP_WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: words(`
    a an the this that these those it its i im ive id ill me my mine myself you your yours we us our ours he she they them their
    is am are was were be been being do does did please just so too very really also hi hello hey thanks thank ok and of
  `),
  zh: words(
    '的 了 吗 呢 啊 吧 呀 嘛 哦 哈 啦 么 我 你 您 他 她 它 我们 你们 咱们 他们 是 就 也 都 还 请 请问 一下 那 这 那个 这个 个 着 地 得 想 你好 您好 谢谢',
  ),
};

/** Words of any question beside stop words: they ask, bind and count, and name nothing. */
const QUESTION_WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: words(`
    can could may might will would shall should must need want have has had get got what which who whose whom when where why how
    no not yes to from in on at by for with without about or if but than then more most less least all any some one now here there new
  `),
  zh: words(
    '什么 怎么 怎样 如何 哪 哪个 哪些 多少 几 几个 可以 能 会 要 需要 不 没 没有 有 为什么 谁 何时 一 一个 和 或 在 从 到 多 少 好 新',
  ),
};

/** Whether a normalised text holds nothing but words that many questions hold, whatever they are about. */
export const isEverydayWord = (text: string, language: Language): boolean => {
  const found = splitWords(text, language).filter(({ isPart }) => !isPart);
  return found.length === 1 && found.every((word) => word.isStopWord || QUESTION_WORDS[language].has(word.text));
};

/** Dictionary words shorter than this have no dictionary words of two characters inside them. */
const MIN_LENGTH_WITH_PARTS = 3;

const partsOf = (whole: string, start: number): readonly Word[] => {
  if (whole.length < MIN_LENGTH_WITH_PARTS) return [];
  const parts = chineseDictionary().cutForSearch(whole, false);
  const found: Word[] = [];
  for (const text of new Set(parts)) {
    const at = whole.indexOf(text);
    if (text === whole || text.length < 2 || at < 0) continue;
    found.push({ text, term: text, start: start + at, end: start + at + text.length, isStopWord: false, isPart: true });
  }
  return found;
};

/** The words of a run of Chinese characters that begins at `start`, each followed by the shorter words inside it. */
export const splitChinese = (run: string, start: number): readonly Word[] => {
  const words: Word[] = [];
  let at = start;
  for (const text of chineseDictionary().cut(run, true)) {
    const end = at + text.length;
    words.push({ text, term: text, start: at, end, isStopWord: STOP_WORDS.zh.has(text), isPart: false }, ...partsOf(text, at));
    at = end;
  }
  return words;
};

/** Runs of Chinese; numbers with their decimals; other words with apostrophes inside (`can't`). */
const RUN =
  /(?<chinese>\p{Script=Han}+)|\p{N}+(?:[.,]\p{N}+)*|(?:(?!\p{Script=Han})[\p{L}\p{M}])(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}]|'(?=\p{L}))*/gu;
const POSSESSIVE = /'s$/u;

const otherWord = (text: string, start: number, language: Language): Word => {
  // "don't" and "dont" are one word to those who type them.
  const bare = text.replace(POSSESSIVE, '').replaceAll("'", '');
  return {
    text,
    term: stemmer(bare),
    start,
    end: start + text.length,
    // Only in English text: inside Chinese a lone "a" or "it" is a name ("A 卡", "IT 部").
    isStopWord: language === 'en' && STOP_WORDS.en.has(bare),
    isPart: false,
  };
};

/**
 * The words of a normalised text in order, whatever mix of scripts it is written in: Chinese is cut by dictionary, the rest at white
 * space and punctuation. Stop words are marked, not removed.
 *
 * @example splitWords('怎么开通apple pay', 'zh') // terms: 怎么, 开通, appl, pay
 */
export const splitWords = (text: string, language: Language): readonly Word[] => split[language](text);

const cut = (text: string, language: Language): readonly Word[] => {
  const words: Word[] = [];
  for (const match of text.matchAll(RUN)) {
    if (match.groups?.['chinese'] === undefined) words.push(otherWord(match[0], match.index, language));
    else words.push(...splitChinese(match[0], match.index));
  }
  return words;
};

const split = { zh: rememberLately((text) => cut(text, 'zh')), en: rememberLately((text) => cut(text, 'en')) } as const;

const CHINESE_RUN = /\p{Script=Han}+/gu;

/**
 * Each two neighbouring Chinese characters of a normalised text, in order; they match where the dictionary cuts the same words differently.
 *
 * @example splitCharacterPairs('借呗逾期') // ['借呗', '呗逾', '逾期']
 */
export const splitCharacterPairs = (text: string): readonly string[] =>
  (text.match(CHINESE_RUN) ?? []).flatMap((run) => {
    const characters = [...run];
    return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
  });

const segmenters = new Map<Language, Intl.Segmenter>();

const segmenterOf = (language: Language): Intl.Segmenter => {
  const known = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'sentence' });
  segmenters.set(language, known);
  return known;
};

/** Ends with what is shortened, not ended, by its full stop: a title, "vs.", "e.g."; in any writing, for what people type has no capitals. */
const SHORTENED =
  /(?<![\p{L}\p{N}])(?:mr|mrs|ms|mx|messrs|dr|drs|prof|rev|hon|sr|st|gen|capt|lt|col|sgt|vs|v|e\.g|i\.e|cf|viz|approx|ca|incl|excl)\.\s*$/iu;
/** The same of initials ("J.", "U.S.", "u. s."), but for "p.m.", after which a sentence often begins; and the number of an item. */
const INITIALS = /(?<![\p{L}\p{N}])(?:\p{Lu}|(?![ap]\. ?m\.)(?:\p{L}\. ?)+\p{L})\.\s*$|^\s*\d{1,3}\.\s*$/u;
/** The first of several initials that are written small. */
const INITIAL = /(?<![\p{L}\p{N}])\p{L}\.\s*$/u;
/** The same only before a number: "No. 5", "Jan. 5", "ext. 12". */
const SHORTENED_BEFORE_NUMBER =
  /(?<![\p{L}\p{N}])(?:nos?|art|sec|fig|ch|vol|pp?|tel|ext|max|min|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.\s*$/iu;

/** Whether the full stop that a text ends with is none of a sentence. `next`: what follows. */
export const isShortened = (before: string, next: string): boolean =>
  SHORTENED.test(before) ||
  INITIALS.test(before) ||
  (INITIAL.test(before) && /^\s?\p{L}\./u.test(next)) ||
  (/^\s*\d/u.test(next) && SHORTENED_BEFORE_NUMBER.test(before));

/** The sentences of a text with what is between them, so that together they are the text. */
export const segmentSentences = (text: string, language: Language): readonly string[] => {
  const sentences: string[] = [];
  for (const { segment } of segmenterOf(language).segment(text)) {
    const before = sentences.at(-1);
    if (before !== undefined && isShortened(before, segment)) sentences[sentences.length - 1] = before + segment;
    else sentences.push(segment);
  }
  return sentences;
};
