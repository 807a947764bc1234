import dictionary from 'dictionary-en';
import nspell from 'nspell';

let loaded: ReturnType<typeof nspell> | undefined;

/** Whether a normalised word is English: names ("Paris") and abbreviations ("ATM") too. The dictionary is loaded at the first word, once a process (0.3 s, 30 MB). */
export const isEnglishWord = (word: string): boolean => {
  loaded ??= nspell({ aff: Buffer.from(dictionary.aff), dic: Buffer.from(dictionary.dic) });
  return loaded.correct(word) || loaded.correct(word.charAt(0).toUpperCase() + word.slice(1)) || loaded.correct(word.toUpperCase());
};
