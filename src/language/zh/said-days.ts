import type { SaidDays } from '../said-days.js';

const DIGITS = '零一二三四五六七八九';
const WEEKDAYS = '日一二三四五六';
const NUMBER = '\\d{1,2}|[一二三四五六七八九十]{1,3}';
const COUNT = `(?<n>${NUMBER}|两|俩)`;
const DAY = `(?<d>${NUMBER})`;
const MONTH = `(?<m>${NUMBER})月`;

/** 1..99 in figures or in words. */
const numberOf = (text: string): number => {
  if (/^\d+$/u.test(text)) return Number(text);
  if (text === '两' || text === '俩') return 2;
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['零', text];
  return (tens === '' ? 1 : DIGITS.indexOf(tens)) * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones));
};

export const ZH_SAID_DAYS: SaidDays = {
  patterns: [
    [new RegExp(`${MONTH}(?:份)?(?:的)?${DAY}(?:日|号)?`, 'gu'), {}],
    [new RegExp(`(?<!个)${MONTH}(?:份|初|中|底|里)?(?!\\d|[一二三四五六七八九十])`, 'gu'), {}],
    [new RegExp(`(?<![\\d月份的一二三四五六七八九十第])${DAY}(?:日|号)`, 'gu'), {}],
    [/上个?月/gu, { monthsAway: -1 }],
    [/(?:这个?|本)月/gu, { monthsAway: 0 }],
    [/下个?月/gu, { monthsAway: 1 }],
    [new RegExp(`${COUNT}天(?:以)?前`, 'gu'), { ago: 'day' }],
    [new RegExp(`${COUNT}个?(?:周|星期|礼拜)(?:以)?前`, 'gu'), { ago: 'week' }],
    [new RegExp(`${COUNT}个月(?:以)?前`, 'gu'), { ago: 'month' }],
    [/上个?(?:周|星期|礼拜)(?![一二三四五六日天])/gu, { away: [-13, -1] }],
    [/下个?(?:周|星期|礼拜)(?![一二三四五六日天])/gu, { away: [1, 13] }],
    [/(?:周|星期|礼拜)(?<w>[一二三四五六日天])/gu, {}],
    [/今天|今儿/gu, { away: [0, 0] }],
    [/昨天|昨儿/gu, { away: [-1, -1] }],
    [/前天/gu, { away: [-2, -2] }],
    [/明天|明儿/gu, { away: [1, 1] }],
    [/后天/gu, { away: [2, 2] }],
  ],
  numberOf,
  monthOf: numberOf,
  weekdayOf: (text) => (text === '天' ? 0 : WEEKDAYS.indexOf(text)),
};
