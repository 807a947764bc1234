import { describe, expect, it } from '@jest/globals';
import type { AttributeType, Unit } from '../../../src/domain/ontology.js';
import { createCalendar, UTC } from '../../../src/domain/time/calendar.js';
import { formatDay, formatValue } from '../../../src/ontology/describe-fact.js';
import { createOntologyIndex } from '../../../src/ontology/ontology-index.js';

const UNITS: readonly Unit[] = [
  { id: 'months', format: { en: '{value} months', zh: '{value}个月' } },
  { id: 'workingDays', format: { en: '{value} working days' } },
  { id: 'requests', format: { en: '{value} requests per minute' } },
  { id: 'batteries', format: { en: '{value} batteries' } },
  { id: 'boxes', format: { en: '{value} boxes' } },
  { id: 'glass', format: { en: '{value} glass' } },
  { id: 'coins', format: { en: 'XY {value} per months' } },
  { id: 'people', format: { en: '{value} people' }, singular: { en: '{value} person' } },
];
const index = createOntologyIndex({ entityTypes: [], relationTypes: [], units: UNITS });
const of = (type: AttributeType['type'], unit: string | null = null): AttributeType => ({
  id: 'a', type, unit, localised: false, names: {}, values: null,
}); // prettier-ignore
const write = (value: number, unit: string): string => formatValue(value, of('number', unit), index, 'en');

describe('a number', () => {
  it.each([
    [2, 'months', '2 months'],
    [1, 'months', '1 month'],
    [1.5, 'months', '1.5 months'],
    [0, 'months', '0 months'],
    [1, 'workingDays', '1 working day'],
    [1, 'requests', '1 request per minute'],
    [1, 'batteries', '1 battery'],
    [1, 'boxes', '1 box'],
    [1, 'glass', '1 glass'],
    [1, 'coins', 'XY 1 per months'],
    [1, 'people', '1 person'],
    [2, 'people', '2 people'],
  ])('%d %s is %s', (value, unit, expected) => {
    expect(write(value, unit)).toBe(expected);
  });

  it('has no plural in Chinese', () => {
    expect(formatValue(1, of('integer', 'months'), index, 'zh')).toBe('1个月');
  });

  it('that may be a year is not separated', () => {
    expect(formatValue(1992, of('integer'), index, 'en')).toBe('1992');
    expect(formatValue(19_920, of('integer'), index, 'en')).toBe('19,920');
  });
});

describe('a day', () => {
  it('is written as people do', () => {
    expect(formatValue('2026-12-10', of('date'), index, 'en')).toBe('10 December 2026');
    expect(formatValue('2026-12-10', of('date'), index, 'zh')).toBe('2026年12月10日');
    expect(formatDay('2026-03-01T00:00:00.000Z', 'en', UTC)).toBe('1 March 2026');
    expect(formatDay('2026-03-01T16:00:00.000Z', 'en', createCalendar('Asia/Shanghai'))).toBe('2 March 2026');
    expect(formatDay('2026-03-01', 'en', createCalendar('Asia/Shanghai'))).toBe('1 March 2026');
  });

  it('stays as it is where it is none', () => {
    expect(formatValue('soon', of('date'), index, 'en')).toBe('soon');
    expect(formatDay('2026-99-99', 'zh', UTC)).toBe('2026-99-99');
  });
});
