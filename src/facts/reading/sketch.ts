import type { Language } from '../../domain/language.js';
import type { Span } from '../../language/text/normalise-text.js';
import { longestMatches, type PhraseMatch } from '../../language/text/phrase-matcher.js';
import { splitWords, type Word } from '../../language/text/split-words.js';
import type { Cue } from './mark.js';

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

/** A question as a row of parts: the name it hangs on, words of the ontology, other words. */
export type SketchItem =
  | (Span & { readonly kind: 'anchor' })
  | (Span & { readonly kind: 'cue'; readonly cues: readonly Cue[]; readonly text: string })
  | (Span & { readonly kind: 'word'; readonly term: string; readonly text: string });

/** In the order of the text. Words inside the anchor or a cue are no items of their own. */
export const sketchQuestion = (
  text: string,
  allWords: readonly Word[],
  anchors: readonly Span[],
  matches: readonly PhraseMatch<Cue>[],
): readonly SketchItem[] => {
  const isFree = ({ start, end }: Span, taken: readonly Span[]): boolean => taken.every((span) => end <= span.start || start >= span.end);
  const cues = longestMatches(matches.filter((match) => isFree(match, anchors)));
  const words = allWords.filter((word) => !word.isPart && isFree(word, anchors) && isFree(word, cues));
  return [
    ...anchors.map(({ start, end }): SketchItem => ({ kind: 'anchor', start, end })),
    ...cues.map(({ start, end, values }): SketchItem => ({ kind: 'cue', start, end, cues: values, text: text.slice(start, end) })),
    ...words.map(({ start, end, term, text: written }): SketchItem => ({ kind: 'word', start, end, term, text: written })),
  ].sort((a, b) => a.start - b.start);
};

/** Whether a word only asks or says how the question is built. */
export const isCommonWord = ({ term, text }: { readonly term: string; readonly text: string }, language: Language): boolean =>
  isQuestionWord(term, text, language) || SHARING_WORDS.has(term) || SHARING_WORDS.has(text);

/** Whether a name is nothing but words that ask, build questions or belong to the ontology: "together", "the same", "the writer". */
export const isCommonName = (words: readonly Word[], language: Language, span: Span, matches: readonly PhraseMatch<Cue>[]): boolean =>
  words
    .filter((word) => !word.isPart && word.start >= span.start && word.end <= span.end)
    .every(
      (word) =>
        isCommonWord(word, language) ||
        matches.some(({ start, end, values }) => start <= word.start && end >= word.end && values.some(({ kind }) => kind !== 'value')),
    );

/**
 * Share of the words that some stretches of a text explain, 0..1; words that only ask need no explanation. What is explained and what is not
 * are cut into words apart: a name and the word after it are two, whatever the dictionary makes of the characters where they meet.
 */
export const explainedShare = (text: string, language: Language, spans: readonly Span[]): number => {
  const isExplained = coveredPlaces(text, spans);
  const explained = wordsOf(keep(text, isExplained, true), language).length;
  const others = wordsOf(keep(text, isExplained, false), language).filter(({ term, text: word }) => !isQuestionWord(term, word, language));
  return explained + others.length === 0 ? 0 : explained / (explained + others.length);
};

const wordsOf = (text: string, language: Language) => splitWords(text, language).filter((word) => !word.isPart);

/** For each place of a text whether one of the stretches covers it. */
const coveredPlaces = (text: string, spans: readonly Span[]): readonly boolean[] => {
  const covered = new Array<boolean>(text.length).fill(false);
  for (const { start, end } of spans) covered.fill(true, start, end);
  return covered;
};

/** What lies within the stretches, or outside of them; the rest is blank. */
const keep = (text: string, covered: readonly boolean[], isWithin: boolean): string =>
  text.replaceAll(/./gsu, (character, at: number) => (covered[at] === isWithin ? character : ' '.repeat(character.length)));
