import type { Language } from '../domain/language.js';
import { detectLanguage } from '../text/detect-language.js';
import { normaliseText } from '../text/normalise-text.js';
import type { Writing } from '../understanding/spelling/apply-edits.js';
import type { AskDependencies } from './ask-dependencies.js';
import { recognise } from './recognise.js';

/** Words that are certainly no words are read as meant although FAQs seem a little surer without: facts and names are found by right words alone. */
const BENEFIT_OF_DOUBT = 0.1;

/** A question's words with slips of fingers and sound undone where the knowledge makes more of it so. `language`: of the words; `null`: by their script. */
export const chooseWriting = async (
  question: string,
  language: Language | null,
  { encoder, knowledge, spelling }: Pick<AskDependencies, 'encoder' | 'knowledge' | 'spelling'>,
): Promise<Writing> => {
  const written: Writing = { question, normalised: normaliseText(question), isSure: true };
  const meant = spelling.meant(question, written.normalised);
  if (meant === null) return written;
  // Pinyin is no English, so what the English encoder makes of it says nothing against what it spells.
  if (detectLanguage(meant.normalised.text) !== detectLanguage(written.normalised.text)) return meant;
  const [asWritten, asMeant] = await Promise.all(
    [written, meant].map(async ({ normalised: { text } }) => {
      const { candidates } = await recognise({ text, language: language ?? detectLanguage(text) ?? 'en' }, { encoder, knowledge });
      return candidates[0]?.probability ?? 0;
    }),
  );
  return (asMeant ?? 0) > (asWritten ?? 0) - (meant.isSure ? BENEFIT_OF_DOUBT : 0) ? meant : written;
};
