import type { FaqContent } from '../../domain/faq.js';
import type { Json } from '../../domain/json.js';
import { LANGUAGES } from '../../domain/language.js';
import type { WrittenId, WrittenPeriod, WrittenText } from '../fields/read-texts.js';
import type { Path } from '../outcome.js';

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

/** A FAQ as an editor sends it: the whole of it as it should be. Languages are BCP 47 tags. */
export interface FaqInput extends WrittenPeriod {
  /** `null`: made from the title. */
  readonly id: string | null;
  readonly titles: readonly { readonly language: string; readonly text: string }[];
  readonly topicId: string | null;
  readonly aboutIds: readonly string[];
  readonly nextIds: readonly string[];
  readonly phrasings: readonly { readonly text: string; /** `null`: detected. */ readonly language: string | null }[];
  readonly answers: readonly (WrittenPeriod & {
    readonly language: string;
    readonly text: string;
    readonly variants: readonly string[];
    /** JsonLogic; `null`: always. */
    readonly condition: Json;
  })[];
}

/** The input with the place of each part in it. */
export const writingOfInput = (input: FaqInput): FaqWriting => {
  const located = <T>(field: string, items: readonly T[]): readonly (T & { readonly path: readonly string[] })[] =>
    items.map((item, index) => ({ ...item, path: [field, String(index)] }));
  const ids = (field: string, list: readonly string[]): readonly WrittenId[] =>
    list.map((id, index) => ({ id, path: [field, String(index)] }));
  return {
    titles: located('titles', input.titles),
    topic: input.topicId === null ? null : { id: input.topicId, path: ['topicId'] },
    about: ids('aboutIds', input.aboutIds),
    next: ids('nextIds', input.nextIds),
    phrasings: located('phrasings', input.phrasings),
    answers: located('answers', input.answers),
    validFrom: input.validFrom,
    validTo: input.validTo,
  };
};

/** A content as an editor would send it again. */
export const inputOf = (id: string, { titles, phrasings, answers, ...content }: FaqContent): FaqInput => ({
  id,
  ...content,
  titles: LANGUAGES.flatMap((language) => {
    const text = titles[language];
    return text === undefined ? [] : [{ language, text }];
  }),
  phrasings: phrasings.map(({ text, language }) => ({ text, language })),
  answers: answers.map(({ id: _, ...answer }) => answer),
});
