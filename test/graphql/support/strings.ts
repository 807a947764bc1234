import type { Json } from '../../../src/domain/json.js';

/** A list of texts that a client read. */
export const strings = (value: Json): readonly string[] => (Array.isArray(value) ? value.map(String) : []);
