import { describe, expect, it } from '@jest/globals';
import { parseValue } from 'graphql';
import { createCalendar, UTC } from '../../src/domain/time/calendar.js';
import { createDateTime, JsonScalar } from '../../src/graphql/scalars.js';

describe('DateTime', () => {
  const DateTime = createDateTime(UTC);

  it.each([
    ['2026-11-23T08:00:00Z', '2026-11-23T08:00:00.000Z'],
    ['2026-11-23T08:00:00+08:00', '2026-11-23T00:00:00.000Z'],
    ['2026-11-23T08:00-05:30', '2026-11-23T13:30:00.000Z'],
    ['2026-11-23T08:00:00.1234Z', '2026-11-23T08:00:00.123Z'],
    ['2028-02-29T00:00:00Z', '2028-02-29T00:00:00.000Z'],
  ])('reads %s', (text, moment) => {
    expect(DateTime.parseValue(text)).toBe(moment);
    expect(DateTime.parseLiteral(parseValue(JSON.stringify(text)))).toBe(moment);
  });

  it.each([
    '2026-11-23',
    '2026-11-23T08:00:00',
    '2026-02-30T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-11-23T25:00:00Z',
    'now',
    '',
    1_795_000_000_000,
    null,
    {},
  ])('refuses %p', (value) => {
    expect(() => DateTime.parseValue(value)).toThrow('is no moment');
  });

  it.each([
    ['2026-11-23T08:00:00.000Z', '2026-11-23T08:00:00Z'],
    ['2026-11-23T08:00:00.120Z', '2026-11-23T08:00:00.120Z'],
    ['2026-11-23', '2026-11-23T00:00:00Z'],
    ['2026-11-23T08:00:00+08:00', '2026-11-23T00:00:00Z'],
  ])('writes %s in UTC', (stored, written) => {
    expect(DateTime.serialize(stored)).toBe(written);
  });

  it('writes when a day of the company begins', () => {
    expect(createDateTime(createCalendar('Asia/Shanghai')).serialize('2026-11-23')).toBe('2026-11-22T16:00:00Z');
  });
});

describe('JSON', () => {
  it('reads any value', () => {
    const value = { a: [1, 'two', true, null, { b: -1.5 }] };
    expect(JsonScalar.parseValue(value)).toEqual(value);
    expect(JsonScalar.parseLiteral(parseValue('{a: [1, "two", true, null, {b: -1.5}]}'))).toEqual(value);
    expect(JsonScalar.parseLiteral(parseValue('{a: $x}'), { x: 7 })).toEqual({ a: 7 });
  });

  const deep = (levels: number): unknown => (levels === 0 ? 1 : [deep(levels - 1)]);
  it.each([
    ['too deep', deep(21), /deeper than 20/],
    ['too many', Array.from({ length: 10_001 }, () => 1), /10000 parts/],
    ['a prototype', JSON.parse('{"__proto__": {"isAdmin": true}}'), /__proto__/],
    ['infinite', { a: Number.POSITIVE_INFINITY }, /no JSON/],
    ['a function', () => 1, /no JSON/],
  ])('refuses what is %s', (_name, value, message) => {
    expect(() => JsonScalar.parseValue(value)).toThrow(message);
  });

  it('refuses numbers beyond all bounds', () => {
    expect(() => JsonScalar.parseLiteral(parseValue('1e999'))).toThrow('no JSON');
  });
});
