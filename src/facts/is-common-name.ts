import type { Language } from '../domain/language.js';
import type { PhraseMatch } from '../text/phrase-matcher.js';
import type { Word } from '../text/word.js';
import type { Cue } from './cue.js';
import { isCommonWord } from './is-common-word.js';
import type { Span } from './sketch.js';

/** Whether a name is nothing but words that ask, build questions or belong to the ontology: "together", "the same", "the writer". */
export const isCommonName = (words: readonly Word[], language: Language, span: Span, matches: readonly PhraseMatch<Cue>[]): boolean =>
  words
    .filter((word) => !word.isPart && word.start >= span.start && word.end <= span.end)
    .every(
      (word) =>
        isCommonWord(word, language) ||
        matches.some(({ start, end, values }) => start <= word.start && end >= word.end && values.some(({ kind }) => kind !== 'value')),
    );
