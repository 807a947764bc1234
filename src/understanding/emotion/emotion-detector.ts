import { type Language, LANGUAGES } from '../../domain/language.js';
import type { Emotion, EmotionLabel } from '../../domain/reply.js';
import type { EmotionCues } from '../../language/emotion-words.js';
import { ENGLISH_EMOTION_CUES } from '../../language/en/emotion-words.js';
import { normaliseText } from '../../language/text/normalise-text.js';
import { createPhraseMatcher, longestMatches } from '../../language/text/phrase-matcher.js';
import { CHINESE_EMOTION_CUES } from '../../language/zh/emotion-words.js';
import { createEmotionClassifier, type EmotionHead } from './emotion-classifier.js';

type Feeling = Exclude<EmotionLabel, 'NEUTRAL'>;

/** A word or phrase that shows a feeling, or, negated, shows that it is not there. */
export interface Cue {
  readonly start: number;
  readonly end: number;
  readonly feeling: Feeling;
  readonly isNegated: boolean;
}

/** The one that needs most care first. */
const FEELINGS: readonly Feeling[] = ['ANGRY', 'DISAPPOINTED', 'ANXIOUS', 'CONFUSED', 'SATISFIED'];
/** A negation counts so many characters before the cue: "not at all happy", "不是很满意". */
const REACH = 12;

const EMOTION_CUES: Readonly<Record<Language, EmotionCues>> = { zh: CHINESE_EMOTION_CUES, en: ENGLISH_EMOTION_CUES };

const matcher = createPhraseMatcher<Feeling>();
for (const language of LANGUAGES) {
  for (const feeling of FEELINGS) for (const cue of EMOTION_CUES[language].cues[feeling]) matcher.add(normaliseText(cue).text, feeling);
}
const NEGATIONS = LANGUAGES.flatMap((language) => EMOTION_CUES[language].negations);

/** The cues in a normalised text, in its order. */
export const findCues = (text: string): readonly Cue[] =>
  longestMatches(matcher.findAll(text)).flatMap(({ start, end, values }): readonly Cue[] => {
    const before = text.slice(Math.max(0, start - REACH), start).trimEnd();
    const isNegated = NEGATIONS.some((negation) => endsWithWord(before, negation));
    return values.map((feeling) => ({ start, end, feeling, isNegated }));
  });

const endsWithWord = (text: string, word: string): boolean =>
  text.endsWith(word) && !(/^[a-z]/.test(word) && /[a-z]/.test(text.charAt(text.length - word.length - 1)));

/** A normalised text with the words that show feelings blanked, so that all other words stay in their places. */
export const blankCues = (text: string): string =>
  findCues(text).reduce((rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), text);

/** The opposite a negated cue stands for; a negated bad feeling is none. */
const NEGATED: Readonly<Partial<Record<Feeling, Feeling>>> = { SATISFIED: 'DISAPPOINTED' };

/** The feelings that the cues of a normalised text show, negations heeded; one a cue. */
const shownFeelings = (text: string): readonly Feeling[] =>
  findCues(text).flatMap(({ feeling, isNegated }): readonly Feeling[] => {
    const shown = isNegated ? NEGATED[feeling] : feeling;
    return shown === undefined ? [] : [shown];
  });

/** One cue shows a feeling at half strength; each further cue or exclamation mark takes away half of what is missing. */
const STEP = 0.5;

/** The feeling that the words of a normalised text show, by cues alone; of several the one that needs most care. */
export const detectEmotion = (text: string): Emotion => {
  const feelings = shownFeelings(text);
  const label = FEELINGS.find((feeling) => feelings.includes(feeling));
  if (label === undefined) return { label: 'NEUTRAL', score: 0 };
  const shouts = Math.min(2, (text.match(/[!?]{2,}/g) ?? []).length);
  const strength = feelings.filter((feeling) => feeling === label).length + shouts;
  return { label, score: 1 - STEP ** strength };
};

/** The cues of a normalised text as marks a head can learn from: `ANGRY`, or `not ANGRY` where the cue is negated; each once. */
export const markCues = (text: string): readonly string[] => [
  ...new Set(findCues(text).map(({ feeling, isNegated }) => (isNegated ? `not ${feeling}` : feeling))),
];

/** Tells the feeling of what a customer says. */
export interface EmotionDetector {
  /**
   * The feeling of a normalised text, and how probable it is.
   * @param vector the encoder's, of `language`; `null`: there is none, words alone decide
   */
  detect(text: string, language: Language, vector: Float32Array | null): Emotion;
}

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
      if (EMOTION_CUES[language].enquiry.test(text)) return NEUTRAL;
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
