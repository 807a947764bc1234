import type { Language } from '../../../src/domain/language.js';
import type { EncoderWorker } from '../../../src/embedding/start-encoder-worker.js';

interface Call {
  readonly texts: readonly string[];
  readonly language: Language;
  /** Answers with one vector a text: its length, twice. */
  readonly answer: () => void;
  readonly fail: () => void;
}

/** A worker whose every step the test takes. */
export interface FakeWorker extends EncoderWorker {
  readonly calls: readonly Call[];
  /** The newest call. @throws Error when there was none */
  readonly lastCall: () => Call;
  readonly die: () => void;
}

/** @param starts false: it dies while loading */
export const createFakeWorker = ({ starts = true }: { readonly starts?: boolean } = {}): FakeWorker => {
  const calls: Call[] = [];
  let rejectCurrent: (error: Error) => void = () => undefined;
  let end: (cause: Error | null) => void = () => undefined;
  const ended = new Promise<Error | null>((resolve) => {
    end = resolve;
  });
  const die = (): void => {
    const cause = new Error('the fake worker died');
    rejectCurrent(cause);
    end(cause);
  };
  const ready = starts ? Promise.resolve() : Promise.reject(new Error('no model'));
  if (!starts) ready.catch(die);
  return {
    ready,
    ended,
    calls,
    die,
    encode: async (texts, language) =>
      new Promise((resolve, reject) => {
        rejectCurrent = reject;
        calls.push({
          texts,
          language,
          answer: () => {
            resolve(texts.map((text) => Float32Array.of(text.length, text.length)));
          },
          fail: () => {
            reject(new Error('cannot encode'));
          },
        });
      }),
    close: async () => {
      end(null);
      return Promise.resolve();
    },
    lastCall: () => {
      const call = calls.at(-1);
      if (call === undefined) throw new Error('the fake worker was not called');
      return call;
    },
  };
};

/** Lets everything that can go on without the test go on. */
export const settle = async (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });
