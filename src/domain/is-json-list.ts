import type { Json } from './json.js';

/** As `Array.isArray`, which does not know read-only lists. */
export const isJsonList = (value: Json): value is readonly Json[] => Array.isArray(value);
