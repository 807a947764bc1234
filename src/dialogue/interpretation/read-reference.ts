import type { Language } from '../../domain/language.js';

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
