import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../service/project-root.js';

const SOURCE = join(projectRoot, 'src', 'console');
/** In the folder of what was built: what it was built from. */
const STAMP = join(projectRoot, 'dist', 'console', '.built-from');

/** `npm run build`: builds the console, unless what it is made from is as it was. */
const main = async (): Promise<void> => {
  const source = await hashSource();
  if ((await readFile(STAMP, 'utf8').catch(() => null)) === source) return;
  const { build } = await import('vite');
  await build({ configFile: join(SOURCE, 'vite.config.ts'), logLevel: 'warn' });
  await writeFile(STAMP, source);
};

/** Of every file of the console, and of the versions of what it uses. */
const hashSource = async (): Promise<string> => {
  const entries = await readdir(SOURCE, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const hash = createHash('sha256');
  for (const file of [...files.sort(), join(projectRoot, 'package-lock.json')])
    hash
      .update(file)
      .update('\0')
      .update(await readFile(file));
  return hash.digest('hex');
};

await main();
