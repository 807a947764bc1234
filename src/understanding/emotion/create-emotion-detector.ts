import type { Language } from '../../domain/language.js';
import type { Emotion } from '../../domain/reply.js';
import { detectEmotion } from '../detect-emotion.js';
import { FEELINGS } from '../find-cues.js';
import { shownFeelings } from '../shown-feelings.js';
import { createEmotionClassifier } from './create-emotion-classifier.js';
import type { EmotionDetector } from './emotion-detector.js';
import type { EmotionHead } from './emotion-head.js';
import { markCues } from './mark-cues.js';

/**
 * A feeling less probable than this is not told: a plain question taken for an angry one does more harm than the other way round. Where a cue
 * shows the same feeling, less is enough.
 */
const LEAST_PROBABILITY = 0.5;
const LEAST_WITH_CUE = 0.15;
/** A cue takes away this share of the doubt that the head leaves. */
const CUE_STRENGTH = 0.5;
const NEUTRAL: Emotion = { label: 'NEUTRAL', score: 0 };

/** Tells feelings by heads that were trained on texts with `markCues`; by cues alone in a language without one. */
export const createEmotionDetector = (heads: ReadonlyMap<Language, EmotionHead>): EmotionDetector => {
  const classifiers = new Map([...heads].map(([language, head]) => [language, createEmotionClassifier(head)]));
  return {
    detect(text, language, vector) {
      const classify = classifiers.get(language);
      if (classify === undefined || vector === null) return detectEmotion(text);
      const { probabilities } = classify(text, vector, markCues(text));
      const shown = new Set(shownFeelings(text));
      const told = FEELINGS.map((label) => ({ label, probability: probabilities.get(label) ?? 0, hasCue: shown.has(label) }))
        .filter(({ probability, hasCue }) => probability >= (hasCue ? LEAST_WITH_CUE : LEAST_PROBABILITY))
        .map(({ label, probability, hasCue }) => ({ label, score: hasCue ? 1 - (1 - probability) * (1 - CUE_STRENGTH) : probability }))
        .sort((one, other) => other.score - one.score);
      return told[0] ?? NEUTRAL;
    },
  };
};
