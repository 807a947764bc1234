import { describe, expect, it } from '@jest/globals';
import { createRunGate } from '../../../src/embedding/create-work-queue.js';

describe('createRunGate', () => {
  it('lets work pass until it is shut, on every side of the same memory', async () => {
    const main = createRunGate();
    const worker = createRunGate(main.memory);
    expect(await worker.pass(async () => Promise.resolve('done'))).toBe('done');
    main.shut(1_000);
    await expect(worker.pass(async () => Promise.resolve('late'))).rejects.toThrow('exiting');
  });

  it('waits for those inside, but not for ever', async () => {
    const gate = createRunGate();
    let leave: () => void = () => undefined;
    const inside = gate.pass(
      async () =>
        new Promise<void>((resolve) => {
          leave = resolve;
        }),
    );
    const before = Date.now();
    gate.shut(50);
    expect(Date.now() - before).toBeGreaterThanOrEqual(45);
    leave();
    await inside;
    gate.shut(60_000);
    expect(Date.now() - before).toBeLessThan(10_000);
  });

  it('lets others pass after work that failed', async () => {
    const gate = createRunGate();
    await expect(gate.pass(async () => Promise.reject(new Error('bad text')))).rejects.toThrow('bad text');
    const before = Date.now();
    gate.shut(10_000);
    expect(Date.now() - before).toBeLessThan(5_000);
  });
});
