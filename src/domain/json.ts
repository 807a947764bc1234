/** Plain data as JSON knows it, immutable. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json;
}

export const isJsonObject = (value: Json | undefined): value is JsonObject =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** As `Array.isArray`, which does not know read-only lists. */
export const isJsonList = (value: Json): value is readonly Json[] => Array.isArray(value);
