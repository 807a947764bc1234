import MiniSearch from 'minisearch';

/** A word looked for: any of its forms, and, while it is still being typed, all terms that begin with it. */
export interface SoughtWord {
  readonly forms: readonly string[];
  /** `null`: only whole terms. */
  readonly prefix: string | null;
}

export interface FieldMatch<Field extends string> {
  readonly id: string;
  /** BM25 over all fields, above 0; only comparable within one search. */
  readonly score: number;
  /** The terms that matched, each with the fields that hold it. */
  readonly fieldsOf: ReadonlyMap<string, readonly Field[]>;
}

/** Documents of several fields by their terms. */
export interface FieldIndex<Field extends string> {
  /** Replaces what is known of the document. */
  put(id: string, fields: Readonly<Record<Field, readonly string[]>>): void;
  remove(id: string): void;
  /** Documents with any of the words, best first, equal ones by id. */
  search(words: readonly SoughtWord[], count: number): readonly FieldMatch<Field>[];
}

/** Between the terms of a field; no term contains it. */
const SEPARATOR = '\n';

/** `boosts`: how much more than 1 a term in a field counts. */
export const createFieldIndex = <Field extends string>(boosts: Readonly<Record<Field, number>>): FieldIndex<Field> => {
  const index = new MiniSearch<{ readonly id: string } & Readonly<Record<Field, string>>>({
    fields: Object.keys(boosts),
    tokenize: (text) => text.split(SEPARATOR),
    processTerm: (term) => (term === '' ? null : term),
    searchOptions: { boost: boosts, bm25: { k: 1.2, b: 0.4, d: 0.5 } },
  });
  const remove = (id: string): void => {
    if (index.has(id)) index.discard(id);
  };
  return {
    put(id, fields) {
      remove(id);
      const joined = Object.fromEntries(Object.entries<readonly string[]>(fields).map(([field, terms]) => [field, terms.join(SEPARATOR)]));
      index.add({ id, ...(joined as Record<Field, string>) });
    },
    remove,
    search: (words, count) =>
      index
        .search({
          combineWith: 'OR',
          queries: words.flatMap(({ forms, prefix }) => [...forms, ...(prefix === null ? [] : [{ queries: [prefix], prefix: true }])]),
        })
        // MiniSearch names the fields that it was given.
        .map(({ id, score, match }) => ({ id: id as string, score, fieldsOf: new Map(Object.entries(match as Record<string, Field[]>)) }))
        .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
        .slice(0, count),
  };
};
