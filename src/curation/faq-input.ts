import type { Json } from '../domain/json.js';
import type { FaqWriting } from './faq-writing.js';
import type { WrittenId, WrittenPeriod } from './written.js';

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
