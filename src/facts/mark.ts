import { longestMatches } from '../text/longest-matches.js';
import { readNumber } from './read-number.js';
import type { Span } from './sketch.js';

export type Comparison = 'above' | 'atLeast' | 'below' | 'atMost' | 'equal';

/** A word of the language that narrows, orders or counts. */
export type Mark = Span &
  (
    | { readonly kind: 'number'; readonly value: number }
    | { readonly kind: 'comparison'; readonly comparison: Comparison; readonly isAfter: boolean }
    | { readonly kind: 'none' }
    /** "cheapest", "lower": `better` where the words say no direction. */
    | { readonly kind: 'most' | 'more'; readonly direction: 'lowest' | 'highest' | 'better' | 'worse' }
    | { readonly kind: 'count' }
    | { readonly kind: 'whether' }
    | { readonly kind: 'own' }
  );

const words = (list: string): RegExp =>
  new RegExp(`(?<![\\p{Script=Latin}])(?:${list.split(' | ').join('|')})(?![\\p{Script=Latin}])`, 'gu');

const NUMBER =
  /\d[\d,]*(?:\.\d+)?\s*(?:(?:k|m|thousand|million)(?![a-z])|百万|千万|万|千|百|亿)?|[零一二两三四五六七八九十百千万亿]+(?=个?月|期|年|天|日|元|块|以上|以下|以内|岁|%)|[一二两三四五六七八九十][十百千万亿]+/gu;
/** Units and what goes with a number; they say nothing of their own. */
const UNIT = /^\s*(?:%|percent|per cent|months?|days?|years?|yuan|rmb|cny|hours?|元|块钱|块|个月|月|期|天|日|年|岁|小时|个点)(?![a-z])/u;

const RULES: readonly (readonly [RegExp, () => DistributiveOmit<Mark, 'start' | 'end'>])[] = [
  [
    words(
      'above | over | more than | greater than | exceeds | exceeding | higher than | larger than | bigger than | longer than | 超过 | 高于 | 大于 | 多于 | 长于 | 超出',
    ),
    () => ({ kind: 'comparison', comparison: 'above', isAfter: false }),
  ],
  [
    words('at least | no less than | not less than | not below | 至少 | 不低于 | 不少于 | 不小于 | 起码'),
    () => ({ kind: 'comparison', comparison: 'atLeast', isAfter: false }),
  ],
  [
    words('below | under | less than | lower than | smaller than | shorter than | cheaper than | 低于 | 小于 | 少于 | 不到 | 短于'),
    () => ({ kind: 'comparison', comparison: 'below', isAfter: false }),
  ],
  [
    words('at most | no more than | not more than | up to | within | not above | not over | 不超过 | 不高于 | 不多于 | 至多 | 不大于'),
    () => ({ kind: 'comparison', comparison: 'atMost', isAfter: false }),
  ],
  [words('or more | or above | and above | 以上 | 及以上'), () => ({ kind: 'comparison', comparison: 'atLeast', isAfter: true })],
  [words('or less | or below | 以下 | 以内 | 之内'), () => ({ kind: 'comparison', comparison: 'atMost', isAfter: true })],
  [
    words(
      "no | without any | without an | without a | without | zero | free of | free | not | do not | does not | don't | doesn't | dont | 没有 | 不用 | 不收 | 不要 | 不需要 | 无需 | 免收 | 免 | 无 | 零",
    ),
    () => ({ kind: 'none' }),
  ],
  [
    words('lowest | smallest | shortest | least | fewest | youngest | 最低 | 最小 | 最短 | 最少'),
    () => ({ kind: 'most', direction: 'lowest' }),
  ],
  [
    words('highest | largest | biggest | longest | most | greatest | 最高 | 最大 | 最长 | 最多'),
    () => ({ kind: 'most', direction: 'highest' }),
  ],
  [words('cheapest | best | 最便宜 | 最划算 | 最好 | 最优惠'), () => ({ kind: 'most', direction: 'better' })],
  [words('most expensive | worst | dearest | priciest | 最贵 | 最差'), () => ({ kind: 'most', direction: 'worse' })],
  [
    words('lower | smaller | shorter | less | fewer | 更低 | 更小 | 更短 | 更少 | 低一些 | 低一点 | 低 | 短 | 少'),
    () => ({ kind: 'more', direction: 'lowest' }),
  ],
  [
    words('higher | larger | bigger | longer | more | greater | 更高 | 更大 | 更长 | 更多 | 高一些 | 高一点 | 高 | 大 | 长'),
    () => ({ kind: 'more', direction: 'highest' }),
  ],
  [words('cheaper | better | 更便宜 | 便宜 | 更划算 | 划算 | 更好 | 更优惠 | 优惠'), () => ({ kind: 'more', direction: 'better' })],
  [words('more expensive | dearer | pricier | worse | 更贵 | 贵'), () => ({ kind: 'more', direction: 'worse' })],
  [
    words('how many | number of | 多少个 | 多少种 | 多少款 | 多少张 | 多少家 | 几个 | 几种 | 几款 | 几张 | 几家 | 几项'),
    () => ({ kind: 'count' }),
  ],
  [words('^is | ^are | ^does | ^do | ^has | ^have | ^can | 有没有 | 是不是 | 是否 | 需不需要 | 要不要'), () => ({ kind: 'whether' })],
  [/吗(?=\s*[?？。!！]*$)/gu, () => ({ kind: 'whether' })],
  [words('my | mine | i | 我 | 我的 | 本人'), () => ({ kind: 'own' })],
];

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** The words that narrow, order or count, of overlapping ones the longest. A number's unit belongs to it. */
export const findMarks = (text: string): readonly Mark[] => {
  const numbers = [...text.matchAll(NUMBER)].flatMap((match): readonly Mark[] => {
    const value = readNumber(match[0].trim());
    if (value === null) return [];
    const end = match.index + match[0].trimEnd().length;
    const [unit = ''] = UNIT.exec(text.slice(end)) ?? [];
    return [{ kind: 'number', value, start: match.index, end: end + unit.length }];
  });
  const others = RULES.flatMap(([pattern, make]) =>
    [...text.matchAll(pattern)].map((match): Mark => ({ ...make(), start: match.index, end: match.index + match[0].length })),
  );
  return longestMatches([...numbers, ...others]);
};
