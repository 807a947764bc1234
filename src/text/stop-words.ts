import type { Language } from '../domain/language.js';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/**
 * Words that say nothing about what is asked. Question words, negations and prepositions stay out of the list:
 * "how" and "why", "can" and "can't", "to" and "from" tell questions apart.
 */
export const STOP_WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: words(`
    a an the this that these those it its i im ive id ill me my mine myself you your yours we us our ours he she they them their
    is am are was were be been being do does did please just so too very really also hi hello hey thanks thank ok and of
  `),
  zh: words(
    '的 了 吗 呢 啊 吧 呀 嘛 哦 哈 啦 么 我 你 您 他 她 它 我们 你们 咱们 他们 是 就 也 都 还 请 请问 一下 那 这 那个 这个 个 着 地 得 想 你好 您好 谢谢',
  ),
};
