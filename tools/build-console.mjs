// `npm run build`: builds the console, unless all that it is made from is as it was.
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const root = join(import.meta.dirname, '..');
const source = join(root, 'src', 'console');
/** In the folder of what was built: what it was built from. */
const stamp = join(root, 'dist', 'console', '.built-from');

/** Of every file of the console, and of the versions of what it uses. */
const hashSource = async () => {
  const entries = await readdir(source, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const hash = createHash('sha256');
  for (const file of [...files.sort(), join(root, 'package-lock.json')]) {
    hash
      .update(file)
      .update('\0')
      .update(await readFile(file));
  }
  return hash.digest('hex');
};

/** Beside each file the same with brotli and with gzip, as browsers read them. */
const compressAssets = async () => {
  const assets = join(root, 'dist', 'console', 'assets');
  for (const name of await readdir(assets)) {
    const plain = await readFile(join(assets, name));
    await writeFile(join(assets, `${name}.br`), brotliCompressSync(plain));
    await writeFile(join(assets, `${name}.gz`), gzipSync(plain, { level: 9 }));
  }
};

const hash = await hashSource();
if ((await readFile(stamp, 'utf8').catch(() => null)) !== hash) {
  const { build } = await import('vite');
  await build({ configFile: join(source, 'vite.config.ts'), logLevel: 'warn' });
  await compressAssets();
  await writeFile(stamp, hash);
}
