import type { Language } from '../domain/language.js';
import { splitWords } from '../text/split-words.js';

/** Words that ask without saying what for; a fact question may have any number of them. */
const WORDS: Readonly<Record<Language, string>> = {
  zh: '多少 多大 多高 多长 多久 什么 啥 几 哪些 哪个 哪 怎么样 如何 请问 问 想问 知道 想 想知道 告诉 查 查询 查一下 一下 看 看看 了解 了解一下 是 是不是 有 有没有 能 可以 会 要 需要 的 呢 吗 吧 啊 呀 嘛 帮 我 你 你们 咱 现在 目前 一共 大概 到底 究竟 这个 那个 这 那 它 多 和 跟 与 还有 都 分别 各 来 说 讲 介绍 收 产品 为 且 并且 并 而且 以及 或 或者 里 中 当中 其中 受 被 款 种 个 张',
  en: 'what whats what’s how much many long which when where tell me know give show list find is are was the a an of for on in to with my your our you we i it its this that do does did can could would should will be have has there any and or please hi hello hey about currently current now exactly actually get see want need like look up value whether than both one ones',
};

const TERMS: Readonly<Record<Language, ReadonlySet<string>>> = {
  zh: new Set(WORDS.zh.split(' ')),
  en: new Set(WORDS.en.split(' ').flatMap((word) => splitWords(word, 'en').map(({ term }) => term))),
};

/** Whether a word asks without saying what for. */
export const isQuestionWord = (term: string, text: string, language: Language): boolean =>
  TERMS[language].has(term) || TERMS.zh.has(text) || TERMS.en.has(term);
