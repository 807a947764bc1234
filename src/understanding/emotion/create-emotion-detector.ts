import type { Language } from '../../domain/language.js';
import type { Emotion, EmotionLabel } from '../../domain/reply.js';
import { EMOTION_LABELS } from '../../domain/emotion-labels.js';
import { detectEmotion } from '../detect-emotion.js';
import { createEmotionClassifier } from './create-emotion-classifier.js';
import type { EmotionDetector } from './emotion-detector.js';
import type { EmotionHead } from './emotion-head.js';
import { markCues } from './mark-cues.js';

/** A feeling less probable than this is not told: a plain question taken for an angry one does more harm than the other way round. */
const LEAST_PROBABILITY = 0.5;
const NEUTRAL: Emotion = { label: 'NEUTRAL', score: 0 };

/** Tells feelings by heads that were trained on texts with `markCues`; by cues alone in a language without one. */
export const createEmotionDetector = (heads: ReadonlyMap<Language, EmotionHead>): EmotionDetector => {
  const classifiers = new Map([...heads].map(([language, head]) => [language, createEmotionClassifier(head)]));
  return {
    detect(text, language, vector) {
      const classify = classifiers.get(language);
      if (classify === undefined || vector === null) return detectEmotion(text);
      const { probabilities } = classify(text, vector, markCues(text));
      const probabilityOf = (label: EmotionLabel): number => probabilities.get(label) ?? 0;
      const [likeliest] = EMOTION_LABELS.filter((label) => label !== 'NEUTRAL').sort(
        (one, other) => probabilityOf(other) - probabilityOf(one),
      );
      if (likeliest === undefined || probabilityOf(likeliest) < LEAST_PROBABILITY) return NEUTRAL;
      return { label: likeliest, score: probabilityOf(likeliest) };
    },
  };
};
