import { describe, expect, it } from '@jest/globals';
import type { Language } from '../../../src/domain/language.js';
import { createWorkQueue, type WorkItem, type WorkQueue } from '../../../src/embedding/create-work-queue.js';

interface Kind {
  readonly language?: Language;
  readonly bulk?: boolean;
  readonly retried?: boolean;
}

const items = (texts: readonly string[], { language = 'en', bulk = false, retried = false }: Kind = {}): readonly WorkItem[] =>
  texts.map((text) => ({ text, language, bulk, retried, resolve: () => undefined, reject: () => undefined }));

const take = (queue: WorkQueue, idleWorkers = 1): readonly string[] | null => queue.take(idleWorkers)?.map(({ text }) => text) ?? null;

describe('createWorkQueue', () => {
  it('gives slices of at most four texts, in order', () => {
    const queue = createWorkQueue();
    queue.push(items(['a', 'b', 'c', 'd', 'e']));
    expect([take(queue), take(queue), take(queue)]).toEqual([['a', 'b', 'c', 'd'], ['e'], null]);
  });

  it('shares what waits among the idle workers', () => {
    const queue = createWorkQueue();
    queue.push(items(['a', 'b', 'c']));
    expect([take(queue, 2), take(queue, 1)]).toEqual([['a', 'b'], ['c']]);
  });

  it('takes questions before bulk work, and retries, alone, before both', () => {
    const queue = createWorkQueue();
    queue.push(items(['bulk'], { bulk: true }));
    queue.push(items(['question']));
    queue.push(items(['again', 'too'], { retried: true, bulk: true }));
    expect([take(queue), take(queue), take(queue), take(queue)]).toEqual([['again'], ['too'], ['question'], ['bulk']]);
  });

  it('never mixes languages, nor lets long texts pile up in one slice', () => {
    const queue = createWorkQueue();
    const long = 'x'.repeat(300);
    queue.push([...items(['a']), ...items(['甲'], { language: 'zh' }), ...items([long, long, 'b'])]);
    expect([take(queue), take(queue), take(queue), take(queue)]).toEqual([['a'], ['甲'], [long], [long, 'b']]);
  });

  it('keeps its order through thousands of texts', () => {
    const queue = createWorkQueue();
    const texts = Array.from({ length: 5_000 }, (_, index) => String(index));
    queue.push(items(texts, { bulk: true }));
    const first = [...(take(queue) ?? [])];
    expect([...first, ...queue.takeAll().map(({ text }) => text)]).toEqual(texts);
    expect(take(queue)).toBeNull();
  });
});
