import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { loadDemo, loadSmallTalk } from '../../src/curation/shipped-knowledge.js';
import type { Language } from '../../src/domain/language.js';
import { createEncoder } from '../../src/embedding/create-encoder.js';
import type { RankingModel } from '../../src/retrieval/ranking/ranking-model.js';
import { takeKept, trainInWorker, type TrainRanking } from '../../src/retrieval/training/model-training.js';
import { openApp, shippedRankings } from '../../src/service/app.js';
import { copyDemo } from '../support/demo-template.js';

let folder = '';
const failures: unknown[] = [];
const shipped = new Map<Language, RankingModel>();
const learnt = new Map<Language, RankingModel>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'polycontext-ranking-'));
  await copyDemo(folder);
  const encoder = await createEncoder();
  const none: TrainRanking = () => Promise.reject(new Error('what is shipped was learnt from other phrasings: npm run learn -- ranking'));
  const train: TrainRanking = async (set, options, how) => {
    const model = await takeKept(shippedRankings(encoder), none)(set, options, how);
    shipped.set(set.language, model);
    // The other language is learnt in the same way.
    if (set.language === 'en') learnt.set('en', await trainInWorker(set, options, how));
    return model;
  };
  const app = await openApp({ config: { dataFolder: folder, neo4j: null }, encoder, train, onFailure: (error) => failures.push(error) });
  await loadDemo(app);
  await loadSmallTalk(app);
  await app.refresh();
  await app.settle();
  await app.close();
}, 300_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

it('a ranking is shipped for the demo company with the small talk', () => {
  expect(failures).toEqual([]);
  expect(new Set(shipped.keys())).toEqual(new Set(['zh', 'en']));
});

it('what is shipped is what is learnt', () => {
  const [given, own] = [shipped.get('en'), learnt.get('en')];
  // Processors round differently.
  for (const figure of ['trust', 'threshold'] as const) expect(given?.[figure]).toBeCloseTo(own?.[figure] ?? NaN, 2);
  for (const part of ['vote', 'head', 'words'] as const) expect(given?.weights[part]).toBeCloseTo(own?.weights[part] ?? NaN, 2);
  expect(given?.check.asked).toBe(own?.check.asked);
  expect(given?.check.right).toBeCloseTo(own?.check.right ?? NaN, 2);
  expect(given?.head?.faqIds).toEqual(own?.head?.faqIds);
});
