import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../project-root.js';
import { runProgram } from './run-program.js';

const POM = join(projectRoot, 'tools/stack/pom.xml');
const REMEDY = 'install Maven, which fetches Neo4j (125 MB) the first time';

/**
 * The folder with Neo4j's jars, fetched by Maven when the cache does not hold those that the POM names. Takes some 10 s then.
 * Throws `MissingProgram` when they have to be fetched and Maven is not there.
 */
export const fetchNeo4jJars = async (cacheFolder: string): Promise<string> => {
  const version = createHash('sha256')
    .update(await readFile(POM))
    .digest('hex')
    .slice(0, 12);
  const folder = join(cacheFolder, `neo4j-${version}`);
  if (existsSync(folder)) return folder;

  await mkdir(cacheFolder, { recursive: true });
  // Moved into place when complete, so that an interrupted download is never taken for Neo4j.
  const partial = await mkdtemp(join(cacheFolder, 'fetching-'));
  try {
    const goal = ['dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${partial}`];
    await runProgram('mvn', ['--batch-mode', '--quiet', '--file', POM, ...goal], REMEDY);
    await rename(partial, folder);
  } catch (error) {
    // Another process was faster.
    if (!existsSync(folder)) throw error;
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  return folder;
};
