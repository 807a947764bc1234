import { eld } from 'eld/small';

/**
 * Languages in Latin letters that many people write. Others are told of Chinese in pinyin and of misspelt English, which look like none of
 * these.
 */
const WRITTEN_BY_MANY: ReadonlySet<string> = new Set(['cs', 'da', 'de', 'es', 'fi', 'fr', 'hu', 'it', 'ms', 'nl', 'no', 'pl', 'pt', 'ro', 'sv', 'tr', 'vi']); // prettier-ignore
/** Of the 588 English questions of test/accuracy/demo (those about other things included) none passes both; of 31 short ones in other languages 29 do. */
const LEAST_SCORE = 0.75;
const LEAST_LEAD = 0.2;

/** Whether a text in Latin letters is in another language than English, as far as letters tell. Short ones are given the benefit of the doubt. */
export const looksForeign = (text: string): boolean => {
  const found = eld.detect(text);
  if (!WRITTEN_BY_MANY.has(found.language) || !found.isReliable()) return false;
  const { [found.language]: score = 0, en: english = 0 } = found.getScores();
  return score >= LEAST_SCORE && score - english >= LEAST_LEAD;
};
