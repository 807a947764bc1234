import type { Language } from '../../domain/language.js';
import { splitWords } from '../../language/text/split-words.js';

/** Words that pick one of several things spoken of. */
export interface Reference {
  readonly start: number;
  readonly end: number;
  readonly picks:
    | { readonly kind: 'nth'; /** From 0; -1: the last. */ readonly index: number }
    | { readonly kind: 'other' }
    | { readonly kind: 'extreme'; readonly which: 'least' | 'most' };
}

const NUMERALS = '一二三四五六七八九十';
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const ONE: Readonly<Record<Language, string>> = { zh: '[个张款种项条笔份家样]', en: '(?: (?:one|ones|option))?' };

const NTH: Readonly<Record<Language, RegExp>> = {
  zh: new RegExp(`第([${NUMERALS}]|\\d{1,2})${ONE.zh}|选(?:项)?(\\d)`, 'u'),
  en: new RegExp(`\\b(?:the )?(${ORDINALS.join('|')}|\\d{1,2}(?:st|nd|rd|th))\\b${ONE.en}|\\b(?:number|option) (\\d)\\b`, 'u'),
};
const BARE = /^[\s(]*(\d)[).。\s]*$/u;
const LAST: Readonly<Record<Language, RegExp>> = {
  zh: new RegExp(`最后(?:那)?一?${ONE.zh}|后者`, 'u'),
  en: /\bthe (?:last|latter)(?: (?:one|option))?\b/u,
};
const FORMER: Readonly<Record<Language, RegExp>> = { zh: /前者/u, en: /\bthe former(?: one)?\b/u };
const OTHER: Readonly<Record<Language, RegExp>> = {
  zh: new RegExp(`(?:另外?|别的)(?:那)?一?${ONE.zh}`, 'u'),
  en: /\b(?:the )?other(?: (?:one|ones))?\b/u,
};
const LEAST: Readonly<Record<Language, RegExp>> = {
  zh: new RegExp(`(?:更|较|最|比较)?(?:便宜|低|少|小|短)(?:一?点|一?些)?的(?:那)?一?${ONE.zh}?`, 'u'),
  en: /\bthe (?:cheap|low|small|short|few|less)(?:er|est)?(?: (?:one|ones))?\b|\bthe least expensive(?: one)?\b/u,
};
const MOST: Readonly<Record<Language, RegExp>> = {
  zh: new RegExp(`(?:更|较|最|比较)?(?:贵|高|多|大|长)(?:一?点|一?些)?的(?:那)?一?${ONE.zh}?`, 'u'),
  en: /\bthe (?:more|most) expensive(?: one)?\b|\bthe (?:dear|high|bigg|larg|long|great)(?:er|est)(?: (?:one|ones))?\b/u,
};

/** The first reference of a normalised text; `null`: there is none. */
export const readReference = (text: string, language: Language): Reference | null => {
  const at = (match: RegExpExecArray | null, picks: Reference['picks'] | null): Reference | null =>
    match === null || picks === null ? null : { start: match.index, end: match.index + match[0].length, picks };
  const nth = NTH[language].exec(text) ?? BARE.exec(text);
  return (
    at(nth, nth === null ? null : nthOf(nth[1] ?? nth[2] ?? '')) ??
    at(LAST[language].exec(text), { kind: 'nth', index: -1 }) ??
    at(FORMER[language].exec(text), { kind: 'nth', index: 0 }) ??
    at(OTHER[language].exec(text), { kind: 'other' }) ??
    at(LEAST[language].exec(text), { kind: 'extreme', which: 'least' }) ??
    at(MOST[language].exec(text), { kind: 'extreme', which: 'most' })
  );
};

const nthOf = (word: string): Reference['picks'] | null => {
  const position = Math.max(ORDINALS.indexOf(word) + 1, NUMERALS.indexOf(word) + 1, Number.parseInt(word, 10) || 0);
  return position < 1 ? null : { kind: 'nth', index: position - 1 };
};

/** Words that tie a message to what was said before without adding to what is asked. */
const LEAD: Readonly<Record<Language, RegExp>> = {
  zh: /^(?:那么?(?![个张款种项笔份边里])|还有|以及|另外(?!一)|然后|和|换成|换(?=[^了])|如果是|要是|再问一?下|再看看?|同样)[，,、 ]*/u,
  en: /^(?:and|but|or|then|so|ok(?:ay)?|also|what about|how about|what of|(?:and )?(?:is it )?the same for|same for)\b[ ,]*/u,
};
const TAIL: Readonly<Record<Language, RegExp>> = {
  zh: /(?:的?呢|的?怎么样|又如何|也一样吗)[?。!~ ]*$/u,
  en: /(?:\b(?:then|too|as well|instead|though))?[?.! ]*$/u,
};
/** Prepositions and the like, which are no content of a message that only names something. */
const FILLERS = new Set(
  'for on with of to about in one ones what how do yes yeah yep no nope sure right correct thanks please 用 对 对的 给 换 看 问 说 是的 不是 不对 不 好 好的 嗯 可以'.split(
    ' ',
  ),
);

const POINTERS: Readonly<Record<Language, RegExp>> = {
  zh: /(?:刚才|刚刚|上面|前面)?(?:说的|提到的)?(?:它们?|[这那](?:个|张|款|种|项|笔|份)(?!月|时候|星期|礼拜|小时|人|问题|意思|情况))/u,
  en: /\b(?:(?:this|that) one|its|their|it|they|them|this|that)\b/u,
};

/** A normalised message without what only ties it to the dialogue. `tied`: there was such. */
export const withoutTies = (text: string, language: Language): { readonly core: string; readonly tied: boolean } => {
  let core = text;
  for (let match = LEAD[language].exec(core); match !== null; match = LEAD[language].exec(core)) core = core.slice(match[0].length);
  const ending = TAIL[language].exec(core)?.[0] ?? '';
  const bare = core.slice(0, core.length - ending.length).trim();
  return { core: bare, tied: core !== text || /\p{L}/u.test(ending) };
};

/** Where a pronoun stands that may point at something spoken of before. */
export const findPointer = (text: string, language: Language): { readonly start: number; readonly end: number } | null => {
  const match = POINTERS[language].exec(text);
  return match === null ? null : { start: match.index, end: match.index + match[0].length };
};

/** Words of a normalised text that say what is asked. */
export const contentWords = (text: string, language: Language): readonly { readonly start: number; readonly end: number }[] =>
  splitWords(text, language).filter((word) => !word.isPart && !word.isStopWord && !FILLERS.has(word.text));

/** Whether a message leans on what was said before, by its words. That it is short says nothing: people do ask "billing day". */
export const leansOnPast = (text: string, language: Language): boolean =>
  withoutTies(text, language).tied || findPointer(text, language) !== null;

/** Whether a message asks nothing by itself: it agrees, or only picks one of several. */
export const saysNothing = (text: string, language: Language): boolean => {
  const reference = readReference(text, language);
  const rest = reference === null ? text : `${text.slice(0, reference.start)} ${text.slice(reference.end)}`;
  return contentWords(withoutTies(rest, language).core, language).length === 0;
};
