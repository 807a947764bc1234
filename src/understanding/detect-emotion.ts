import { LANGUAGES } from '../domain/language.js';
import type { Emotion, EmotionLabel } from '../domain/reply.js';
import { longestMatches } from '../text/longest-matches.js';
import { normaliseText } from '../text/normalise-text.js';
import { createPhraseMatcher } from '../text/phrase-matcher.js';
import { EMOTION_CUES } from './emotion-cues.js';

type Feeling = Exclude<EmotionLabel, 'NEUTRAL'>;

/** One cue shows a feeling at half strength; each further cue or exclamation mark takes away half of what is missing. */
const STEP = 0.5;
/** The opposite a negated cue stands for; a negated bad feeling is none. */
const NEGATED: Readonly<Partial<Record<Feeling, Feeling>>> = { SATISFIED: 'DISAPPOINTED' };
/** Where cues of several feelings stand, the one that needs most care counts. */
const CARE: readonly Feeling[] = ['ANGRY', 'DISAPPOINTED', 'ANXIOUS', 'CONFUSED', 'SATISFIED'];

const matcher = createPhraseMatcher<Feeling>();
for (const language of LANGUAGES) {
  for (const feeling of CARE) for (const cue of EMOTION_CUES[language].cues[feeling]) matcher.add(normaliseText(cue).text, feeling);
}
const NEGATIONS = LANGUAGES.flatMap((language) => EMOTION_CUES[language].negations);

/** The feeling that the words of a normalised text show, by cues that respect negation. */
export const detectEmotion = (text: string): Emotion => {
  const feelings = longestMatches(matcher.findAll(text)).flatMap(({ start, values }): readonly Feeling[] => {
    const before = text.slice(Math.max(0, start - 10), start).trimEnd();
    const negated = NEGATIONS.some((negation) => endsWithWord(before, negation));
    return values.flatMap((feeling) => (negated ? (NEGATED[feeling] ?? []) : feeling));
  });
  const label = CARE.find((feeling) => feelings.includes(feeling));
  if (label === undefined) return { label: 'NEUTRAL', score: 0 };
  const shouts = Math.min(2, (text.match(/[!?]{2,}/g) ?? []).length);
  const strength = feelings.filter((feeling) => feeling === label).length + shouts;
  return { label, score: 1 - STEP ** strength };
};

const endsWithWord = (text: string, word: string): boolean =>
  text.endsWith(word) && !(/^[a-z]/.test(word) && /[a-z]/.test(text.charAt(text.length - word.length - 1)));
