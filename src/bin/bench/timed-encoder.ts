import type { Encoder } from '../../embedding/encoder.js';

/** An encoder that adds up how long was waited for it. */
export interface TimedEncoder extends Encoder {
  /** Milliseconds since the last call of this function. */
  takeMilliseconds(): number;
}

export const timeEncoder = (encoder: Encoder): TimedEncoder => {
  let spent = 0;
  return {
    ...encoder,
    async encode(texts, language) {
      const start = performance.now();
      try {
        return await encoder.encode(texts, language);
      } finally {
        spent += performance.now() - start;
      }
    },
    takeMilliseconds() {
      const taken = spent;
      spent = 0;
      return taken;
    },
  };
};
