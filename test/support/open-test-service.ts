import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { loadDemo, loadSmallTalk } from '../../src/curation/shipped-knowledge.js';
import { createEncoder } from '../../src/embedding/create-encoder.js';
import type { Encoder } from '../../src/embedding/encoder.js';
import { readConfig } from '../../src/service/config.js';
import { openService, type OpenService } from '../../src/service/open-service.js';
import { copyDemo } from './demo-template.js';
import { type GraphqlResult, TEST_TOKEN } from './service-process.js';

interface Options {
  readonly demo: boolean;
  /** Where the data are kept, and stay. Default: a new folder, removed in the end. */
  readonly folder?: string;
  /** Default: the clock. */
  readonly now?: () => Date;
  /** Settings as in the environment. Default: none, but without small talk */
  readonly settings?: Readonly<Record<string, string>>;
  /** Default: the real one. */
  readonly encoder?: Encoder;
}

/** The whole service, in this process and without a port. */
export interface TestService {
  readonly service: OpenService;
  request<T = Record<string, unknown>>(query: string, variables?: object, token?: string): Promise<GraphqlResult<T>>;
  close(): Promise<void>;
}

export const openTestService = async ({ demo, folder: given, now, settings = {}, encoder }: Options): Promise<TestService> => {
  const folder = given ?? (await mkdtemp(join(tmpdir(), 'polycontext-service-')));
  if (demo && !existsSync(join(folder, 'graph'))) await copyDemo(folder);
  const config = readConfig({ SMALL_TALK: 'off', ...settings, DATA_DIR: folder, ADMIN_TOKEN: TEST_TOKEN });
  const service = await openService({
    config,
    log: pino({ level: 'silent' }),
    encoder: encoder ?? (await createEncoder()),
    ...(now === undefined ? {} : { now }),
  });
  if (demo && (await loadDemo(service.app))) await service.app.refresh();
  if (config.smallTalk && (await loadSmallTalk(service.app))) await service.app.refresh();
  return {
    service,
    async request(query, variables = {}, token = TEST_TOKEN) {
      const response = await service.server.fetch(
        new Request('http://localhost/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
          body: JSON.stringify({ query, variables }),
        }),
      );
      return (await response.json()) as never;
    },
    async close() {
      await service.close();
      if (given === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
};
