import { expect, it } from '@jest/globals';
import { createCalendar, UTC } from '../../../../src/domain/time/calendar.js';
import { readMoment, readNumber } from '../../../../src/facts/reading/read-moment.js';

it.each([
  ['50,000', 50_000],
  ['50k', 50_000],
  ['6w', 60_000],
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
  ['the limit on 29 february 2024', '2024-02-29'],
  ['the limit on the 3rd of may, 2025', '2025-05-03'],
  ['the limit on march 5th, 2025', '2025-03-05'],
  ['去年三月的利率', '2025-03-01'],
  ['2025年3月5日的年费', '2025-03-05'],
  ['上个月的利率', '2026-10-01'],
  ['3个月前', '2026-08-23'],
])('reads the day of "%s"', (text, expected) => {
  expect(readMoment(text, '2026-11-23T08:00:00Z', UTC)?.asOf.slice(0, 10)).toBe(expected);
});

it.each(['2026-02-30', '2026-13-01', '2026年2月30日', '29 february 2025'])('reads no %s, which no calendar has', (text) => {
  expect(readMoment(text, '2026-11-23T08:00:00Z', UTC)).toBeNull();
});

it('reads no day where none is', () => {
  expect(readMoment('may i repay 12 months early', '2026-11-23T08:00:00Z', UTC)).toBeNull();
});

it.each([
  ['yesterday', '2026-12-31T23:30:00.000+08:00', '2026-12-29T16:00:00.000Z'],
  // Half past midnight in Beijing is still last year in London.
  ['yesterday', '2027-01-01T00:30:00.000+08:00', '2026-12-30T16:00:00.000Z'],
  ['去年', '2027-01-01T00:30:00.000+08:00', '2025-12-31T16:00:00.000Z'],
])('reckons "%s" from %s in days of the company', (text, today, expected) => {
  const read = readMoment(text, today, createCalendar('Asia/Shanghai'));
  expect(new Date(read?.asOf ?? '').toISOString()).toBe(expected);
});
