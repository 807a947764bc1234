import { describe, expect, it } from '@jest/globals';
import { keepById } from '../../../../src/store/repositories/keep-by-id.js';

interface Thing {
  readonly id: string;
  readonly isPrivate: boolean;
  readonly until: string;
}

const thing = (id: string, more: Partial<Thing> = {}): Thing => ({ id, isPrivate: false, until: '9', ...more });

/** Reads from a map and notes what it was asked for. */
const keeping = (stored: Map<string, Thing>, before: () => Promise<void> = () => Promise.resolve()) => {
  const asked: (readonly string[])[] = [];
  const kept = keepById<Thing>({
    async read(ids) {
      asked.push(ids);
      const found = new Map(ids.flatMap((id) => (stored.has(id) ? [[id, stored.get(id)!] as const] : [])));
      await before();
      return found;
    },
    mayKeep: ({ isPrivate }) => !isPrivate,
    holdsAt: ({ until }, asOf) => asOf < until,
  });
  return { kept, asked };
};

describe('what is kept by id', () => {
  it('is read once, what does not exist too', async () => {
    const { kept, asked } = keeping(new Map([['a', thing('a')]]));
    expect([...(await kept.find(['a', 'none']))]).toEqual([['a', thing('a')]]);
    expect([...(await kept.find(['none', 'a']))]).toEqual([['a', thing('a')]]);
    expect(asked).toEqual([['a', 'none']]);
  });

  it('is read again when it may not be kept, or holds no longer', async () => {
    const { kept, asked } = keeping(
      new Map([
        ['secret', thing('secret', { isPrivate: true })],
        ['brief', thing('brief', { until: '5' })],
      ]),
    );
    await kept.find(['secret', 'brief'], '4');
    await kept.find(['secret', 'brief'], '4');
    await kept.find(['brief'], '5');
    expect(asked).toEqual([['secret', 'brief'], ['secret'], ['brief']]);
  });

  it('is read anew once it was dropped, even what was on its way then', async () => {
    const stored = new Map([['a', thing('a', { until: '7' })]]);
    let goOn = (): void => undefined;
    const waiting = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const { kept } = keeping(stored, () => waiting);
    const early = kept.find(['a']);
    stored.set('a', thing('a', { until: '8' }));
    kept.drop();
    goOn();
    expect((await early).get('a')?.until).toBe('7');
    expect((await kept.find(['a'])).get('a')?.until).toBe('8');
  });
});
