import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadDemo } from '../../src/curation/shipped-knowledge.js';
import { createEncoder } from '../../src/embedding/create-encoder.js';
import { openApp } from '../../src/service/app.js';

const VARIABLE = 'POLYCONTEXT_TEST_DEMO';

/** Loads the demo once a run, with everything learnt; the tests, which inherit the environment, copy it. */
export const prepareDemo = async (): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'polycontext-demo-'));
  const app = await openApp({ config: { dataFolder: folder, neo4j: null }, encoder: await createEncoder() });
  await loadDemo(app);
  await app.refresh();
  await app.settle();
  await app.warmUp();
  await app.close();
  process.env[VARIABLE] = folder;
};

/** Puts the demo, learnt and all, into a folder that may not be there yet; nothing where the run prepared none. */
export const copyDemo = async (folder: string): Promise<void> => {
  const template = process.env[VARIABLE];
  if (template !== undefined) await cp(template, folder, { recursive: true });
};

export const removeDemo = async (): Promise<void> => {
  const template = process.env[VARIABLE];
  if (template !== undefined) await rm(template, { recursive: true, force: true });
};
