import { describe, expect, it } from '@jest/globals';
import { readSaidDays } from '../../../../src/facts/own/read-own-question.js';

/** A Friday. */
const TODAY = '2026-11-27T08:00:00.000Z';

describe('days that tell records apart', () => {
  it.each([
    ['en', 'i sent it on the 13th', '2026-11-13', '2026-11-14'],
    ['en', 'filed 20 november', '2025-11-20', '2026-11-21'],
    ['en', 'the nov 5th one', '2026-11-05', '2026-10-05'],
    ['en', 'i left you in may', '2026-05-11', '2026-06-11'],
    ['en', 'two weeks ago', '2026-11-13', '2026-11-25'],
    ['en', 'last month', '2026-10-09', '2026-11-09'],
    ['en', 'asked for last friday', '2026-11-20', '2026-11-19'],
    ['en', 'tomorrow', '2026-11-28', '2026-11-27'],
    ['zh', '十八日递交的', '2026-11-18', '2026-11-08'],
    ['zh', '我二十号背的', '2026-11-20', '2026-11-02'],
    ['zh', '11月初申请的', '2026-11-04', '2026-10-04'],
    ['zh', '十月提的那个', '2026-10-12', '2026-11-10'],
    ['zh', '11月4日提的', '2026-11-04', '2026-11-14'],
    ['zh', '上个月求你们', '2026-10-09', '2026-11-09'],
    ['zh', '上礼拜六扎手指', '2026-11-21', '2026-11-20'],
    ['zh', '五月份寄的那个', '2026-05-30', '2026-06-02'],
    ['zh', '明天要划走', '2026-11-28', '2026-11-29'],
  ] as const)('%s: %s', (language, text, day, other) => {
    const found = readSaidDays(text, language, TODAY);
    expect(found).toHaveLength(1);
    expect(found[0]?.fits(day)).toBe(true);
    expect(found[0]?.fits(other)).toBe(false);
  });

  it.each([
    ['en', 'may i have 4 of them'],
    ['en', 'how many months does it take'],
    ['zh', '三个月不还会怎样'],
    ['zh', '我挂的是2604号'],
  ] as const)('none: %s %s', (language, text) => {
    expect(readSaidDays(text, language, TODAY)).toEqual([]);
  });
});
