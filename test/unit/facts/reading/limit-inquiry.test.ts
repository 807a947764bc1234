import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { longestMatches } from '../../../../src/language/text/phrase-matcher.js';
import { ENTITIES, LAMPS, proposeLamps } from '../lamp-world.js';

const LENGTHS = [500, 1_000, 2_000, 4_000] as const;
const PARTS = [
  ...ENTITIES.flatMap(({ names }) => Object.values(names)),
  ...LAMPS.entityTypes.flatMap(({ names, attributes }) =>
    [names, ...attributes.map((one) => one.names)].flatMap((one) => [...(one.en ?? []), ...(one.zh ?? [])]),
  ),
  'which is cheaper than',
  'without',
  '12 months',
  '30欧元以下',
  '有没有',
  '(((((',
  'a',
];

/** A message of some length made of one shape, said over and over. */
const messages = fc.array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 4 }).map((parts) => {
  const unit = `${parts.join(' ')} `;
  return LENGTHS.map((length) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length));
});

const milliseconds = async (message: string): Promise<number> => {
  const start = performance.now();
  await proposeLamps(message);
  return performance.now() - start;
};

describe('a message that goes on and on', () => {
  it('takes no more work than one that ends where reading does', async () => {
    await milliseconds('warm up with the price of Moon 月灯的价格');
    await fc.assert(
      fc.asyncProperty(messages, async (grown) => {
        const times: number[] = [];
        for (const message of grown) times.push(await milliseconds(message));
        // Generous: other work on the machine may hold any one of them up. Before names and readings were bounded, 4,000 characters took minutes.
        expect(times.at(-1)).toBeLessThan(50 + 12 * Math.max(...times.slice(0, -1)));
        expect(times.at(-1)).toBeLessThan(3_000);
      }),
      { numRuns: 25, seed: 11 },
    );
  });

  it.each(['月灯的价格是多少', 'which room does Moon made by Ada stand in '])(
    '%s, said over and over, is read in no time',
    async (unit) => {
      expect(await milliseconds(unit.repeat(500).slice(0, 4_000))).toBeLessThan(1_500);
    },
  );

  it('is read at its beginning, and the rest lowers the coverage', async () => {
    const [whole] = await proposeLamps('what is the price of Moon');
    const [long] = await proposeLamps(`what is the price of Moon ${'x '.repeat(2_000)}`);
    expect(long?.finding).toMatchObject({ facts: [{ subject: { id: 'moon' }, predicate: 'price' }] });
    expect(long?.features.coverage).toBeLessThan((whole?.features.coverage ?? 0) / 5);
  });
});

describe('the longest of overlapping matches', () => {
  it('never overlap, and nothing that is left out is longer than all it overlaps', () => {
    const spans = fc.array(
      fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 12 })).map(([start, length]) => ({ start, end: start + length })),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(spans, (all) => {
        const chosen = longestMatches(all);
        const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
          a.start < b.end && b.start < a.end;
        for (const [index, one] of chosen.entries()) for (const other of chosen.slice(index + 1)) expect(overlaps(one, other)).toBe(false);
        for (const one of all)
          expect(chosen.some((other) => other === one || (overlaps(one, other) && other.end - other.start >= one.end - one.start))).toBe(
            true,
          );
      }),
    );
  });
});
