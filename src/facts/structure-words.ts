/** Words of the language that say how a question is built, not what it is about. Stems; Chinese as cut by the dictionary. */
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** That two things meet in a third: "share the actor", "co-wrote", 同一个导演. */
export const SHARING_WORDS = words(
  'share same common also togeth co both other anoth besid likewis mutual alongsid els 相同 同样 一样 同一 同一个 共同 也 还 其他 其它 另外 一起 合作 共享 同 以外 之外',
);

/** That ask which or what. */
export const ASKING_WORDS = words(
  'which what who whom whose when where how 哪些 哪个 哪 哪位 哪家 哪种 哪几 什么 谁 几 多少 何时 哪里 哪儿 怎样',
);
