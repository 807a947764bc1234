import { rememberLately } from './remember-lately.js';

/**
 * Of overlapping matches those that cover most: the longest first, then the leftmost. In the order of the text. Sorting apart, the work is
 * at most linear in matches and in what they cover: messages may hold thousands.
 */
export const longestMatches = <T extends { readonly start: number; readonly end: number }>(matches: readonly T[]): readonly T[] => {
  const chosen: T[] = [];
  const covered = new Set<number>();
  for (const match of matches.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    // What was chosen before is at least as long, so it cannot lie between the ends.
    if (covered.has(match.start) || covered.has(match.end - 1)) continue;
    chosen.push(match);
    for (let at = match.start; at < match.end; at += 1) covered.add(at);
  }
  return chosen.sort((a, b) => a.start - b.start);
};

/** A phrase found in a text. Offsets are UTF-16 units in that text. */
export interface PhraseMatch<T> {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  /** What stands for the phrase; several when it is ambiguous. */
  readonly values: readonly T[];
}

/** Finds many phrases in a text at once, in time that depends on the text alone. */
export interface PhraseMatcher<T> {
  /** `phrase` must be normalised by `normaliseText`. */
  add(phrase: string, value: T): void;
  /** Removes what `add` added; values are compared by identity. */
  remove(phrase: string, value: T): void;
  /** All matches, overlapping ones too, by start and then the longest first. `text` must be normalised. */
  findAll(text: string): readonly PhraseMatch<T>[];
}

interface TrieNode<T> {
  readonly children: Map<string, TrieNode<T>>;
  readonly values: T[];
}

/** Blanks and hyphens do not tell phrases apart: "e-statement", "e statement" and "estatement" are one. */
const IGNORED = /[\s\-–_·]/u;
const LATIN = /[\p{Script=Latin}\p{N}]/u;

/** Words in Latin letters match whole only; a plural "s" may follow. Chinese has no such borders. */
export const createPhraseMatcher = <T>(): PhraseMatcher<T> => {
  const root: TrieNode<T> = { children: new Map(), values: [] };

  const walk = (phrase: string, create: boolean): TrieNode<T> | null => {
    let node = root;
    for (const character of phrase) {
      if (IGNORED.test(character)) continue;
      let child = node.children.get(character);
      if (child === undefined) {
        if (!create) return null;
        child = { children: new Map(), values: [] };
        node.children.set(character, child);
      }
      node = child;
    }
    return node === root ? null : node;
  };

  const findAll = rememberLately((text): readonly PhraseMatch<T>[] => {
    const matches: PhraseMatch<T>[] = [];
    for (let start = 0; start < text.length; start += 1) {
      if (isInsideWord(text, start) || IGNORED.test(text.charAt(start))) continue;
      const found = matchesFrom(text, start);
      matches.push(...found.reverse());
    }
    return matches;
  });

  return {
    findAll,
    add(phrase, value) {
      findAll.forget();
      const node = walk(phrase, true);
      if (node !== null && !node.values.includes(value)) node.values.push(value);
    },

    remove(phrase, value) {
      findAll.forget();
      const node = walk(phrase, false);
      const index = node?.values.indexOf(value) ?? -1;
      if (index >= 0) node?.values.splice(index, 1);
    },
  };

  function matchesFrom(text: string, start: number): PhraseMatch<T>[] {
    const found: PhraseMatch<T>[] = [];
    let node: TrieNode<T> | undefined = root;
    for (let at = start; at < text.length; at += 1) {
      const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
      if (!IGNORED.test(character)) {
        node = node.children.get(character);
        if (node === undefined) break;
        const end = at + character.length;
        const wordEnd = text.charAt(end) === 's' && isInsideWord(text, end) ? end + 1 : end;
        if (node.values.length > 0) {
          if (!isInsideWord(text, end)) found.push({ start, end, values: [...node.values] });
          else if (!isInsideWord(text, wordEnd)) found.push({ start, end: wordEnd, values: [...node.values] });
        }
      }
      at += character.length - 1;
    }
    return found;
  }
};

/** Whether a border at `index` would cut a word in Latin letters or digits. */
const isInsideWord = (text: string, index: number): boolean =>
  index > 0 && index < text.length && LATIN.test(text.charAt(index - 1)) && LATIN.test(text.charAt(index));
