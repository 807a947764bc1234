import { cp, mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createKnowledgeIndex, type KnowledgeIndex } from '../../../src/retrieval/knowledge-index.js';
import type { TrainRanking } from '../../../src/retrieval/training/model-training.js';
import { trainRankingModel } from '../../../src/retrieval/training/train-ranking-model.js';
import { createFakeEncoder, createFakeGraph, type FakeGraph, vectorOf } from './fakes.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'knowledge-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const ask = (index: KnowledgeIndex, text: string, allow: ((faqId: string) => boolean) | null = null): readonly string[] =>
  index.find({ text, language: 'en', vector: vectorOf(text), alsoNamed: [], allow, limit: 10 }).candidates.map(({ faqId }) => faqId);

/** Without a thread, and counted. */
const trainings: TrainingCount = { count: 0 };
interface TrainingCount {
  count: number;
}
const train: TrainRanking = (set, options) => {
  trainings.count += 1;
  return Promise.resolve(trainRankingModel(set, options));
};

const open = async (graph: FakeGraph, encoder = createFakeEncoder()): Promise<KnowledgeIndex> => {
  const index = createKnowledgeIndex({ encoder, source: graph, folder, train });
  await index.open();
  return index;
};

const bankGraph = (history?: string): FakeGraph => {
  const graph = createFakeGraph(history);
  graph.publish('lost', ['my card is lost', 'i cannot find my card']);
  graph.publish('fee', ['what does it cost', 'is there a fee']);
  return graph;
};

describe('find', () => {
  it('gives the FAQ whose phrasing is asked, with its evidence and revision', async () => {
    const index = await open(bankGraph());
    const { candidates, revision } = index.find({
      text: 'my card is lost',
      language: 'en',
      vector: vectorOf('my card is lost'),
      alsoNamed: [],
      allow: null,
      limit: 1,
    });
    expect(revision).toBe('2.untrained.untrained');
    expect(candidates).toHaveLength(1);
    expect(candidates[0]).toMatchObject({
      faqId: 'lost',
      evidence: { words: 1, phrasing: 'my card is lost', similarity: expect.closeTo(1, 6) },
    });
    await index.close();
  });

  it('finds by the other names of what is named', async () => {
    const index = await open(bankGraph());
    const text = 'zzz';
    const find = (alsoNamed: readonly string[]): number =>
      index
        .find({ text, language: 'en', vector: vectorOf(text), alsoNamed, allow: null, limit: 10 })
        .candidates.find(({ faqId }) => faqId === 'fee')?.evidence.words ?? 0;
    expect([find([]), find(['fee'])]).toEqual([0, 1]);
    await index.close();
  });

  it('gives only allowed FAQs', async () => {
    const index = await open(bankGraph());
    expect(ask(index, 'my card is lost', (faqId) => faqId !== 'lost')).toEqual(['fee']);
    await index.close();
  });

  it('finds nothing in an empty graph', async () => {
    const index = await open(createFakeGraph());
    expect(ask(index, 'my card is lost')).toEqual([]);
    expect(index.revision).toBe('0.untrained.untrained');
    await index.close();
  });
});

describe('catchUp', () => {
  it('finds what was published before the call and forgets what was withdrawn', async () => {
    const graph = bankGraph();
    const index = await open(graph);
    graph.publish('rate', ['how high is the rate']);
    graph.publish('lost', []);
    await index.catchUp();
    expect(index.revision).toMatch(/^4[.]/u);
    expect(ask(index, 'how high is the rate')[0]).toBe('rate');
    expect(ask(index, 'my card is lost')).not.toContain('lost');
    await index.close();
  });

  it('encodes only phrasings it does not have', async () => {
    const graph = bankGraph();
    const encoder = createFakeEncoder();
    const index = await open(graph, encoder);
    encoder.texts.length = 0;
    graph.publish('fee', ['what does it cost', 'How much?']);
    await index.catchUp();
    expect(encoder.texts).toEqual(['how much?']);
    await index.close();
  });

  it('reads the changes of other replicas for any number of calls in two rounds', async () => {
    const graph = bankGraph();
    const index = await open(graph);
    graph.publish('rate', ['how high is the rate']);
    graph.reads = 0;
    await Promise.all(Array.from({ length: 20 }, () => index.catchUp()));
    expect(graph.reads).toBe(1);
    expect(index.revision).toMatch(/^3[.]/u);
    await index.close();
  });

  it('includes a change made while another catch-up was running', async () => {
    const graph = bankGraph();
    const encoder = createFakeEncoder();
    const index = await open(graph, encoder);
    graph.publish('rate', ['how high is the rate']);
    let late: Promise<void> | undefined;
    encoder.before = () => {
      encoder.before = () => undefined;
      graph.publish('lost', ['where is my card']);
      late = index.catchUp();
    };
    await index.catchUp();
    await late;
    expect(index.revision).toMatch(/^4[.]/u);
    expect(ask(index, 'where is my card')[0]).toBe('lost');
    await index.close();
  });

  it('carries on after the encoder failed, still finding what it had', async () => {
    const graph = bankGraph();
    const encoder = createFakeEncoder();
    const index = await open(graph, encoder);
    graph.publish('rate', ['how high is the rate']);
    encoder.before = () => {
      throw new Error('encoder away');
    };
    await expect(index.catchUp()).rejects.toThrow('encoder away');
    expect(index.revision).toMatch(/^2[.]/u);
    expect(ask(index, 'is there a fee')[0]).toBe('fee');
    encoder.before = () => undefined;
    await index.catchUp();
    expect(ask(index, 'how high is the rate')[0]).toBe('rate');
    await index.close();
  });

  it('ends with what the graph holds after any edits and restarts', async () => {
    const texts = ['my card is lost', 'is there a fee', 'how high is the rate', 'close my account'];
    const edits = fc.array(
      fc.record({ faqId: fc.constantFrom('a', 'b', 'c'), texts: fc.subarray(texts), catchesUp: fc.boolean(), restarts: fc.boolean() }),
      { maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(edits, async (steps) => {
        await rm(folder, { recursive: true, force: true });
        const graph = createFakeGraph();
        let index = await open(graph);
        for (const { faqId, texts: published, catchesUp, restarts } of steps) {
          graph.publish(faqId, published);
          if (catchesUp) await index.catchUp();
          if (!restarts) continue;
          await index.close();
          index = await open(graph);
        }
        await index.catchUp();
        await index.settle();
        expect(index.size).toBe(graph.all().length);
        const found = texts.map((text) =>
          index.find({ text, language: 'en', vector: vectorOf(text), alsoNamed: [], allow: null, limit: 10 }),
        );
        await index.close();
        await rm(folder, { recursive: true, force: true });
        const fresh = await open(graph);
        await fresh.settle();
        const foundFresh = texts.map((text) =>
          fresh.find({ text, language: 'en', vector: vectorOf(text), alsoNamed: [], allow: null, limit: 10 }),
        );
        expect(found).toEqual(foundFresh);
        await fresh.close();
      }),
      { numRuns: 12 },
    );
  }, 60_000);
});

describe('settle', () => {
  it('learns from what was published, once', async () => {
    const index = await open(bankGraph());
    trainings.count = 0;
    await index.settle();
    await index.settle();
    expect(trainings.count).toBe(1);
    await index.close();
  });

  it('learns again after a change', async () => {
    const graph = bankGraph();
    const index = await open(graph);
    await index.settle();
    trainings.count = 0;
    graph.publish('rate', ['how high is the rate']);
    await index.catchUp();
    await index.settle();
    expect(trainings.count).toBe(1);
    await index.close();
  });

  it('is kept by the snapshot: a restart learns nothing and is as sure as before', async () => {
    const graph = bankGraph();
    const index = await open(graph);
    await index.settle();
    const asked = {
      text: 'is there a fee',
      language: 'en',
      vector: vectorOf('is there a fee'),
      alsoNamed: [],
      allow: null,
      limit: 10,
    } as const;
    const before = index.find(asked);
    await index.close();
    const again = await open(graph);
    trainings.count = 0;
    await again.settle();
    expect(trainings.count).toBe(0);
    expect(again.find(asked)).toEqual(before);
    await again.close();
  });

  it('knows how far what is learnt covers what can be found', async () => {
    const graph = bankGraph();
    const index = await open(graph);
    expect(index.learnt).toBe('nothing');
    await index.settle();
    expect(index.learnt).toBe('enough');
    for (let faq = 0; faq < 40; faq += 1) graph.publish(`more-${faq}`, [`how about subject ${faq}`]);
    await index.catchUp();
    expect(index.learnt).toBe('little');
    await index.close();

    // What is loaded is known to be behind as much as before.
    const again = await open(graph);
    expect(again.learnt).toBe('little');
    await again.settle();
    expect(again.learnt).toBe('enough');
    graph.publish('one-more', ['is it true']);
    await again.catchUp();
    expect(again.learnt).toBe('enough');
    await again.close();
    expect((await open(graph)).learnt).toBe('enough');
  });

  it('reports a failed training and finds as before', async () => {
    const failures: unknown[] = [];
    const index = createKnowledgeIndex({
      encoder: createFakeEncoder(),
      source: bankGraph(),
      folder,
      train: () => Promise.reject(new Error('out of memory')),
      onFailure: (error) => failures.push(error),
    });
    await index.open();
    await index.settle();
    expect(failures).toEqual([new Error('out of memory')]);
    expect(ask(index, 'is there a fee')[0]).toBe('fee');
    await index.close();
  });

  it('keeps a good model when a training goes wrong', async () => {
    const failures: unknown[] = [];
    const graph = bankGraph();
    let isBad = false;
    const index = createKnowledgeIndex({
      encoder: createFakeEncoder(),
      source: graph,
      folder,
      train: async (...given) => {
        const model = await train(...given);
        return isBad ? { ...model, id: 'bad', trust: NaN } : model;
      },
      onFailure: (error) => failures.push(error),
    });
    await index.open();
    await index.settle();
    const good = index.revision.split('.').slice(1);
    isBad = true;
    graph.publish('rate', ['how high is the rate']);
    await index.catchUp();
    await index.settle();
    expect(index.revision.split('.')).toEqual(['3', ...good]);
    expect(failures).toEqual([expect.objectContaining({ message: expect.stringContaining('stays') })]);
    expect(ask(index, 'how high is the rate')[0]).toBe('rate');
    await index.close();
  });
});

describe('the snapshot', () => {
  it('makes a restart on an unchanged graph encode nothing and find the same', async () => {
    const graph = bankGraph();
    const first = await open(graph);
    const before = ask(first, 'what is the fee of my card');
    await first.close();
    const encoder = createFakeEncoder();
    const second = await open(graph, encoder);
    expect(second.encodedPhrasings).toBe(0);
    expect(encoder.texts).toEqual([]);
    expect(ask(second, 'what is the fee of my card')).toEqual(before);
    await second.close();
    expect(await readdir(folder)).toHaveLength(1);
  });

  it('is replaced by one of the present revision', async () => {
    const graph = bankGraph();
    const index = await open(graph);
    await index.close();
    graph.publish('rate', ['how high is the rate']);
    const again = await open(graph);
    expect(again.encodedPhrasings).toBe(1);
    await again.close();
    expect(await readdir(folder)).toEqual([expect.stringMatching(/^revision-3-/u)]);
  });

  const snapshotFile = async (file: string): Promise<string> => join(folder, (await readdir(folder))[0] ?? '', file);

  it.each([
    'manifest.json',
    'en/vectors.hnsw',
    'en/vectors.f32',
    'en/points.json',
    'en/phrasings.json',
    'en/words.json',
    'en/model.json',
    'en/head.f32',
  ])('is built anew when %s is cut short', async (file) => {
    const graph = bankGraph();
    await (await open(graph)).close();
    await truncate(await snapshotFile(file), 10);
    const index = await open(graph);
    expect(index.encodedPhrasings).toBe(4);
    expect(ask(index, 'is there a fee')[0]).toBe('fee');
    await index.close();
  });

  it('is built anew when another model made it', async () => {
    const graph = bankGraph();
    await (await open(graph)).close();
    const index = await open(graph, createFakeEncoder('fake-2'));
    expect(index.encodedPhrasings).toBe(4);
    await index.close();
  });

  it('of a graph that has since lost its newest changes follows the graph', async () => {
    const graph = bankGraph();
    graph.publish('rate', ['how high is the rate']);
    await (await open(graph)).close();
    const index = await open(bankGraph());
    expect(index.revision).toMatch(/^2[.]/u);
    expect(ask(index, 'how high is the rate')).not.toContain('rate');
    await index.close();
  });

  it('of another graph with the same revision number follows the graph', async () => {
    await (await open(bankGraph('one'))).close();
    const other = createFakeGraph('other');
    other.publish('rate', ['how high is the rate']);
    other.publish('close', ['close my account']);
    const index = await open(other);
    expect(ask(index, 'close my account')[0]).toBe('close');
    expect(index.size).toBe(2);
    await index.close();
  });

  it('stays usable when the writing of the next one is killed', async () => {
    const graph = bankGraph();
    await (await open(graph)).close();
    const [whole = ''] = await readdir(folder);
    await cp(join(folder, whole), join(folder, 'unfinished-1'), { recursive: true });
    await writeFile(join(folder, 'unfinished-1', 'manifest.json'), '{');
    const index = await open(graph);
    expect(index.encodedPhrasings).toBe(0);
    expect(await readdir(folder)).toEqual([whole]);
    await index.close();
  });

  it('keeps what was encoded before a build was closed', async () => {
    const graph = createFakeGraph();
    for (let number = 0; number < 300; number += 1) graph.publish(`faq${String(number)}`, [`question number ${String(number)}`]);
    const index = createKnowledgeIndex({ encoder: createFakeEncoder(), source: graph, folder });
    const opening = index.open({ onProgress: () => void index.close() });
    await expect(opening).rejects.toThrow('closed');
    await index.close();
    const again = await open(graph);
    // What was being encoded is lost, what was put in is not.
    expect(again.encodedPhrasings).toBeLessThan(300);
    expect(again.size).toBe(300);
    await again.close();
  });

  it('that cannot be written is reported and does no other harm', async () => {
    const failures: unknown[] = [];
    await writeFile(join(folder, 'file'), '');
    const index = createKnowledgeIndex({
      encoder: createFakeEncoder(),
      source: bankGraph(),
      folder: join(folder, 'file'),
      onFailure: (error) => failures.push(error),
    });
    await index.open();
    expect(ask(index, 'is there a fee')[0]).toBe('fee');
    await index.close();
    expect(failures).toHaveLength(1);
  });
});
