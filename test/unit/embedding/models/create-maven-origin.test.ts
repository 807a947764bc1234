import { access, chmod, mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { createMavenOrigin } from '../../../../src/embedding/models/model-origins.js';
import { makeZip } from '../make-zip.js';
import { SILENT, TINY_FILES, TINY_MODEL } from '../tiny-model.js';

const JAR = makeZip({
  README: 'not asked for',
  'tiny-onnx-model_quantized.onnx': TINY_FILES['onnx/model_quantized.onnx'] ?? '',
  'tiny-tokenizer.json': TINY_FILES['tokenizer.json'] ?? '',
});

describe('createMavenOrigin', () => {
  let folder = '';
  let target = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'maven-'));
    target = join(folder, 'tiny');
    await mkdir(target);
  });

  /** A command that stands for `mvn`: a script that runs in the target folder. */
  const command = async (script: string): Promise<string> => {
    const path = join(folder, 'mvn');
    await writeFile(path, `#!/bin/sh\n${script}\n`);
    await chmod(path, 0o755);
    return path;
  };

  const commandCopying = async (jar: Uint8Array): Promise<string> => {
    await writeFile(join(folder, 'source.jar'), jar);
    return command(`mkdir jar && cp ${join(folder, 'source.jar')} jar/tiny-1.jar && echo "$@" > ${join(folder, 'arguments')}`);
  };

  it("unpacks the jar's two files", async () => {
    const origin = createMavenOrigin({ command: await commandCopying(JAR) });
    await origin.fetchModel(TINY_MODEL, target, SILENT);
    expect(await readFile(join(target, 'onnx/model_quantized.onnx'), 'utf8')).toBe('weights');
    expect((await readdir(target)).sort()).toEqual(['onnx', 'tokenizer.json']);
    expect(await readFile(join(folder, 'arguments'), 'utf8')).toContain('-Dartifact=some.group:tiny:1');
  });

  it('shows how far Maven is', async () => {
    const origin = createMavenOrigin({
      command: await command(`printf 'Progress (1): 3.5/14 MB\\rProgress (1): 0.5/1.0 MB\\r'; mkdir jar; cp ${join(folder, 'x.jar')} jar/`),
    });
    await writeFile(join(folder, 'x.jar'), JAR);
    const seen: number[] = [];
    await origin.fetchModel(TINY_MODEL, target, { ...SILENT, update: (fraction) => seen.push(fraction) });
    expect(seen).toEqual([0.25]);
  });

  it.each([
    ['truncated', JAR.subarray(0, JAR.length - 40)],
    ['without the model', makeZip({ 'tiny-tokenizer.json': '{}' })],
    ['no zip', Buffer.from('<html>proxy login</html>')],
  ])('refuses a jar that is %s', async (_what, jar) => {
    const origin = createMavenOrigin({ command: await commandCopying(jar) });
    await expect(origin.fetchModel(TINY_MODEL, target, SILENT)).rejects.toThrow(/central directory|lacks tiny-onnx/);
  });

  it("shows the end of Maven's output when it fails", async () => {
    const origin = createMavenOrigin({ command: await command('echo "Could not resolve some.group:tiny"; exit 3') });
    await expect(origin.fetchModel(TINY_MODEL, target, SILENT)).rejects.toThrow(/ended with 3: Could not resolve some.group:tiny/);
  });

  it('says so where there is no Maven', async () => {
    const origin = createMavenOrigin({ command: join(folder, 'no-such-mvn') });
    await expect(origin.fetchModel(TINY_MODEL, target, SILENT)).rejects.toThrow(/could not be run/);
  });

  it('gives up after the time-out', async () => {
    const origin = createMavenOrigin({ command: await command(`exec sleep 20; touch ${join(folder, 'late')}`), timeoutMs: 100 });
    await expect(origin.fetchModel(TINY_MODEL, target, SILENT)).rejects.toThrow(/could not be run|aborted/);
    await expect(access(join(folder, 'late'))).rejects.toThrow();
  });
});
