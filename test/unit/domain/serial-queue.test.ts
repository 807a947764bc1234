import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { createSerialQueue } from '../../../src/domain/serial-queue.js';

describe('a serial queue', () => {
  it('runs tasks one after the other in the order in which they came', async () => {
    const queue = createSerialQueue();
    const seen: string[] = [];
    const task = (name: string, ms: number) =>
      queue.run(async () => {
        seen.push(`${name} begins`);
        await wait(ms);
        seen.push(`${name} ends`);
        return name;
      });
    expect(await Promise.all([task('a', 20), task('b', 0)])).toEqual(['a', 'b']);
    expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  });

  it('goes on after a failure and is idle when all is done', async () => {
    const queue = createSerialQueue();
    const failed = queue.run(() => Promise.reject(new Error('no')));
    const next = queue.run(() => Promise.resolve('yes'));
    await queue.idle();
    await expect(failed).rejects.toThrow('no');
    expect(await next).toBe('yes');
  });
});
