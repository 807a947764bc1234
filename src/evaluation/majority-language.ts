import type { Language } from '../domain/language.js';
import { detectLanguage } from '../text/detect-language.js';
import { normaliseText } from '../text/normalise-text.js';

/** The language most texts are written in; English where neither leads, which the service falls back to as well. */
export const majorityLanguage = (texts: readonly string[]): Language => {
  const detected = texts.map((text) => detectLanguage(normaliseText(text).text));
  const chinese = detected.filter((language) => language === 'zh').length;
  const english = detected.filter((language) => language === 'en').length;
  return chinese > english ? 'zh' : 'en';
};
