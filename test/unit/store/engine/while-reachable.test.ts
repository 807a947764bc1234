import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { whileReachable } from '../../../../src/store/engine/neo4j-connection.js';

const never = new Promise<never>(() => undefined);

describe('whileReachable', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('gives what the work gives and asks nothing when it is quick', async () => {
    const isReachable = jest.fn(() => Promise.resolve(true));
    expect(await whileReachable(() => Promise.resolve(1), isReachable)).toBe(1);
    await jest.advanceTimersByTimeAsync(10_000);
    expect(isReachable).not.toHaveBeenCalled();
  });

  it('waits for slow work as long as the database is there', async () => {
    let finish = (_: string): void => undefined;
    const work = new Promise<string>((resolve) => (finish = resolve));
    const result = whileReachable(
      () => work,
      () => Promise.resolve(true),
    );
    await jest.advanceTimersByTimeAsync(60_000);
    finish('done');
    expect(await result).toBe('done');
  });

  it('gives up and aborts when it is not', async () => {
    const aborted = jest.fn();
    const result = whileReachable(
      (signal) => {
        signal.addEventListener('abort', aborted);
        return never;
      },
      () => Promise.resolve(false),
    );
    const expectation = expect(result).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    await jest.advanceTimersByTimeAsync(2500);
    await expectation;
    expect(aborted).toHaveBeenCalledTimes(1);
  });
});
