/** Something in a value that not every database takes. */
export interface Unsendable {
  /** Where, from the value inwards. */
  readonly path: readonly string[];
  /** What it is, in words. */
  readonly what: string;
}

/**
 * The first thing in a value, however deep, that is no JSON (`undefined`, NaN, infinity, a Date, a function …) or a field whose name holds a
 * NUL, which Grafeo refuses.
 */
export const findUnsendable = (value: unknown): Unsendable | null => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)) return null;
  if (typeof value !== 'object') return { path: [], what: typeof value === 'number' ? String(value) : typeof value };
  if (!Array.isArray(value) && !isPlain(value)) return { path: [], what: 'no plain object' };
  for (const [key, inner] of Object.entries(value)) {
    if (key.includes('\0')) return { path: [key], what: 'named with a NUL' };
    const found = findUnsendable(inner);
    if (found !== null) return { ...found, path: [key, ...found.path] };
  }
  return null;
};

/** Not by comparing with `Object.prototype`: an object may come from another realm, as in tests. */
const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
};
