import type { SaidDayReaders } from '../said-days.js';

const DIGITS = '零一二三四五六七八九';
const NUMBER = '\\d{1,2}|[一二三四五六七八九十]{1,3}';

/** 1..99 in figures or in words. */
const numberOf = (text = ''): number => {
  if (/^\d+$/u.test(text)) return Number(text);
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['0', text];
  const ten = tens === '' ? 1 : Math.max(0, DIGITS.indexOf(tens));
  return ten * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones));
};
const countOf = (text = ''): number => (text === '两' || text === '俩' ? 2 : text === '半' ? 0.5 : numberOf(text));
const WEEKDAYS = '日一二三四五六';
const weekdayOf = (text = ''): number => (text === '天' ? 0 : WEEKDAYS.indexOf(text));
const COUNT = `${NUMBER}|两|俩`;

export const ZH_SAID_DAYS: SaidDayReaders = [
  [new RegExp(`(?<m>${NUMBER})月(?:份)?(?:的)?(?<d>${NUMBER})(?:日|号)?`, 'gu'), ({ m, d }) => ({ month: numberOf(m), day: numberOf(d) })],
  [new RegExp(`(?<!个)(?<m>${NUMBER})月(?:份|初|中|底|里)?(?!\\d|[一二三四五六七八九十])`, 'gu'), ({ m }) => ({ month: numberOf(m) })],
  [new RegExp(`(?<![\\d月份的一二三四五六七八九十第])(?<d>${NUMBER})(?:日|号)`, 'gu'), ({ d }) => ({ day: numberOf(d) })],
  [/上个?月/gu, () => ({ monthsAway: -1 })],
  [/(?:这个?|本)月/gu, () => ({ monthsAway: 0 })],
  [/下个?月/gu, () => ({ monthsAway: 1 })],
  [new RegExp(`(?<n>${COUNT})天(?:以)?前`, 'gu'), ({ n }) => ({ away: [-countOf(n) - 1, -Math.max(1, countOf(n) - 1)] })],
  [new RegExp(`(?<n>${COUNT})个?(?:周|星期|礼拜)(?:以)?前`, 'gu'), ({ n }) => ({ away: [-7 * countOf(n) - 3, -7 * countOf(n) + 3] })],
  [new RegExp(`(?<n>${COUNT})个月(?:以)?前`, 'gu'), ({ n }) => ({ monthsAway: -countOf(n) })],
  [/上个?(?:周|星期|礼拜)(?![一二三四五六日天])/gu, () => ({ away: [-13, -1] })],
  [/下个?(?:周|星期|礼拜)(?![一二三四五六日天])/gu, () => ({ away: [1, 13] })],
  [/(?:周|星期|礼拜)(?<w>[一二三四五六日天])/gu, ({ w }) => ({ weekday: weekdayOf(w) })],
  [/今天|今儿/gu, () => ({ away: [0, 0] })],
  [/昨天|昨儿/gu, () => ({ away: [-1, -1] })],
  [/前天/gu, () => ({ away: [-2, -2] })],
  [/明天|明儿/gu, () => ({ away: [1, 1] })],
  [/后天/gu, () => ({ away: [2, 2] })],
];
