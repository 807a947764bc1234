import { describe, expect, it } from '@jest/globals';
import { joinRuns } from '../../../src/retrieval/knowledge-index.js';

/** Work that ends when told to. */
const controlled = (): { readonly work: () => Promise<void>; readonly ends: ((error?: Error) => void)[] } => {
  const ends: ((error?: Error) => void)[] = [];
  const work = (): Promise<void> =>
    new Promise((resolve, reject) => {
      ends.push((error) => {
        if (error === undefined) resolve();
        else reject(error);
      });
    });
  return { work, ends };
};

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('joinRuns', () => {
  it('gives all calls during a run one more run that begins after it', async () => {
    const { work, ends } = controlled();
    const join = joinRuns(work);
    const first = join();
    const late = [join(), join(), join()];
    await turn();
    expect(ends).toHaveLength(1);
    ends[0]?.();
    await first;
    await turn();
    expect(ends).toHaveLength(2);
    ends[1]?.();
    await Promise.all(late);
    const again = join();
    expect(ends).toHaveLength(3);
    ends[2]?.();
    await again;
  });

  it('runs again after a failure', async () => {
    const { work, ends } = controlled();
    const join = joinRuns(work);
    const first = join();
    const second = join();
    ends[0]?.(new Error('away'));
    await expect(first).rejects.toThrow('away');
    await turn();
    ends[1]?.();
    await second;
    expect(ends).toHaveLength(2);
  });
});
