import type { z } from 'zod';
import type { ItemFlaw } from './faq-item.js';
import type { SourceRow } from './read/source-row.js';

/** A row read by a schema, or what does not fit, each at its place and in words an editor understands. */
export const parseWith = <T>(
  schema: z.ZodType<T>,
  row: SourceRow,
): { readonly kind: 'item'; readonly item: T } | { readonly kind: 'flawed'; readonly flaws: readonly ItemFlaw[] } => {
  const parsed = schema.safeParse(row.value);
  if (parsed.success) return { kind: 'item', item: parsed.data };
  const flaws = parsed.error.issues.map((issue): ItemFlaw => {
    const path = issue.path.map(String);
    if (issue.code === 'unrecognized_keys')
      return {
        path: [...path, issue.keys[0] ?? ''],
        reason: `the field "${issue.keys.join('", "')}" is not known here; correct its name or take it out`,
      };
    return {
      path,
      reason: issue.message.startsWith('Invalid input: expected')
        ? issue.message.replace('Invalid input: expected', 'this must be')
        : issue.message,
    };
  });
  return { kind: 'flawed', flaws };
};
