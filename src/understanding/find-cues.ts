import { LANGUAGES, type Language } from '../domain/language.js';
import type { EmotionLabel } from '../domain/reply.js';
import { longestMatches } from '../text/longest-matches.js';
import { normaliseText } from '../text/normalise-text.js';
import { createPhraseMatcher } from '../text/phrase-matcher.js';
import { CHINESE_EMOTION_CUES } from './chinese-emotion-cues.js';
import type { EmotionCues } from './emotion-cues.js';
import { ENGLISH_EMOTION_CUES } from './english-emotion-cues.js';

export type Feeling = Exclude<EmotionLabel, 'NEUTRAL'>;

/** A word or phrase that shows a feeling, or, negated, shows that it is not there. */
export interface Cue {
  readonly start: number;
  readonly end: number;
  readonly feeling: Feeling;
  readonly isNegated: boolean;
}

/** The one that needs most care first. */
export const FEELINGS: readonly Feeling[] = ['ANGRY', 'DISAPPOINTED', 'ANXIOUS', 'CONFUSED', 'SATISFIED'];
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
