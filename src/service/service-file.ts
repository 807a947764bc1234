import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Config } from './config.js';

/** A service that runs on a data folder: where it answers, and a word that only it answers with at `/health/live`. */
export interface RunningService {
  readonly url: string;
  readonly instance: string;
}

/** Header of `/health/live` with the service's `instance`. */
export const INSTANCE_HEADER = 'x-polycontext-instance';

const running = z.object({ url: z.url(), instance: z.string() });
const fileIn = (dataFolder: string): string => join(dataFolder, 'service.json');

/** Notes for commands which service runs on a data folder. An address that stands for all of a machine is noted as this one. */
export const noteService = async (dataFolder: string, { url, instance }: RunningService): Promise<void> => {
  const reached = url.replace('//0.0.0.0', '//127.0.0.1').replace('//[::]', '//[::1]');
  await writeFile(fileIn(dataFolder), JSON.stringify({ url: reached, instance }));
};

export const forgetService = (dataFolder: string): Promise<void> => rm(fileIn(dataFolder), { force: true });

/** The service noted for a data folder, which may be gone; `null`: none. */
export const findNotedService = async (dataFolder: string): Promise<RunningService | null> => {
  try {
    return running.safeParse(JSON.parse(await readFile(fileIn(dataFolder), 'utf8'))).data ?? null;
  } catch {
    return null;
  }
};

/** Where an import goes. */
type Destination =
  | { readonly kind: 'service'; readonly url: string }
  | { readonly kind: 'graph' }
  /** Neither for sure; `reason` says what to do. */
  | { readonly kind: 'unsure'; readonly reason: string };

/** What answers at an address within a second: a service by its instance, if it tells one; `null`: nothing. */
const answerAt = async (url: string): Promise<{ readonly instance: string | null } | null> => {
  try {
    const { ok, headers } = await fetch(new URL('/health/live', url), { signal: AbortSignal.timeout(1000) });
    return ok ? { instance: headers.get(INSTANCE_HEADER) } : null;
  } catch {
    return null;
  }
};

/**
 * The service that runs on the data folder, if one does, else its graph; never another service that happens to answer.
 * @param given the address that the user names; that one or none
 */
export const findDestination = async (
  given: string | null,
  isOffline: boolean,
  { dataFolder, host, port }: Pick<Config, 'dataFolder' | 'host' | 'port'>,
): Promise<Destination> => {
  if (given !== null) {
    if ((await answerAt(given)) !== null) return { kind: 'service', url: given };
    return {
      kind: 'unsure',
      reason: `no service answers at ${given}; start it, or leave --url out to import into the graph in ${dataFolder}`,
    };
  }
  const noted = await findNotedService(dataFolder);
  if (noted !== null && (await answerAt(noted.url))?.instance === noted.instance) return { kind: 'service', url: noted.url };
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  const url = `http://${name.includes(':') ? `[${name}]` : name}:${String(port)}`;
  if (isOffline || port === 0 || (await answerAt(url)) === null) return { kind: 'graph' };
  return {
    kind: 'unsure',
    reason: `the service at ${url} is not that of ${dataFolder}: set DATA_DIR as for that service, name it with --url, or say with --offline that the graph in ${dataFolder} is meant`,
  };
};
