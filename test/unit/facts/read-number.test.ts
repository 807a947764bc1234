import { expect, it } from '@jest/globals';
import { readMoment } from '../../../src/facts/read-moment.js';
import { readNumber } from '../../../src/facts/read-number.js';

it.each([
  ['50,000', 50_000],
  ['50k', 50_000],
  ['5万', 50_000],
  ['五万', 50_000],
  ['十二', 12],
  ['一百二十三万四千', 1_234_000],
  ['1.5', 1.5],
  ['abc', null],
])('reads %s', (text, expected) => {
  expect(readNumber(text)).toBe(expected);
});

it.each([
  ['the rate last march', '2026-03-01'],
  ['the rate last november', '2025-11-01'],
  ['the rate in march 2025', '2025-03-01'],
  ['on 2025-03-05', '2025-03-05'],
  ['去年三月的利率', '2025-03-01'],
  ['2025年3月5日的年费', '2025-03-05'],
  ['上个月的利率', '2026-10-01'],
  ['3个月前', '2026-08-23'],
])('reads the day of "%s"', (text, expected) => {
  expect(readMoment(text, '2026-11-23T08:00:00Z')?.asOf.slice(0, 10)).toBe(expected);
});

it('reads no day where none is', () => {
  expect(readMoment('may i repay 12 months early', '2026-11-23T08:00:00Z')).toBeNull();
});
