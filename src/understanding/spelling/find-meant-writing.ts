import type { NormalisedText } from '../../text/normalise-text.js';
import { findCues } from '../find-cues.js';
import { applyEdits, type Writing } from './apply-edits.js';
import { correctChinese } from './correct-chinese.js';
import { correctEnglish } from './correct-english.js';
import { readPinyin } from './read-pinyin.js';
import type { Vocabulary } from './vocabulary.js';

/** Longer messages are looked at no further: their words say enough, and time must not grow with them. */
const LONGEST = 400;

/** What was meant by a question with slips of the fingers, of sound, or in pinyin; `null` when nothing in it looks like one. */
export const findMeantWriting = (original: string, normalised: NormalisedText, vocabulary: Vocabulary): Writing | null => {
  const text = normalised.text.slice(0, LONGEST);
  const pinyin = readPinyin(text, vocabulary);
  const english = correctEnglish(text, vocabulary).filter(({ start, end }) =>
    pinyin.every((other) => end <= other.start || start >= other.end),
  );
  const chinese = correctChinese(text, vocabulary);
  // Words of feeling are no slips of the knowledge's words.
  const cues = findCues(text);
  const edits = [...pinyin, ...english, ...chinese]
    .filter(({ start, end }) => cues.every((cue) => end <= cue.start || start >= cue.end))
    .sort((a, b) => a.start - b.start);
  if (edits.length === 0) return null;
  return { ...applyEdits(original, normalised, edits), isSure: pinyin.length + chinese.length === 0 };
};
