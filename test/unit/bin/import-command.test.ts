import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { findToken, runImportCommand } from '../../../src/bin/import/run-import-command.js';
import { projectRoot } from '../../../src/service/project-root.js';
import { forgetService, INSTANCE_HEADER, noteService } from '../../../src/service/service-file.js';
import { testService } from '../curation/import/import-texts.js';
import { createTestKnowledge, type TestKnowledge } from '../curation/knowledge.js';

describe('the import command', () => {
  let folder: string;
  let knowledge: TestKnowledge;
  let printed: string[];
  let port: number;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'import-command-'));
    knowledge = await createTestKnowledge();
    printed = [];
    port = 9;
  });
  afterEach(async () => {
    await knowledge.store.close();
    await rm(folder, { recursive: true });
  });

  const file = async (name: string, text: string): Promise<string> => {
    const path = join(folder, name);
    await mkdir(join(path, '..'), { recursive: true });
    await writeFile(path, text);
    return path;
  };
  const run = (...words: readonly string[]): Promise<number> =>
    runImportCommand({
      words,
      // Nothing answers at port 9.
      config: { adminToken: null, dataFolder: folder, host: '127.0.0.1', port, neo4j: null },
      openImports: () => Promise.resolve({ imports: testService(knowledge), close: () => Promise.resolve() }),
      progress: { show: () => undefined, stop: () => undefined },
      print: (line) => printed.push(line),
    });

  it('imports a folder into the graph when no service runs', async () => {
    await file('demo/ships.csv', 'id,type,name\nargo,Ship,Argo\n');
    await file('demo/faqs/speed.yaml', '- { id: speed, title: Speed, about: [argo], phrasings: [how fast], answers: [{ text: Fast }] }\n');
    await file('demo/README.md', 'not to be imported');
    await file('demo/faqs/old.docx', 'not to be imported');
    expect(await run(join(folder, 'demo'))).toBe(0);
    expect(printed).toEqual([
      `importing into the graph in ${join(folder, 'graph')}; no service runs on it`,
      expect.stringMatching(/^passed over: "faqs.old.docx"; read are CSV and TSV, workbooks/),
      'Import of 2 files: succeeded; 2 rows read, 2 written, 0 unchanged, 0 refused',
    ]);
    expect(await knowledge.faqs.publishedAbout(['argo'])).toEqual(['speed']);
  });

  it('prints every row that cannot be taken, and says so by its exit code', async () => {
    const path = await file('a.csv', `q,l\nfine,a\n${'\u0007,a\n'.repeat(120)}`);
    expect(await run(path, '--columns', 'q=phrasing,l=faq')).toBe(1);
    expect(printed.slice(1, 3)).toEqual([
      `${path}:3:q: the phrasing contains the control character U+0007; remove it`,
      expect.stringContaining(`${path}:4:q: `),
    ]);
    expect(printed[121]).toBe(
      [
        `Import of ${path}: succeeded; 121 rows read, 1 written, 0 unchanged, 120 refused`,
        '  note: 1 FAQ has no answer text; its title is given until you write one',
      ].join('\n'),
    );
    expect(await run(path, '--columns', 'q=phrasing,l=faq', '--atomic')).toBe(1);
    expect(printed.at(-1)).toContain('failed; 121 rows read, 0 written');
  });

  it.each<[string, readonly string[], RegExp]>([
    ['no path', [], /missing required argument/],
    ['an unknown option', ['x.csv', '--fast'], /unknown option/],
    ['an unknown kind', ['x.csv', '--kind', 'ships'], /Allowed choices are ontology, topics/],
    ['an unknown encoding', ['x.csv', '--encoding', 'morse'], /give one such as utf-8/],
    ['an address that is none', ['x.csv', '--url', 'localhost:4000'], /write it as http/],
    ['columns that are no pairs', ['x.csv', '--columns', 'text'], /write it as text=phrasing/],
    ['a path that leads nowhere', ['nowhere.csv'], /there is no file or folder nowhere.csv/],
  ])('knows wrong usage: %s', async (_, words, told) => {
    expect(await run(...words)).toBe(2);
    expect(printed.join('\n')).toMatch(told);
  });

  it('explains itself', async () => {
    expect(await run('--help')).toBe(0);
    expect(printed.join('\n')).toMatch(/--dry-run/);
  });

  describe('beside a running service', () => {
    let server: Server;
    let url: string;
    let requests: {
      readonly authorization: string | undefined;
      readonly query: string;
      readonly variables: unknown;
      readonly body: string;
    }[];

    beforeEach(async () => {
      requests = [];
      const job = {
        id: 'j',
        status: 'RUNNING',
        title: 'Import of a.csv',
        rowsRead: 0,
        rowsWritten: 0,
        rowsUnchanged: 0,
        rowsRefused: 0,
        problems: [],
        warnings: [],
        failure: null,
      };
      const ended = {
        ...job,
        status: 'SUCCEEDED',
        rowsRead: 2,
        rowsWritten: 1,
        rowsRefused: 1,
        problems: [{ file: 'a.csv', line: 3, column: 'text', reason: 'is empty' }],
      };
      server = createServer((request, response) => {
        const chunks: Buffer[] = [];
        request.on('data', (chunk: Buffer) => chunks.push(chunk));
        request.on('end', () => {
          const body = Buffer.concat(chunks).toString();
          if (request.url === '/graphql') {
            const operations = body.startsWith('{') ? body : (/name="operations"\r\n\r\n(.*)\r\n/.exec(body)?.[1] ?? '{}');
            const { query, variables } = JSON.parse(operations) as { query: string; variables: unknown };
            requests.push({ authorization: request.headers.authorization, query, variables, body });
            response.setHeader('content-type', 'application/json');
            response.end(
              JSON.stringify({ data: query.startsWith('mutation') ? { importKnowledge: { job, userErrors: [] } } : { job: ended } }),
            );
          } else {
            response.setHeader(INSTANCE_HEADER, 'mine');
            response.end('{}');
          }
        });
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    });
    afterEach(() => new Promise((resolve) => server.close(resolve)));

    it('sends the file to it, with the token of its data folder, and waits for the end', async () => {
      await file('admin-token', 'secret-token\n');
      const path = await file('a.csv', 'text,label\nfine,a\n,a\n');
      expect(await run(path, '--kind', 'faqs', '--atomic', '--drafts', '--url', url)).toBe(1);
      expect(printed).toEqual([
        `importing through the service at ${url}`,
        'a.csv:3:text: is empty',
        'Import of a.csv: succeeded; 2 rows read, 1 written, 0 unchanged, 1 refused',
      ]);
      const [start, look] = requests;
      expect(start).toMatchObject({
        authorization: 'Bearer secret-token',
        variables: {
          input: {
            file: null,
            name: path,
            kind: 'FAQS',
            columns: {},
            atomic: true,
            dryRun: false,
            publish: false,
            encoding: null,
            replace: false,
            prune: false,
          },
        },
      });
      expect(start?.body).toMatch(/name="map"\r\n\r\n\{"0":\["variables.input.file"\]\}/);
      expect(start?.body).toContain('text,label\nfine,a\n,a\n');
      expect(look).toMatchObject({ authorization: 'Bearer secret-token', variables: { id: 'j' } });
      const schema = buildSchema(readFileSync(join(projectRoot, 'schema.graphql'), 'utf8'));
      for (const { query } of requests) expect(validate(schema, parse(query))).toEqual([]);
    });

    it('goes to the service that runs on the data folder, and to no other', async () => {
      await file('admin-token', 'secret-token\n');
      const path = await file('a.csv', 'text,label\nfine,a\n');
      port = Number(new URL(url).port);
      // Something answers at the configured port, but it is not known to run on this folder.
      expect(await run(path)).toBe(1);
      expect(printed).toEqual([
        `the service at ${url} is not that of ${folder}: set DATA_DIR as for that service, name it with --url, or say with --offline that the graph in ${folder} is meant`,
      ]);
      await noteService(folder, { url, instance: 'another' });
      expect(await run(path)).toBe(1);
      expect([requests, await knowledge.faqs.count()]).toEqual([[], 0]);

      await noteService(folder, { url, instance: 'mine' });
      expect(await run(path)).toBe(1);
      expect([printed.at(-3), requests[0]?.authorization]).toEqual([`importing through the service at ${url}`, 'Bearer secret-token']);
      await forgetService(folder);
      expect(await run(path, '--offline')).toBe(0);
      expect(await knowledge.faqs.count()).toBe(1);
    });

    it('does not import elsewhere when the service that is named is away, nor sends its token to another machine', async () => {
      await file('admin-token', 'secret-token\n');
      const path = await file('a.csv', 'text,label\nfine,a\n');
      expect(await run(path, '--url', 'http://127.0.0.1:9')).toBe(1);
      expect(printed).toEqual([
        `no service answers at http://127.0.0.1:9; start it, or leave --url out to import into the graph in ${folder}`,
      ]);
      expect(await knowledge.faqs.count()).toBe(0);
      await expect(findToken(null, 'https://faq.example.com', { adminToken: null, dataFolder: folder })).rejects.toThrow(
        /give a token .* with --token/,
      );
    });

    it('wants a token', async () => {
      const path = await file('a.csv', 'text,label\nfine,a\n');
      await expect(run(path, '--url', url)).rejects.toThrow(/there is no token for the service at .* in .*admin-token/);
      expect(await run(path, '--url', url, '--token', 'mine')).toBe(1);
      expect(requests[0]?.authorization).toBe('Bearer mine');
    });
  });
});
