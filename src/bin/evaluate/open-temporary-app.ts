import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openApp, type App, type AppOptions } from '../../app.js';
import { loadSmallTalk } from '../../curation/load-small-talk.js';

interface TemporaryAppOptions extends Omit<AppOptions, 'config'> {
  /** Whether it talks small, as a service does. Default: no, so that what is measured has no other FAQs than those it is given. */
  readonly smallTalk?: boolean;
}

/** A service on an empty embedded graph in a temporary folder, which is removed at the end, also when the run is cut off. */
export const openTemporaryApp = async ({
  smallTalk = false,
  ...options
}: TemporaryAppOptions): Promise<{ readonly app: App; close(): Promise<void> }> => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'polycontext-evaluate-'));
  const remove = (): void => {
    rmSync(dataFolder, { recursive: true, force: true });
  };
  process.once('exit', remove);
  const app = await openApp({ ...options, config: { dataFolder, neo4j: null } });
  if (smallTalk && (await loadSmallTalk(app))) await app.refresh();
  return {
    app,
    async close() {
      await app.close();
      remove();
      process.off('exit', remove);
    },
  };
};
