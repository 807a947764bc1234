import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { createKnowledgeLock } from '../../../src/ask/knowledge-lock.js';

/** Something that is done when it is told to be. */
const held = () => {
  let release = (): void => undefined;
  const done = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { done, release };
};

describe('what is read while knowledge changes', () => {
  it('is read again, of what came of the change', async () => {
    const lock = createKnowledgeLock();
    let [index, graph] = ['old', 'old'];
    const half = held();
    let readings = 0;
    const reading = lock.read(async () => {
      readings += 1;
      const before = index;
      if (readings === 1) await half.done;
      return `${before} ${graph}`;
    });
    await lock.write(async () => {
      graph = 'new';
      await setImmediate();
      index = 'new';
    });
    half.release();
    expect(await reading).toBe('new new');
    expect(readings).toBe(2);
  });

  it('waits for a change under way, also for one that fails', async () => {
    const lock = createKnowledgeLock();
    const change = held();
    const failing = lock.write(async () => {
      await change.done;
      throw new Error('no room');
    });
    let isRead = false;
    const reading = lock.read(() => {
      isRead = true;
      return Promise.resolve('read');
    });
    await setImmediate();
    expect(isRead).toBe(false);
    change.release();
    await expect(failing).rejects.toThrow('no room');
    expect(await reading).toBe('read');
  });

  it('is not read for ever where one change follows another', async () => {
    const lock = createKnowledgeLock();
    let isOver = false;
    const readings: string[] = [];
    let value = 0;
    const writer = async (): Promise<void> => {
      while (!isOver)
        await lock.write(async () => {
          value += 1;
          await setImmediate();
        });
    };
    const writers = [writer(), writer()];
    const first = await lock.read(async () => {
      const before = value;
      readings.push('once');
      await setImmediate();
      await setImmediate();
      return [before, value];
    });
    isOver = true;
    await Promise.all(writers);
    expect(first[0]).toBe(first[1]);
    expect(readings.length).toBeLessThanOrEqual(2);
  });

  it('is given as it comes where changes take too long', async () => {
    const lock = createKnowledgeLock(0);
    const change = held();
    const writing = lock.write(() => change.done);
    expect(await lock.read(() => Promise.resolve('read'))).toBe('read');
    change.release();
    await writing;
  });

  it('is read once where nothing changes', async () => {
    const lock = createKnowledgeLock();
    let readings = 0;
    await lock.read(() => Promise.resolve((readings += 1)));
    expect(readings).toBe(1);
  });
});
