import type { FaqContent } from '../domain/faq.js';
import type { Json } from '../domain/json.js';
import { LANGUAGES } from '../domain/language.js';
import type { Path } from './user-error.js';
import type { WrittenId, WrittenPeriod, WrittenText } from './written.js';

/** An answer as someone wrote it. Fields below it stand at `path`: `text`, `variants`, `condition`, `validFrom` … */
export interface WrittenAnswer extends WrittenText, WrittenPeriod {
  readonly variants: readonly string[];
  readonly condition: Json;
}

/** A FAQ as someone wrote it, in a form, a file or a stored draft, each part with where it stands; not yet checked. */
export interface FaqWriting extends WrittenPeriod {
  readonly titles: readonly WrittenText[];
  readonly topic: WrittenId | null;
  readonly about: readonly WrittenId[];
  readonly next: readonly WrittenId[];
  readonly phrasings: readonly WrittenText[];
  readonly answers: readonly WrittenAnswer[];
}

/** A stored content as if someone had just written it, to check it again. */
export const writingOf = (content: FaqContent): FaqWriting => {
  const ids = (field: string, list: readonly string[]): readonly WrittenId[] =>
    list.map((id, index) => ({ id, path: [field, String(index)] }));
  const at = (field: string, index: number): Path => [field, String(index)];
  return {
    titles: LANGUAGES.flatMap((language) => {
      const text = content.titles[language];
      return text === undefined ? [] : [{ text, language, path: ['titles', language] }];
    }),
    topic: content.topicId === null ? null : { id: content.topicId, path: ['topicId'] },
    about: ids('aboutIds', content.aboutIds),
    next: ids('nextIds', content.nextIds),
    phrasings: content.phrasings.map(({ text, language }, index) => ({ text, language, path: at('phrasings', index) })),
    answers: content.answers.map((answer, index) => ({ ...answer, path: at('answers', index) })),
    validFrom: content.validFrom,
    validTo: content.validTo,
  };
};
