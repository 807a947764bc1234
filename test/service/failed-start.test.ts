import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it } from '@jest/globals';
import { projectRoot } from '../../src/service/project-root.js';
import { copyDemo } from '../support/demo-template.js';

it('a service that cannot listen says why and ends', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'polycontext-start-'));
  await copyDemo(folder);
  const taken = createServer();
  taken.listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const { port } = taken.address() as AddressInfo;
  try {
    const service = spawn(process.execPath, [join(projectRoot, 'dist', 'src', 'main.js')], {
      env: { ...process.env, DATA_DIR: folder, PORT: String(port) },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const [said] = await Promise.all([text(service.stderr), once(service, 'exit')]);
    expect(said).toContain('EADDRINUSE');
    expect(service.exitCode).toBe(1);
  } finally {
    taken.close();
    await rm(folder, { recursive: true, force: true });
  }
}, 120_000);
