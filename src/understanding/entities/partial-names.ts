import { isChineseWord, isEnglishWord } from '../../language/text/dictionaries.js';
import type { EntityName } from './entity-lexicon.js';

/** A part of a name that only one thing has. */
export interface PartialMatch {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  readonly value: EntityName;
  /** 0..1: share of the name that was said. */
  readonly score: number;
}

/** Finds things by a part of their name that no other thing has: "Dr Shen", "the green one", 青原那个. Time depends on the text alone. */
export interface PartialNames {
  /** `name` must be normalised. */
  add(name: string, value: EntityName): void;
  remove(name: string, value: EntityName): void;
  /** `text` must be normalised; `isFree` tells whether a part of it may still be taken for a name. */
  findAll(text: string, isFree: (start: number, end: number) => boolean): readonly PartialMatch[];
}

const SHORTEST = { latin: 3, chinese: 2 } as const;
const LONGEST_CHINESE = 6;
const LATIN_WORD = /[\p{Script=Latin}][\p{Script=Latin}\p{N}']*/gu;
const HAN_RUN = /\p{Script=Han}+/gu;
/** Says that one of several is meant, whatever common word picks it. */
const PICKING: readonly RegExp[] = [/^(?:'s)? ones?\b/u, /^(?:那|这)?[个款种张家位]|^的(?:那|这)?[个款种张家位]/u];

export const createPartialNames = (): PartialNames => {
  const byPart = new Map<string, Map<string, { readonly value: EntityName; readonly length: number }>>();

  const change = (name: string, value: EntityName, isAdded: boolean): void => {
    for (const part of partsOf(name)) {
      const values = byPart.get(part) ?? new Map<string, { readonly value: EntityName; readonly length: number }>();
      if (isAdded) values.set(value.entity.id, { value, length: name.length });
      else values.delete(value.entity.id);
      if (values.size === 0) byPart.delete(part);
      else byPart.set(part, values);
    }
  };

  const only = (part: string): { readonly value: EntityName; readonly length: number } | null => {
    const values = byPart.get(part);
    const [first] = values?.values() ?? [];
    return values?.size === 1 && first !== undefined ? first : null;
  };

  const matchOf = (text: string, start: number, end: number): PartialMatch | null => {
    const part = text.slice(start, end);
    const found = only(part);
    if (found === null || (isCommon(part) && !PICKING.some((picking) => picking.test(text.slice(end))))) return null;
    return { start, end, value: found.value, score: part.length / found.length };
  };

  return {
    add: (name, value) => {
      change(name, value, true);
    },
    remove: (name, value) => {
      change(name, value, false);
    },
    findAll(text, isFree) {
      const found: PartialMatch[] = [];
      for (const match of text.matchAll(LATIN_WORD)) {
        const end = match.index + match[0].length;
        const one = isFree(match.index, end) ? matchOf(text, match.index, end) : null;
        if (one !== null) found.push(one);
      }
      for (const run of text.matchAll(HAN_RUN)) {
        for (let start = run.index; start < run.index + run[0].length; start += 1) {
          const longest = Math.min(LONGEST_CHINESE, run.index + run[0].length - start);
          for (let length = longest; length >= SHORTEST.chinese; length -= 1) {
            const one = isFree(start, start + length) ? matchOf(text, start, start + length) : null;
            if (one === null) continue;
            found.push(one);
            start += length - 1;
            break;
          }
        }
      }
      return found;
    },
  };
};

/** Words of a name of several, and beginnings and ends of a Chinese one. */
const partsOf = (name: string): readonly string[] => {
  const words = [...name.matchAll(LATIN_WORD)].map(([word]) => word).filter((word) => word.length >= SHORTEST.latin);
  const runs = [...name.matchAll(HAN_RUN)].map(([run]) => run);
  const pieces = runs.flatMap((run) => {
    const longest = Math.min(LONGEST_CHINESE, run.length - (run.length === name.length ? 1 : 0));
    const lengths = Array.from({ length: Math.max(0, longest - SHORTEST.chinese + 1) }, (_, at) => at + SHORTEST.chinese);
    return lengths.flatMap((length) => [run.slice(0, length), run.slice(run.length - length)]);
  });
  return [...new Set([...(words.length > 1 || runs.length > 0 ? words : []), ...pieces])];
};

/** Whether a part is a word that people use for anything. */
const isCommon = (part: string): boolean => (/^\p{Script=Han}/u.test(part) ? isChineseWord(part) : isEnglishWord(part));
