import type { Encoder } from '../../src/embedding/encoder.js';

/** The encoder, but each text goes through the model once: for tests that index the same knowledge on several engines. Never closed by its users. */
export const rememberingEncoder = (encoder: Encoder): Encoder => {
  const known = new Map<string, Float32Array>();
  return {
    ...encoder,
    async encode(texts, language) {
      const missing = [...new Set(texts)].filter((text) => !known.has(`${language} ${text}`));
      const vectors = await encoder.encode(missing, language);
      missing.forEach((text, index) => known.set(`${language} ${text}`, vectors[index]!));
      return texts.map((text) => known.get(`${language} ${text}`)!);
    },
    close: () => Promise.resolve(),
  };
};
