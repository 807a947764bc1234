/** Any value that JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** What stands under a name; `null` where it is no object or has none such. */
export const memberOf = (value: Json, name: string): Json =>
  value === null || typeof value !== 'object' || Array.isArray(value)
    ? null
    : (new Map<string, Json>(Object.entries(value)).get(name) ?? null);
