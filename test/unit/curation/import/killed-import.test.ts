import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import { textSource } from '../../../../src/curation/import/files/import-source.js';
import { EDITOR, knowledgeIn } from '../knowledge.js';
import { follow, testService } from './import-texts.js';

const COUNT = 20_000;

it('an import that is killed left as much as its job says, and goes on when it is repeated', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'killed-import-'));
  const child = spawn(
    process.execPath,
    [fileURLToPath(new URL('../../../support/import-until-killed.js', import.meta.url)), folder, String(COUNT)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let id = '';
  for await (const line of createInterface({ input: child.stdout })) {
    const [jobId = '', rows = '0'] = line.split(' ');
    id = jobId;
    if (Number(rows) >= 3000) child.kill('SIGKILL');
  }
  if (child.signalCode === null && child.exitCode === null) await once(child, 'exit');
  expect(child.signalCode).toBe('SIGKILL');

  const knowledge = await knowledgeIn(folder);
  const count = async (): Promise<number> => (await knowledge.faqs.phrasings(['a'])).get('a')?.length ?? 0;
  const service = testService(knowledge);
  await service.recover();
  const job = await knowledge.jobs.find(id);
  expect(job).toMatchObject({ status: 'INTERRUPTED', failure: expect.stringContaining('repeat the import') });
  expect([job?.rowsWritten, job?.rowsRead]).toEqual([await count(), await count()]);
  expect(job?.rowsWritten).toBeGreaterThanOrEqual(3000);
  expect(job?.rowsWritten).toBeLessThan(COUNT);

  const text = `text,label\n${Array.from({ length: COUNT }, (_, index) => `question ${String(index)},a`).join('\n')}\n`;
  const again = await follow(service, await service.startSources([textSource('a.csv', text)], {}, EDITOR));
  expect(again).toMatchObject({ status: 'SUCCEEDED', rowsUnchanged: job?.rowsWritten, rowsRefused: 0 });
  expect(await count()).toBe(COUNT);
  await knowledge.store.close();
  await rm(folder, { recursive: true });
}, 120_000);
