import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createCalendar, UTC } from '../../../src/domain/time/calendar.js';
import { nextAfter, startOf, startsWithin } from '../../../src/insight/insight-periods.js';

const BERLIN = createCalendar('Europe/Berlin');
const SHANGHAI = createCalendar('Asia/Shanghai');

describe('the parts of a period', () => {
  it('are days of the company', () => {
    expect(startOf('2026-11-24T17:00:00.000Z', 'DAY', SHANGHAI)).toBe('2026-11-24T16:00:00.000Z');
    expect(nextAfter('2026-11-24T16:00:00.000Z', 'DAY', SHANGHAI)).toBe('2026-11-25T16:00:00.000Z');
  });

  it('have 23 and 25 hours where clocks change', () => {
    expect(startsWithin({ from: '2026-03-28T12:00:00.000Z', to: '2026-03-30T12:00:00.000Z', step: 'DAY' }, BERLIN, 10)).toEqual([
      '2026-03-27T23:00:00.000Z',
      '2026-03-28T23:00:00.000Z',
      '2026-03-29T22:00:00.000Z',
    ]);
    expect(nextAfter('2026-10-24T22:00:00.000Z', 'DAY', BERLIN)).toBe('2026-10-25T23:00:00.000Z');
  });

  it('follow each other without a gap, and hold what lies in them', () => {
    const moments = fc
      .date({ min: new Date('2024-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString());
    fc.assert(
      fc.property(
        moments,
        fc.constantFrom(UTC, BERLIN, SHANGHAI),
        fc.constantFrom('HOUR' as const, 'DAY' as const),
        (moment, calendar, step) => {
          const start = startOf(moment, step, calendar);
          const next = nextAfter(start, step, calendar);
          expect(start <= moment && moment < next).toBe(true);
          expect(startOf(start, step, calendar)).toBe(start);
          expect(startOf(next, step, calendar)).toBe(next);
          expect(startsWithin({ from: moment, to: next, step }, calendar, 10)).toEqual([start]);
        },
      ),
    );
  });

  it('are no more than wanted', () => {
    expect(startsWithin({ from: '2020-01-01T00:00:00.000Z', to: '2026-01-01T00:00:00.000Z', step: 'HOUR' }, UTC, 3)).toHaveLength(3);
  });
});
