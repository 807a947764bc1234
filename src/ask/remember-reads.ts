import type { AskDependencies } from './ask-dependencies.js';

type Reads = Pick<AskDependencies, 'faqs' | 'entities' | 'relations'>;

/**
 * The repositories, but what was read once is remembered. For one reply: what it would have been without a context is composed from what was
 * read for the reply itself, without another statement.
 */
export const rememberReads = <D extends Reads>(dependencies: D): D => {
  const { faqs, entities, relations } = dependencies;
  const around = new Map<string, ReturnType<Reads['relations']['findAround']>>();
  return {
    ...dependencies,
    faqs: { ...faqs, find: rememberById((ids) => faqs.find(ids)) },
    entities: { ...entities, find: rememberById((ids) => entities.find(ids)) },
    relations: {
      ...relations,
      findAround(ids, types) {
        const key = JSON.stringify([ids, types]);
        const known = around.get(key) ?? relations.findAround(ids, types);
        around.set(key, known);
        return known;
      },
    },
  };
};

/** Reads what is missing in one go, then gives all that was asked for. */
const rememberById = <T>(
  find: (ids: readonly string[]) => Promise<ReadonlyMap<string, T>>,
): ((ids: readonly string[]) => Promise<ReadonlyMap<string, T>>) => {
  const known = new Map<string, Promise<T | undefined>>();
  return async (ids) => {
    const missing = ids.filter((id) => !known.has(id));
    if (missing.length > 0) {
      const reading = find(missing);
      for (const id of missing) {
        const one = reading.then((found) => found.get(id));
        // Whoever asked hears of a failure by the first of them; the others must not go unheard.
        one.catch(() => undefined);
        known.set(id, one);
      }
    }
    const found = new Map<string, T>();
    for (const id of ids) {
      const one = await known.get(id);
      if (one !== undefined) found.set(id, one);
    }
    return found;
  };
};
