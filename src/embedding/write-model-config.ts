import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What Transformers.js wants beside weights and tokenizer; the same for both models, which are BERT. */
const CONFIG_FILES: Readonly<Record<string, Readonly<Record<string, string | number>>>> = {
  'config.json': { model_type: 'bert' },
  'tokenizer_config.json': {
    tokenizer_class: 'BertTokenizer',
    model_max_length: 512,
    unk_token: '[UNK]',
    sep_token: '[SEP]',
    pad_token: '[PAD]',
    cls_token: '[CLS]',
    mask_token: '[MASK]',
  },
};

/** Names of the files that `writeModelConfig` writes. */
export const MODEL_CONFIG_FILES: readonly string[] = Object.keys(CONFIG_FILES);

/** Writes `config.json` and `tokenizer_config.json`; the same ones whatever the origin of the weights. */
export const writeModelConfig = async (folder: string): Promise<void> => {
  for (const [name, content] of Object.entries(CONFIG_FILES)) {
    await writeFile(join(folder, name), `${JSON.stringify(content, null, 2)}\n`);
  }
};
