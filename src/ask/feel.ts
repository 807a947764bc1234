import type { Emotion } from '../domain/reply.js';
import { detectLanguage } from '../text/detect-language.js';
import { normaliseText } from '../text/normalise-text.js';
import type { AskDependencies } from './ask-dependencies.js';

/** The feeling of a message as typed. It is encoded as recognition encodes it, so that the encoder's cache serves the other. */
export const feel = async (message: string, { encoder, emotions }: Pick<AskDependencies, 'encoder' | 'emotions'>): Promise<Emotion> => {
  const { text } = normaliseText(message);
  const language = detectLanguage(text);
  const detector = await emotions();
  if (language === null) return detector.detect(text, 'en', null);
  const [vector = null] = await encoder.encode([text], language);
  return detector.detect(text, language, vector);
};
