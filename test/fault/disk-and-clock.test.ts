import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat, statfs, truncate, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { projectRoot } from '../../src/service/project-root.js';
import { readWitness } from '../../src/store/engine/graph-witness.js';
import { claimNeo4j, type ClaimedNeo4j } from '../support/claim-neo4j.js';
import { neo4jUnderTest } from '../support/neo4j-under-test.js';
import { copyDemo } from '../support/demo-template.js';
import { noteFault } from '../support/fault-table.js';
import { runProgram } from '../support/run-program.js';
import { type GraphqlResult, type ServiceProcess, startServiceProcess, TEST_TOKEN } from '../support/service-process.js';

const ASK = 'mutation ($input: AskInput!) { ask(input: $input) { __typename turnId text } }';
const ANSWER = 'query ($input: AskInput!) { answer(input: $input) { __typename text } }';
const IMPORT = 'mutation ($input: ImportInput!) { importKnowledge(input: $input) { job { id } userErrors { message } } }';
const JOB = 'query ($id: ID!) { job(id: $id) { status rowsRead rowsWritten failure } }';
const DAY = 86_400_000;
const MEGABYTE = 1024 * 1024;
/** Of the disk that is filled. */
const DISK_MEGABYTES = 48;

const folder = await mkdtemp(join(tmpdir(), 'polycontext faults '));
/** A disk of its own, so that it can be full and read-only; that takes root. */
const disk = join(folder, 'a disk');
await mkdir(disk);
const mount = (...words: readonly string[]): boolean => process.platform === 'linux' && spawnSync('mount', words).status === 0;
const hasDisk = mount('-t', 'tmpfs', '-o', `size=${String(DISK_MEGABYTES)}m`, 'tmpfs', disk);
const onDisk = hasDisk ? it : it.skip;

/** Sends each question on a connection of its own; resolves when all are with the kernel, and `replies` when all connections have ended. */
const sendAtOnce = async (
  address: string,
  questions: readonly string[],
): Promise<{ readonly sent: number; readonly replies: Promise<readonly string[]> }> => {
  const { hostname, port } = new URL(address);
  const sockets = await Promise.all(
    questions.map(async () => {
      const socket = connect(Number(port), hostname);
      await once(socket, 'connect');
      return socket;
    }),
  );
  const replies = sockets.map((socket) => text(socket).catch(String));
  const sent = sockets.map((socket, at) => {
    const body = JSON.stringify({ query: ANSWER, variables: { input: { question: questions[at] } } });
    const head = [
      'POST /graphql HTTP/1.1',
      `Host: ${hostname}`,
      `Authorization: Bearer ${TEST_TOKEN}`,
      'Content-Type: application/json',
      `Content-Length: ${String(Buffer.byteLength(body))}`,
      'Connection: close',
    ];
    return new Promise<void>((resolve, reject) => {
      socket.write(`${head.join('\r\n')}\r\n\r\n${body}`, (error) => {
        if (error == null) resolve();
        else reject(error);
      });
    });
  });
  await Promise.all(sent);
  return { sent: sent.length, replies: Promise.all(replies) };
};

/** One life of a data folder, fault after fault; what was acknowledged once must be there to the end. */
/** The service waits 25 s for its replies: beside other suites 256 of them once took longer, so `npm run faults` alone sends them all. */
const IN_FLIGHT = process.env['FAULT_ASKS'] === undefined ? 96 : 256;

describe(`a service among faults${hasDisk ? '' : ' (without those of the disk: no file system can be mounted here)'}`, () => {
  const data = join(disk, 'data');
  const graph = join(data, 'graph');
  const backup = join(folder, 'backup.grafeo');
  const filler = join(disk, 'filler');
  const clock = join(folder, 'clock');
  const acknowledged = new Map<string, unknown>();
  let service: ServiceProcess;

  const start = async (): Promise<void> => {
    service = await startServiceProcess({
      DATA_DIR: data,
      LOG_LEVEL: 'silent',
      CLOCK_SHIFT_FILE: clock,
      NODE_OPTIONS: `--import=${pathToFileURL(join(projectRoot, 'dist/test/support/shifted-clock.js')).href}`,
    });
  };
  const startInVain = async (): Promise<string> => {
    const { code, stderr } = await runProgram('main', [], { DATA_DIR: data, PORT: '0', ADMIN_TOKEN: TEST_TOKEN, LOG_LEVEL: 'silent' });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Polycontext cannot start: /);
    expect(stderr).not.toMatch(/\n\s+at /);
    return stderr;
  };
  const inputOf = (messageId: string): object => ({ question: `how do I repay early, ${messageId}`, conversationId: 'c', messageId });
  const send = (messageId: string): Promise<GraphqlResult<{ ask: unknown }>> => service.request(ASK, { input: inputOf(messageId) });
  const ask = async (messageId: string): Promise<void> => {
    const { data: reply, errors } = await send(messageId);
    expect(errors).toBeUndefined();
    acknowledged.set(messageId, reply?.ask);
  };
  const expectAllKept = async (): Promise<void> => {
    for (const [messageId, reply] of acknowledged) expect((await send(messageId)).data).toEqual({ ask: reply });
  };
  const expectRefused = async (why: RegExp): Promise<void> => {
    const { errors } = await send('refused');
    expect(errors).toEqual([expect.objectContaining({ message: expect.stringMatching(why), extensions: { code: 'STORE_UNAVAILABLE' } })]);
    expect(await service.ready()).toMatchObject({
      status: 503,
      body: { parts: { store: 'down' }, reasons: { store: expect.stringMatching(why) } },
    });
  };
  const startImport = async (faqs: number): Promise<string> => {
    const rows = Array.from({ length: faqs * 4 }, (_, row) => {
      const faq = `subject${String(Math.floor(row / 4))}`;
      return `${faq},question ${String(row)} about ${faq},The answer about ${faq} ${'with many words '.repeat(20)}.`;
    });
    const text = ['faq,phrasing,answer', ...rows].join('\n');
    const { data: started } = await service.request<{ importKnowledge: { job: { id: string } } }>(IMPORT, {
      input: { text, name: 'more.csv' },
    });
    return started?.importKnowledge.job.id ?? '';
  };
  const jobOf = async (id: string): Promise<{ readonly status: string; readonly failure: string | null; readonly rowsWritten: number }> => {
    const { data: found } = await service.request<{ job: { status: string; failure: string | null; rowsWritten: number } }>(JOB, { id });
    return found!.job;
  };
  const fill = async (left: number): Promise<void> => {
    const { bavail, bsize } = await statfs(disk);
    await writeFile(filler, Buffer.alloc(Math.max(0, bavail * bsize - left)));
  };

  // Services that learn and answer hundreds at once leave a database beside them no time to answer.
  let alone: ClaimedNeo4j | null = null;

  beforeAll(async () => {
    alone = neo4jUnderTest.kind === 'there' ? await claimNeo4j() : null;
    await copyDemo(data);
    await start();
  }, 600_000);
  afterAll(async () => {
    await alone?.release();
    await service.kill();
    if (hasDisk) spawnSync('umount', [disk]);
    await rm(folder, { recursive: true, force: true });
  });

  it('keeps its replies when the clock jumps forth and back', async () => {
    await ask('before');
    for (const [name, shift] of [
      ['ahead', 400 * DAY],
      ['behind', -400 * DAY],
    ] as const) {
      await writeFile(clock, String(shift));
      await pause(200);
      await ask(name);
      await expectAllKept();
      expect((await service.ready()).status).toBe(200);
    }
    await rm(clock);
    const { data: found } = await service.request('{ conversation(id: "c") { turns { question } } }');
    expect(found).toEqual({
      conversation: { turns: ['before', 'ahead', 'behind'].map((id) => ({ question: `how do I repay early, ${id}` })) },
    });
    noteFault({
      fault: 'clock jump',
      tried: '400 days ahead, then 400 behind, retries after each',
      seen: 'ready throughout; each retry got its first reply',
    });
  });

  it('has its folder for itself', async () => {
    expect(await startInVain()).toContain('Another process has the graph');
    await expectAllKept();
    noteFault({
      fault: 'second process',
      tried: 'a second start on the folder',
      seen: 'ends with 1 and one sentence; the first is not touched',
    });
  });

  it('is backed up while it runs', async () => {
    const made = await runProgram('bin/graph', ['backup', backup, '--url', service.address], { DATA_DIR: data, ADMIN_TOKEN: TEST_TOKEN });
    expect(made).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining(`${String(acknowledged.size)} of them turns`) });
    const again = await runProgram('bin/graph', ['backup', backup, '--url', service.address], { DATA_DIR: data, ADMIN_TOKEN: TEST_TOKEN });
    expect(again).toMatchObject({ code: 1, stderr: expect.stringContaining('is there already') });
  });

  onDisk(
    'says that its disk is full, ends jobs, and goes on when there is room',
    async () => {
      await fill(0);
      let refused = 0;
      // Some space is left in the last block of the log.
      while ((await send(`filling ${String(refused)}`)).errors === undefined) refused += 1;
      await expectRefused(/disk is full/);
      await rm(filler);
      expect((await service.ready()).status).toBe(200);
      await ask('room again');
      await fill(MEGABYTE / 4);
      const id = await startImport(400);
      let job = await jobOf(id);
      while (job.status === 'RUNNING') {
        await pause(50);
        job = await jobOf(id);
      }
      expect(job).toMatchObject({ status: 'FAILED', failure: expect.stringContaining('disk is full') });
      await rm(filler);
      await ask('room once more');
      expect(await jobOf(id)).toEqual(job);
      await expectAllKept();
      noteFault({
        fault: 'full disk',
        tried: 'asks and an import until nothing fits, then room, twice',
        seen: 'STORE_UNAVAILABLE with the reason, readiness 503, job FAILED; 200 again with room; nothing acknowledged lost',
      });
    },
    120_000,
  );

  it('says that its folder is gone, and goes on when it is back', async () => {
    await rename(graph, `${graph} elsewhere`);
    await expectRefused(/folder is gone/);
    await rename(`${graph} elsewhere`, graph);
    expect((await service.ready()).status).toBe(200);
    await ask('folder back');
    await expectAllKept();
    noteFault({
      fault: 'folder gone',
      tried: 'moved away under the service, moved back',
      seen: 'STORE_UNAVAILABLE and 503 with the reason; 200 again',
    });
  });

  it('answers all that was sent before SIGTERM, though it learns, and ends with 0', async () => {
    const id = await startImport(100);
    while ((await jobOf(id)).rowsWritten === 0) await pause(20);
    const most = IN_FLIGHT;
    const { sent, replies } = await sendAtOnce(
      service.address,
      Array.from({ length: most }, (_, at) => `is there an annual fee ${String(at)}`),
    );
    expect(sent).toBe(most);
    const exit = service.stop();
    const unanswered = (await replies).filter((reply) => !/^HTTP\/1\.1 200 .*"data":\{"answer":\{/s.test(reply));
    await exit;
    // First, since who crashed answered nothing either.
    expect([service.child.exitCode, service.child.signalCode]).toEqual([0, null]);
    expect(unanswered.map((reply) => reply.slice(0, 300))).toEqual([]);
    await start();
    expect(['SUCCEEDED', 'INTERRUPTED']).toContain((await jobOf(id)).status);
    await expectAllKept();
    noteFault({
      fault: 'SIGTERM under load',
      tried: `${String(most)} requests in flight, an import and the ranking being learnt`,
      seen: `all ${String(most)} answered, exit code 0`,
    });
  }, 300_000);

  it('says what a graph has lost whose log was cut off, and opens it with what is left', async () => {
    // Until the note beside the graph has counted the last turn: it counts once a second at the most.
    const counted = readWitness(graph)?.turns ?? 0;
    for (let words = 1; (readWitness(graph)?.turns ?? 0) <= counted; words += 1) await ask(`last words ${String(words)}`);
    await service.kill();
    const logs = join(graph, 'graph.grafeo.wal');
    const log = join(
      logs,
      (await readdir(logs))
        .filter((name) => name.endsWith('.log'))
        .sort()
        .at(-1)!,
    );
    const { size } = await stat(log);
    await truncate(log, Math.max(0, size - 20_000));
    const said = await startInVain();
    expect(said).toMatch(/has lost something: \d+ of \d+ changes are missing: on .* it held \d+ turns .*, now \d+/);
    expect(said).toContain('npm run graph -- recover');
    const recovered = await runProgram('bin/graph', ['recover'], { DATA_DIR: data });
    expect(recovered).toMatchObject({ code: 0, stdout: expect.stringMatching(/opens again.*\n.*turns and .* are lost/) });
    await start();
    expect((await service.ready()).status).toBe(200);
    await service.stop();
    noteFault({
      fault: 'log cut off',
      tried: '20 kB cut from its end after kill -9',
      seen: 'the start is refused with what is missing; `recover` opens the rest',
    });
  }, 120_000);

  it('never becomes the demo when its graph is deleted, and comes back from a backup', async () => {
    await rm(graph, { recursive: true });
    expect(await startInVain()).toMatch(/files were deleted or moved\. On .* it held \d+ turns/);
    expect(existsSync(graph)).toBe(false);
    expect(await runProgram('bin/graph', ['recover'], { DATA_DIR: data })).toMatchObject({ code: 0 });
    await start();
    const { data: empty } = await service.request('{ faqs(first: 1) { totalCount } }');
    expect(empty).toEqual({ faqs: { totalCount: 0 } });
    expect(await runProgram('bin/graph', ['restore', backup], { DATA_DIR: data })).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('stop it first'),
    });
    await service.stop();
    expect(await runProgram('bin/graph', ['restore', backup], { DATA_DIR: data })).toMatchObject({ code: 0 });
    await start();
    for (const messageId of ['before', 'ahead', 'behind'])
      expect((await send(messageId)).data).toEqual({ ask: acknowledged.get(messageId) });
    await service.stop();
    noteFault({
      fault: 'graph deleted',
      tried: 'its folder removed; `recover`; `restore` of a backup made under load',
      seen: 'the start is refused with what it held; empty and without the demo; all of the backup is there',
    });
  }, 300_000);

  onDisk(
    'says at its start that the disk is full or read-only',
    async () => {
      await fill(0);
      expect(await startInVain()).toContain('The disk is full');
      await rm(filler);
      expect(mount('-o', 'remount,ro', disk)).toBe(true);
      expect(await startInVain()).toContain('cannot be written');
      expect(mount('-o', 'remount,rw', disk)).toBe(true);
      await start();
      expect((await send('before')).data).toEqual({ ask: acknowledged.get('before') });
      noteFault({
        fault: 'start on a full or read-only disk',
        tried: 'both, then made writable',
        seen: 'ends with 1 and one sentence each; starts again after',
      });
    },
    120_000,
  );
});
