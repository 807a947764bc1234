import type { Change } from '../../domain/change.js';
import type { EntityRef } from '../../domain/entity.js';
import { LANGUAGES } from '../../domain/language.js';
import { normaliseText } from '../../language/text/normalise-text.js';
import { createPhraseMatcher, type PhraseMatcher } from '../../language/text/phrase-matcher.js';
import type { OntologySource } from '../../ontology/ontology-index.js';
import type { EntityNames, EntityRepository } from '../../store/repositories/entity-repository.js';
import { createNearWords } from '../spelling/near-words.js';
import { createPartialNames, type PartialNames } from './partial-names.js';

/** A name that is almost what was written. */
interface FuzzyMatch<T> {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  readonly values: readonly T[];
  /** 0..1: share of the name that was written right. */
  readonly score: number;
}

/** Finds names written with one wrong, missing, doubled or swapped character, in time that depends on the text alone. */
interface FuzzyNames<T> {
  add(name: string, value: T): void;
  remove(name: string, value: T): void;
  /** `text` must be normalised; `isFree` tells whether a part of it may still be taken for a name. */
  findAll(text: string, isFree: (start: number, end: number) => boolean): readonly FuzzyMatch<T>[];
}

/** Shorter names have too many neighbours that are words of their own: "card" and "cart", 灵活卡 and 灵活的. */
const SHORTEST_LATIN = 6;

const SHORTEST_CHINESE = 4;

const LONGEST = 30;

/** Words a name in Latin letters may have. */
const MOST_WORDS = 5;

const WORD = /[\p{Script=Latin}\p{N}']+|\p{Script=Han}/gu;

const HAN = /\p{Script=Han}/u;

/** A name holds one slip, anywhere. */
const SLIPS = { twoSlipsFrom: Infinity, anySlipFrom: 0, writtenFrom: 0, prefix: LONGEST + 1 };

const createFuzzyNames = <T>(): FuzzyNames<T> => {
  const names = createNearWords(SLIPS);
  const valuesByName = new Map<string, T[]>();

  const isIndexed = (name: string): boolean =>
    name.length >= (HAN.test(name) ? SHORTEST_CHINESE : SHORTEST_LATIN) && name.length <= LONGEST;

  return {
    add(phrase, value) {
      const name = squeeze(phrase);
      if (!isIndexed(name)) return;
      const values = valuesByName.get(name);
      if (values !== undefined) {
        if (!values.includes(value)) values.push(value);
        return;
      }
      valuesByName.set(name, [value]);
      names.add(name);
    },

    remove(phrase, value) {
      const name = squeeze(phrase);
      const values = valuesByName.get(name)?.filter((other) => other !== value);
      if (values === undefined) return;
      valuesByName.set(name, values);
      if (values.length > 0) return;
      valuesByName.delete(name);
      names.remove(name);
    },

    findAll(text, isFree) {
      const words = [...text.matchAll(WORD)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
      const matches: FuzzyMatch<T>[] = [];
      words.forEach((first, from) => {
        for (const last of words.slice(from, from + (HAN.test(text.charAt(first.start)) ? 12 : MOST_WORDS))) {
          const written = squeeze(text.slice(first.start, last.end));
          if (written.length > LONGEST || !isFree(first.start, last.end)) break;
          if (written.length < SHORTEST_CHINESE - 1) continue;
          for (const { word: name } of names.near(written)) {
            const score = 1 - 1 / name.length;
            matches.push({ start: first.start, end: last.end, values: valuesByName.get(name) ?? [], score });
          }
        }
      });
      return matches;
    },
  };
};

const squeeze = (name: string): string => name.replace(/[\s\-–_·]/gu, '');

/** One name of an entity. */
export interface EntityName {
  readonly entity: EntityRef;
  readonly via: 'NAME' | 'ALIAS';
}

/** What all entities that may be linked are called, kept in memory. Entities of private types are never in it. */
export interface EntityLexicon {
  readonly exact: PhraseMatcher<EntityName>;
  readonly fuzzy: FuzzyNames<EntityName>;
  readonly partial: PartialNames;
  /** All names of an entity, normalised; none of one that may not be linked. */
  namesOf(id: string): readonly string[];
  /** Ids of those that are called just so, whatever the case and the blanks. */
  readonly called: (name: string) => readonly string[];
  /** Of the entities that may be linked. */
  ids(): readonly string[];
  /** Its entity type; `null` for one that may not be linked. */
  typeOf(id: string): string | null;
  /** Reads all names. */
  open(): Promise<void>;
  /** Reads the names of the entities that changes touched. */
  follow(changes: readonly Change[]): Promise<void>;
}

const PAGE = 2_000;

export const createEntityLexicon = ({
  entities,
  ontology,
}: {
  readonly entities: Pick<EntityRepository, 'names'>;
  readonly ontology: OntologySource;
}): EntityLexicon => {
  const exact = createPhraseMatcher<EntityName>();
  const fuzzy = createFuzzyNames<EntityName>();
  const partial = createPartialNames();
  const known = new Map<string, readonly (readonly [string, EntityName])[]>();

  const forget = (id: string): void => {
    for (const [phrase, name] of known.get(id) ?? []) {
      exact.remove(phrase, name);
      fuzzy.remove(phrase, name);
      partial.remove(phrase, name);
    }
    known.delete(id);
  };

  const learn = (names: EntityNames): void => {
    forget(names.id);
    const phrases = phrasesOf(names);
    for (const [phrase, name] of phrases) {
      exact.add(phrase, name);
      fuzzy.add(phrase, name);
      partial.add(phrase, name);
    }
    known.set(names.id, phrases);
  };

  const open = async (): Promise<void> => {
    [...known.keys()].forEach(forget);
    for (let after = ''; ;) {
      const page = await entities.names({ ids: null, hidden: ontology.current.privateTypes, after, limit: PAGE });
      page.forEach(learn);
      const last = page.at(-1);
      if (last === undefined || page.length < PAGE) return;
      after = last.id;
    }
  };

  return {
    exact,
    fuzzy,
    partial,
    namesOf: (id) => (known.get(id) ?? []).map(([phrase]) => phrase),
    called(name) {
      const { text } = normaliseText(name);
      const whole = exact.findAll(text).filter(({ start, end }) => start === 0 && end === text.length);
      return [...new Set(whole.flatMap(({ values }) => values.map(({ entity }) => entity.id)))];
    },
    ids: () => [...known.keys()],
    typeOf: (id) => known.get(id)?.[0]?.[1].entity.type ?? null,
    open,
    async follow(changes) {
      // Another ontology may have made types private or public.
      if (changes.some((change) => change.kind === 'ONTOLOGY')) {
        await open();
        return;
      }
      const ids = [...new Set(changes.filter((change) => change.kind === 'ENTITY').flatMap((change) => change.ids))];
      if (ids.length === 0) return;
      const names = await entities.names({ ids, hidden: ontology.current.privateTypes, after: '', limit: ids.length });
      ids.forEach(forget);
      names.forEach(learn);
    },
  };
};

const phrasesOf = ({ id, type, names, aliases }: EntityNames): readonly (readonly [string, EntityName])[] => {
  const entity = { id, type, names };
  const name: EntityName = { entity, via: 'NAME' };
  const alias: EntityName = { entity, via: 'ALIAS' };
  return LANGUAGES.flatMap((language) => [
    ...(names[language] === undefined ? [] : [[normaliseText(names[language]).text, name] as const]),
    ...(aliases[language] ?? []).map((text) => [normaliseText(text).text, alias] as const),
  ]);
};
