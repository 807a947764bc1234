import type { DownloadProgress } from './create-download-progress.js';
import type { EncoderModel } from './encoder-models.js';

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
