import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { textSource } from '../../../../src/curation/import/files/import-source.js';
import type { ImportRequest } from '../../../../src/curation/import/import-request.js';
import { createImportService, newJob } from '../../../../src/curation/import/import-service.js';
import type { Job } from '../../../../src/domain/job.js';
import { Problem } from '../../../../src/domain/problem.js';
import { createTestKnowledge, EDITOR, type TestKnowledge } from '../knowledge.js';
import { follow, importTexts, testService } from './import-texts.js';

/** `count` phrasings of the FAQ `a`; more than a thousand take more than one batch. */
const table = (count: number, more = ''): string =>
  `text,label\n${Array.from({ length: count }, (_, index) => `question ${String(index)},a`).join('\n')}\n${more}`;
const request = (changes: Partial<ImportRequest> = {}): ImportRequest => ({
  file: null,
  text: null,
  name: null,
  format: null,
  kind: null,
  columns: {},
  atomic: false,
  dryRun: false,
  publish: true,
  encoding: null,
  replace: false,
  prune: false,
  ...changes,
});

describe('the import service', () => {
  let knowledge: TestKnowledge;
  beforeEach(async () => {
    knowledge = await createTestKnowledge();
  });
  afterEach(() => knowledge.store.close());

  const phrasings = async (): Promise<number> => (await knowledge.faqs.phrasings(['a'])).get('a')?.length ?? 0;

  it('starts at once and tells how far it is, until the indexes are renewed', async () => {
    const revisions: number[] = [];
    let renewed = (): void => undefined;
    const renewing = new Promise<void>((resolve) => (renewed = resolve));
    const service = testService(knowledge, async (revision) => {
      revisions.push(revision);
      await renewing;
    });
    const job = await service.startSources([textSource('a.csv', table(2500))], {}, EDITOR);
    expect(job).toMatchObject({ status: 'RUNNING', rowsRead: 0, title: 'Import of a.csv', startedAt: '2026-11-23T12:00:00.000Z' });

    const seen: Job[] = [];
    for await (const state of service.subscribe(job.id)) {
      seen.push(state);
      if (state.rowsRead === 2500) renewed();
    }
    expect(seen.map(({ rowsRead, status }) => [rowsRead, status])).toEqual(
      [
        [0, 'RUNNING'],
        [1000, 'RUNNING'],
        [2000, 'RUNNING'],
        [2500, 'RUNNING'],
        [2500, 'SUCCEEDED'],
      ].slice(-seen.length),
    );
    expect(revisions).toEqual([3]);
    expect(await knowledge.jobs.find(job.id)).toEqual(seen.at(-1));
    expect((await knowledge.audits.list(job.id, 9)).map(({ actor, action }) => [actor, action])).toEqual([['ana', 'importKnowledge']]);
  });

  it('keeps its counters in the transaction of each batch', async () => {
    const states: [number, number][] = [];
    const { store } = knowledge;
    const service = createImportService({
      ...knowledge,
      store: {
        ...store,
        transaction: async (work) => {
          const result = await store.transaction(work);
          const [job] = await knowledge.jobs.running();
          if (job !== undefined) states.push([job.rowsWritten, await phrasings()]);
          return result;
        },
      },
      afterCommit: () => Promise.resolve(),
      isOnlyProcess: true,
    });
    await follow(service, await service.startSources([textSource('a.csv', table(2500))], {}, EDITOR));
    expect(states).toEqual([
      [0, 0],
      [1000, 1000],
      [2000, 2000],
      [2500, 2500],
      // What the file brought is noted at the end.
      [2500, 2500],
    ]);
  });

  it('writes all or nothing when asked to', async () => {
    const bad = await importTexts(
      knowledge,
      { 'a.csv': table(1500, '\u0007,a\n'), 't.csv': 'text,label,topic\nx,b,New\n' },
      { atomic: true },
    );
    expect(bad).toMatchObject({ status: 'FAILED', counts: [1502, 0, 0, 1], lines: [expect.stringMatching(/^a.csv:1502:text: /)] });
    expect(bad.failure).toMatch(/nothing was written, as asked for; mend them and repeat/);
    expect([
      await phrasings(),
      await knowledge.faqs.count(),
      await knowledge.changes.currentRevision(),
      await knowledge.topics.list(),
    ]).toEqual([0, 0, 0, []]);

    expect(await importTexts(knowledge, { 'a.csv': table(1500) }, { atomic: true })).toMatchObject({
      status: 'SUCCEEDED',
      counts: [1500, 1500, 0, 0],
    });
    expect([await phrasings(), (await knowledge.faqs.find(['a'])).get('a')?.version]).toEqual([1500, 1]);
    expect(await importTexts(knowledge, { 'a.csv': table(1500) }, { atomic: true })).toMatchObject({ counts: [1500, 0, 1500, 0] });
  });

  it('counts a reference that leads nowhere among what must not be, when all or nothing is asked for', async () => {
    const text = '- { id: a, title: A, phrasings: [alpha], next: [nowhere], answers: [{ text: A }] }\n';
    expect(await importTexts(knowledge, { 'a.yaml': text }, { atomic: true })).toMatchObject({
      status: 'FAILED',
      lines: [expect.stringMatching(/^a.yaml:1:next\[0\]/)],
    });
    expect(await knowledge.faqs.count()).toBe(0);
  });

  it('only checks when asked to', async () => {
    const job = await importTexts(knowledge, { 'a.csv': table(3, '\u0007,a\n') }, { dryRun: true });
    expect(job).toMatchObject({ status: 'SUCCEEDED', counts: [4, 0, 0, 1], result: { wouldWrite: 3 } });
    expect(job.warnings[0]).toBe('nothing was written, as asked for; 3 rows would change something');
    expect([await knowledge.faqs.count(), await knowledge.changes.currentRevision()]).toEqual([0, 0]);
  });

  it('takes what a client sends', async () => {
    const service = testService(knowledge);
    const sent = [
      request({ text: 'q,l\nx,a\n', name: 'a.csv', kind: 'FAQS', columns: { q: 'text', l: 'label' } }),
      request({ text: 'q\tl\nx\ta\n', format: 'CSV', kind: 'FAQS', columns: { q: 'phrasing', l: 'faq' } }),
      request({ file: new File(['text,label\ny,a\n'], 'b.csv') }),
    ];
    const jobs = [];
    for (const one of sent) {
      const outcome = await service.start(one, EDITOR);
      if (outcome.kind === 'done') jobs.push(await follow(service, outcome.job));
    }
    expect(jobs.map(({ title, status, counts }) => [title, status, counts])).toEqual([
      ['Import of a.csv', 'SUCCEEDED', [1, 1, 0, 0]],
      ['Import of text', 'SUCCEEDED', [1, 0, 1, 0]],
      ['Import of b.csv', 'SUCCEEDED', [1, 1, 0, 0]],
    ]);
    expect(await phrasings()).toBe(2);
  });

  it.each<[string, Partial<ImportRequest>, string]>([
    ['neither file nor text', {}, 'file'],
    ['both', { file: new File(['x'], 'x.csv'), text: 'x' }, 'file'],
    ['too long a text', { text: 'x'.repeat(5_000_001) }, 'text'],
    ['a column that is no text', { text: 'x', columns: { q: 1 } }, 'columns'],
  ])('refuses %s', async (_, changes, field) => {
    const outcome = await testService(knowledge).start(request(changes), EDITOR);
    expect(outcome).toMatchObject({ kind: 'refused', userErrors: [{ path: expect.arrayContaining([field]) }] });
  });

  it('tells of a source whose kind it cannot know', async () => {
    expect(await importTexts(knowledge, { 'x.csv': 'a,b\n1,2\n' })).toMatchObject({
      status: 'FAILED',
      counts: [0, 0, 0, 0],
      lines: [expect.stringMatching(/^x.csv:1:: it cannot be told what is in this file/)],
    });
  });

  it('fails with what stays written, and lets the indexes follow that', async () => {
    const revisions: number[] = [];
    const failures: unknown[] = [];
    const service = createImportService({
      ...knowledge,
      afterCommit: (revision) => Promise.resolve(void revisions.push(revision)),
      isOnlyProcess: true,
      onFailure: (error) => failures.push(error),
    });
    const gone = new Problem('STORE_UNAVAILABLE', 'The database is away.');
    let opened = 0;
    const source = {
      name: 'b.csv',
      async *open() {
        yield await Promise.resolve(Buffer.from(table(10)));
        // It is looked at before the other is taken.
        if ((opened += 1) > 1) throw gone;
      },
    };
    const job = await follow(service, await service.startSources([textSource('a.csv', table(1000)), source], { kind: 'faqs' }, EDITOR));
    expect(job).toMatchObject({ status: 'FAILED', counts: [1000, 1000, 0, 0] });
    expect(job.failure).toBe('The database is away. What is written stays: repeat the import, and it is recognised and left as it is.');
    expect([revisions, failures, await phrasings()]).toEqual([[1], [gone], 1000]);
  });

  it('has not succeeded when the indexes could not follow', async () => {
    const service = testService(knowledge, () => Promise.reject(new Error('no disk')));
    expect(await follow(service, await service.startSources([textSource('a.csv', table(3))], {}, EDITOR))).toMatchObject({
      status: 'FAILED',
      counts: [3, 3, 0, 0],
    });
  });

  it('ends after its present batch when the service stops, and goes on when it is repeated', async () => {
    const service = testService(knowledge);
    const running = await service.startSources([textSource('a.csv', table(5500))], {}, EDITOR);
    const waiting = await service.startSources([textSource('b.csv', table(10))], {}, EDITOR);
    for await (const { rowsRead } of service.subscribe(running.id)) if (rowsRead > 0) break;
    await service.stop();
    const stopped = await knowledge.jobs.find(running.id);
    expect(stopped).toMatchObject({ status: 'INTERRUPTED', failure: expect.stringContaining('repeat the import') });
    expect(stopped?.rowsWritten).toBe(await phrasings());
    expect(stopped?.rowsWritten).toBeLessThan(5500);
    expect(await knowledge.jobs.find(waiting.id)).toMatchObject({ status: 'INTERRUPTED', rowsRead: 0 });

    const again = await importTexts(knowledge, { 'a.csv': table(5500) });
    expect([again.rowsUnchanged, again.rowsWritten + again.rowsUnchanged, await phrasings()]).toEqual([stopped?.rowsWritten, 5500, 5500]);
  });

  it('marks jobs that were cut off when it starts', async () => {
    const [old, fresh] = [
      newJob([textSource('old.csv', '')], EDITOR, '2026-11-23T11:00:00.000Z'),
      newJob([textSource('fresh.csv', '')], EDITOR, '2026-11-23T11:59:00.000Z'),
    ];
    await knowledge.store.transaction(async (transaction) => {
      await knowledge.jobs.save(transaction, old, '2026-11-23T11:00:00.000Z');
      await knowledge.jobs.save(transaction, fresh, '2026-11-23T11:59:59.000Z');
    });
    const shared = createImportService({ ...knowledge, afterCommit: () => Promise.resolve(), isOnlyProcess: false });
    await shared.recover();
    await shared.stop();
    expect([(await shared.find(old.id))?.status, (await shared.find(fresh.id))?.status]).toEqual(['INTERRUPTED', 'RUNNING']);
    await testService(knowledge).recover();
    expect(await knowledge.jobs.find(fresh.id)).toMatchObject({
      status: 'INTERRUPTED',
      failure: expect.stringContaining('repeat the import'),
      finishedAt: '2026-11-23T12:00:00.000Z',
    });
  });

  it('keeps the first hundred problems', async () => {
    const text = `text,label\n${'\u0007,a\n'.repeat(250)}`;
    const told: string[] = [];
    const service = testService(knowledge);
    const job = await follow(
      service,
      await service.startSources([textSource('a.csv', text)], {}, EDITOR, ({ line }) => told.push(String(line))),
    );
    expect([job.counts, job.problems.length, told.length, told[0], told.at(-1)]).toEqual([[250, 0, 0, 250], 100, 250, '2', '251']);
  });

  it('has nothing to tell of a job that is not there', async () => {
    const service = testService(knowledge);
    const seen = [];
    for await (const job of service.subscribe('nowhere')) seen.push(job);
    expect([seen, await service.find('nowhere')]).toEqual([[], null]);
  });
});
