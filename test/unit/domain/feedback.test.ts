import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Feedback, LEAST_VOICES, MOST_SHIFT, shiftsOf } from '../../../src/domain/feedback.js';

const NOW = new Date('2026-11-01T12:00:00.000Z');
const DAY = 86_400_000;

const feedback = (voice: string, changes: Partial<Feedback> = {}): Feedback => {
  const turnId = changes.turnId ?? `turn of ${voice}`;
  return {
    id: `${turnId} ${voice}`,
    turnId,
    voice,
    verdict: 'UNHELPFUL',
    faqId: 'given',
    correctFaqId: null,
    comment: null,
    wording: 'w',
    givenBy: voice,
    role: 'customer',
    customerId: voice,
    at: NOW.toISOString(),
    ...changes,
  };
};
const voices = (count: number, changes: Partial<Feedback> = {}): readonly Feedback[] =>
  Array.from({ length: count }, (_, index) => feedback(`v${String(index)}`, changes));
const shift = (all: readonly Feedback[], faqId = 'given', now = NOW): number => shiftsOf(all, now).get(faqId) ?? 0;

const anyFeedback = fc.record({
  voice: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'),
  turnId: fc.constantFrom('t1', 't2', 't3'),
  verdict: fc.constantFrom('HELPFUL' as const, 'UNHELPFUL' as const),
  faqId: fc.constantFrom(null, 'given', 'other'),
  correctFaqId: fc.constantFrom(null, 'given', 'other'),
  at: fc.integer({ min: 0, max: 300 }).map((days) => new Date(NOW.getTime() - days * DAY).toISOString()),
});
const made = (all: readonly Pick<Feedback, 'voice' | 'turnId' | 'verdict' | 'faqId' | 'correctFaqId' | 'at'>[]): readonly Feedback[] =>
  all.map(({ voice, ...changes }) => feedback(voice, changes));

describe('what feedback adds to a FAQ', () => {
  it('is nothing as long as fewer than three people say so, however often and whatever they say', () => {
    fc.assert(
      fc.property(
        fc.array(anyFeedback, { maxLength: 60 }),
        fc.subarray(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'], { maxLength: LEAST_VOICES - 1 }),
        (all, few) => {
          for (const value of shiftsOf(made(all.filter(({ voice }) => few.includes(voice))), NOW).values())
            expect(value).toBeCloseTo(0, 12);
        },
      ),
    );
  });

  it('is never more than the bound, however many say so', () => {
    fc.assert(
      fc.property(fc.array(anyFeedback, { maxLength: 60 }), (all) => {
        for (const value of shiftsOf(made(all), NOW).values()) expect(Math.abs(value)).toBeLessThanOrEqual(MOST_SHIFT);
      }),
    );
    expect(shift(voices(1_000))).toBe(-MOST_SHIFT);
    expect(shift(voices(1_000, { verdict: 'HELPFUL' }))).toBe(MOST_SHIFT);
  });

  it('grows with each who agrees, and takes the newest opinion of each', () => {
    const sizes = [2, 3, 4, 5, 6, 7].map((count) => shift(voices(count)));
    expect(sizes).toEqual([0, -0.125, -0.25, -0.375, -0.5, -0.5]);
    const regretted = feedback('v0', { turnId: 'later', verdict: 'HELPFUL', at: new Date(NOW.getTime() + 1).toISOString() });
    expect(shift([...voices(5), regretted])).toBe(-0.125);
  });

  it('speaks for the FAQ that people say is right', () => {
    expect([...shiftsOf(voices(4, { correctFaqId: 'right' }), NOW)]).toEqual([
      ['given', -0.25],
      ['right', 0.25],
    ]);
  });

  it('fades: half the votes after a month, nothing after half a year', () => {
    const later = (days: number): number => shift(voices(8), 'given', new Date(NOW.getTime() + days * DAY));
    expect(later(0)).toBe(-0.5);
    expect(later(30)).toBe(-0.25);
    expect(later(61)).toBeCloseTo(0);
    expect(shift(voices(1_000), 'given', new Date(NOW.getTime() + 181 * DAY))).toBeCloseTo(0);
  });
});
