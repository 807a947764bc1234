import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

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
