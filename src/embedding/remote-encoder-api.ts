import { z } from 'zod';

/** How one kind of server is asked for vectors. */
export interface RemoteEncoderApi {
  /** Added to the server's address. */
  readonly path: string;
  readonly body: (texts: readonly string[], model: string) => unknown;
  /** The answer's vectors, in the order of the texts; `null` when it has another shape. */
  readonly readVectors: (answer: unknown) => readonly (readonly number[])[] | null;
}

export type RemoteEncoderKind = 'openai' | 'ollama' | 'tei';

const vectors = z.array(z.array(z.number()));
const openAiAnswer = z.object({ data: z.array(z.object({ index: z.number().int(), embedding: z.array(z.number()) })) });
const ollamaAnswer = z.object({ embeddings: vectors });

/** OpenAI's `/v1/embeddings` (also vLLM, LocalAI and many others), Ollama's `/api/embed`, Text Embeddings Inference's `/embed`. */
export const REMOTE_ENCODER_APIS: Readonly<Record<RemoteEncoderKind, RemoteEncoderApi>> = {
  openai: {
    path: '/v1/embeddings',
    body: (texts, model) => ({ model, input: texts, encoding_format: 'float' }),
    readVectors: (answer) =>
      openAiAnswer
        .safeParse(answer)
        .data?.data.toSorted((a, b) => a.index - b.index)
        .map(({ embedding }) => embedding) ?? null,
  },
  ollama: {
    path: '/api/embed',
    body: (texts, model) => ({ model, input: texts, truncate: true }),
    readVectors: (answer) => ollamaAnswer.safeParse(answer).data?.embeddings ?? null,
  },
  tei: {
    path: '/embed',
    body: (texts) => ({ inputs: texts, normalize: true, truncate: true }),
    readVectors: (answer) => vectors.safeParse(answer).data ?? null,
  },
};
