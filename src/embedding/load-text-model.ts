import { AutoModel, AutoTokenizer, env, LogLevel, Tensor } from '@xenova/transformers';
import { normaliseVector } from './encoder.js';

/** A model in memory. Not for concurrent calls. */
export interface TextModel {
  encode(text: string): Promise<Float32Array>;
  close(): Promise<void>;
}

/** The models' own limit, special tokens included. */
const MAX_TOKENS = 512;
/** Cut before tokenising, so that a megabyte of text costs no more than a page: far more than 512 tokens of prose. */
const MAX_CHARACTERS = 8_192;

/** CLS pooling: the first token's row of the last layer stands for the text. Frees the output, which is typed as `any`. */
const firstRow = (output: unknown): Float32Array => {
  if (typeof output === 'object' && output !== null && 'last_hidden_state' in output) {
    const { last_hidden_state: tensor } = output;
    if (tensor instanceof Tensor) {
      const data: unknown = tensor.data;
      const row = data instanceof Float32Array ? data.slice(0, tensor.dims.at(-1)) : null;
      tensor.dispose();
      if (row !== null) return row;
    }
  }
  throw new Error('the model gave no last_hidden_state');
};

/**
 * Loads a model from its folder; nothing is fetched.
 *
 * Texts go through it one by one, never as a batch. The int8 weights come with dynamic quantisation, which scales each
 * layer's input by its largest value, and a batch is one input: a text's vector would depend on its neighbours in the
 * batch (measured: cosine 0.994 on average, 0.989 at worst, against the text alone), and so would the reply.
 */
export const loadTextModel = async (folder: string): Promise<TextModel> => {
  env.allowRemoteModels = false;
  env.useFSCache = false;
  // Its errors are thrown as well, and what it prints holds the customer's words as token numbers.
  env.logLevel = LogLevel.NONE;
  const tokenizer = await AutoTokenizer.from_pretrained(folder, { local_files_only: true });
  const model = await AutoModel.from_pretrained(folder, {
    local_files_only: true,
    dtype: 'q8',
    // One thread a worker: the workers are the parallelism, and the runtime's own threads spin while they wait.
    session_options: { intraOpNumThreads: 1, interOpNumThreads: 1 },
  });
  return {
    encode: async (text) => {
      // Both vocabularies know small letters only, but the Chinese tokenizer does not fold them itself.
      const prepared = text.slice(0, MAX_CHARACTERS).toLowerCase();
      const tokens = tokenizer(prepared, { truncation: true, max_length: MAX_TOKENS });
      return normaliseVector(firstRow(await model(tokens)));
    },
    close: async () => {
      await model.dispose();
    },
  };
};
