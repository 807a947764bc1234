import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { ModelOrigin } from '../../../../src/embedding/models/encoder-models.js';
import { findModelFiles, type FindModelFilesOptions } from '../../../../src/embedding/models/find-model-files.js';
import { SILENT, TINY_FILES, TINY_MODEL, writeFiles } from '../tiny-model.js';

const WHOLE_MODEL = { ...TINY_FILES, 'config.json': '{}', 'tokenizer_config.json': '{}' };

const originGiving = (name: string, files: Readonly<Record<string, string>>): ModelOrigin => ({
  name,
  fetchModel: async (_model, folder) => writeFiles(folder, files),
});

const brokenOrigin = (name: string, message: string): ModelOrigin => ({
  name,
  fetchModel: async () => Promise.reject(new Error(message)),
});

describe('findModelFiles', () => {
  let folder = '';
  let cacheDir = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'models-'));
    cacheDir = join(folder, 'cache');
  });

  const find = async (options: FindModelFilesOptions): Promise<string | undefined> => {
    const models = { zh: TINY_MODEL, en: TINY_MODEL };
    const found = await findModelFiles({ cacheDir, models, languages: ['en'], progress: SILENT, origins: [], ...options });
    return found.en;
  };

  it('takes the given folder when it is whole', async () => {
    await writeFiles(join(folder, 'given', 'tiny'), WHOLE_MODEL);
    expect(await find({ modelDir: join(folder, 'given') })).toBe(join(folder, 'given', 'tiny'));
  });

  it('goes on to the cache when the given folder lacks the model', async () => {
    await writeFiles(join(cacheDir, 'tiny'), WHOLE_MODEL);
    expect(await find({ modelDir: join(folder, 'given') })).toBe(join(cacheDir, 'tiny'));
  });

  it('downloads into the cache, once', async () => {
    let downloads = 0;
    const origin: ModelOrigin = {
      name: 'hub',
      fetchModel: async (_model, target) => {
        downloads += 1;
        await writeFiles(target, TINY_FILES);
      },
    };
    expect(await find({ origins: [origin] })).toBe(join(cacheDir, 'tiny'));
    expect(await find({ origins: [origin] })).toBe(join(cacheDir, 'tiny'));
    expect(downloads).toBe(1);
    expect(await readdir(cacheDir)).toEqual(['tiny']);
    expect(await readFile(join(cacheDir, 'tiny', 'config.json'), 'utf8')).toContain('"bert"');
  });

  it('asks the next origin when one fails or gives wrong bytes', async () => {
    const origins = [
      brokenOrigin('hub', 'unreachable'),
      originGiving('mirror', { ...TINY_FILES, 'tokenizer.json': 'tampered' }),
      originGiving('Maven', TINY_FILES),
    ];
    expect(await find({ origins })).toBe(join(cacheDir, 'tiny'));
    expect(await readFile(join(cacheDir, 'tiny', 'tokenizer.json'), 'utf8')).toBe(TINY_FILES['tokenizer.json']);
  });

  it('keeps what another process has put there meanwhile', async () => {
    const origin: ModelOrigin = {
      name: 'hub',
      fetchModel: async (_model, target) => {
        await writeFiles(join(cacheDir, 'tiny'), { ...WHOLE_MODEL, 'config.json': '"theirs"' });
        await writeFiles(target, TINY_FILES);
      },
    };
    await find({ origins: [origin] });
    expect(await readFile(join(cacheDir, 'tiny', 'config.json'), 'utf8')).toBe('"theirs"');
    expect(await readdir(cacheDir)).toEqual(['tiny']);
  });

  it('deletes a damaged file of the cache and downloads again', async () => {
    await writeFiles(join(cacheDir, 'tiny'), { ...WHOLE_MODEL, 'onnx/model_quantized.onnx': 'weightz' });
    await find({ origins: [originGiving('hub', TINY_FILES)] });
    expect(await readFile(join(cacheDir, 'tiny', 'onnx/model_quantized.onnx'), 'utf8')).toBe('weights');
  });

  it('says what was tried and what to do, and leaves nothing unchecked behind', async () => {
    await writeFiles(join(folder, 'given', 'tiny'), { ...WHOLE_MODEL, 'tokenizer.json': 'other' });
    await writeFiles(join(cacheDir, 'tiny'), { ...WHOLE_MODEL, 'onnx/model_quantized.onnx': 'weightz' });
    const origins = [
      brokenOrigin('the hub', 'no route'),
      originGiving('Maven', { 'tokenizer.json': 'tampered', 'onnx/model_quantized.onnx': 'weights' }),
      originGiving('empty', {}),
    ];
    const message = await find({ modelDir: join(folder, 'given'), origins }).catch((error: unknown) => String(error));

    expect(message).toMatch(/MODEL_DIR: .*tokenizer\.json has SHA-256 \w{64} instead of \w{64}; not used, not touched/);
    expect(message).toMatch(/the cache: .*model_quantized\.onnx had SHA-256 .*; it was deleted/);
    expect(message).toContain('the hub: no route');
    expect(message).toMatch(/Maven: tokenizer\.json has SHA-256 .*; it was deleted/);
    expect(message).toContain('empty: it did not give onnx/model_quantized.onnx');
    expect(message).toContain('set MODEL_DIR');
    expect(await readFile(join(folder, 'given', 'tiny', 'tokenizer.json'), 'utf8')).toBe('other');
    expect(await readdir(cacheDir)).toEqual(['tiny']);
    expect(await readdir(join(cacheDir, 'tiny', 'onnx'))).toEqual([]);
  });
});
