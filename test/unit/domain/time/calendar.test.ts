import { describe, expect, it } from '@jest/globals';
import { createCalendar, hasCome, isTimeZone, isValidAt, UTC } from '../../../../src/domain/time/calendar.js';

describe('a calendar', () => {
  it.each([
    ['Asia/Shanghai', '2026-12-31T16:00:00Z', '2027-01-01T00:00:00.000+08:00'],
    ['Asia/Shanghai', '2026-12-31T15:59:59.999Z', '2026-12-31T23:59:59.999+08:00'],
    ['Europe/Berlin', '2026-03-29T00:59:00Z', '2026-03-29T01:59:00.000+01:00'],
    ['Europe/Berlin', '2026-03-29T01:00:00Z', '2026-03-29T03:00:00.000+02:00'],
    ['America/St_Johns', '2026-07-01T00:00:00Z', '2026-06-30T21:30:00.000-02:30'],
    ['Pacific/Kiritimati', '2026-06-30T10:00:00Z', '2026-07-01T00:00:00.000+14:00'],
    ['UTC', '2026-06-30T10:00:00.5Z', '2026-06-30T10:00:00.500+00:00'],
  ])('of %s shows %s as %s', (zone, moment, shown) => {
    expect(createCalendar(zone).local(moment)).toBe(shown);
    expect(Date.parse(shown)).toBe(Date.parse(moment));
  });

  it.each([
    ['Asia/Shanghai', '2026-12-31', '2026-12-30T16:00:00.000Z'],
    ['Europe/Berlin', '2026-03-29', '2026-03-28T23:00:00.000Z'],
    ['Europe/Berlin', '2026-03-30', '2026-03-29T22:00:00.000Z'],
    // Clocks went from 24:00 to 01:00: the day begins at one.
    ['America/Sao_Paulo', '2018-11-04', '2018-11-04T03:00:00.000Z'],
    ['UTC', '2026-12-31T08:00:00+08:00', '2026-12-31T00:00:00.000Z'],
  ])('of %s begins %s at %s', (zone, day, start) => {
    const calendar = createCalendar(zone);
    expect(calendar.startOf(day)).toBe(start);
    expect(calendar.dayOf(start)).toBe(day.slice(0, 10));
    expect(calendar.dayOf(day.slice(0, 10))).toBe(day.slice(0, 10));
  });

  it('is of an IANA zone', () => {
    expect(['Asia/Shanghai', 'UTC', 'Europe/Kyiv', 'America/Argentina/Ushuaia'].map(isTimeZone)).toEqual([true, true, true, true]);
    expect(['', '+08:00', 'Beijing', 'Asia/Shanghai ', '__proto__', '../UTC'].map(isTimeZone)).toEqual(Array(6).fill(false));
  });
});

describe('validity', () => {
  const card = { validFrom: '2026-03-01', validTo: '2027-01-01' };
  it.each([
    ['Asia/Shanghai', '2026-12-31T16:00:00Z', false],
    ['Asia/Shanghai', '2026-12-31T15:59:59Z', true],
    ['America/Los_Angeles', '2027-01-01T07:59:59Z', true],
    ['America/Los_Angeles', '2027-01-01T08:00:00Z', false],
    ['UTC', '2027-01-01T00:00:00Z', false],
    ['Asia/Shanghai', '2026-02-28T16:00:00Z', true],
    ['UTC', '2026-02-28T16:00:00Z', false],
  ])('in days is that of the company: %s at %s', (zone, moment, expected) => {
    expect(isValidAt(card, createCalendar(zone).local(moment))).toBe(expected);
  });

  it('in moments is the same everywhere', () => {
    const ends = '2026-12-31T20:00:00.000Z';
    for (const zone of ['Asia/Shanghai', 'UTC', 'Pacific/Pago_Pago']) {
      expect(hasCome(ends, createCalendar(zone).local('2026-12-31T19:59:59Z'))).toBe(false);
      expect(hasCome(ends, createCalendar(zone).local('2026-12-31T20:00:00Z'))).toBe(true);
    }
    expect(isValidAt({ validFrom: null, validTo: null }, UTC.local(new Date(0)))).toBe(true);
  });
});
