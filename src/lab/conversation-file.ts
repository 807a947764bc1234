import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import { parseYaml } from '../curation/import/files/read-yaml.js';
import { Problem } from '../domain/problem.js';

/** Kinds of replies, as test conversations call them. */
export const REPLY_KINDS = ['answer', 'question', 'none', 'handoff'] as const;
export type ReplyKind = (typeof REPLY_KINDS)[number];

const oneOrMore = <T extends z.ZodType>(schema: T) =>
  z.union([schema, z.array(schema)]).transform((value) => [value].flat() as z.output<T>[]);
const pattern = z.string().transform((source, context) => {
  try {
    return new RegExp(source, 'iu');
  } catch {
    // Some patterns escape what the `u` flag does not allow to be escaped.
    try {
      return new RegExp(source, 'i');
    } catch (error) {
      context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : 'is no regular expression' });
      return z.NEVER;
    }
  }
});

const expectation = z
  .object({
    kind: oneOrMore(z.enum([...REPLY_KINDS, 'any'])).default(['any']),
    faq: oneOrMore(z.string()).default([]),
    text: oneOrMore(pattern).default([]),
    not: oneOrMore(pattern).default([]),
    both: z.boolean().default(false),
  })
  .strict();

const situation = z
  .object({
    customerId: z.string(),
    channel: z.string(),
    scenario: z.string(),
    entityIds: z.array(z.string()),
    language: z.string(),
    asOf: z.string(),
  })
  .partial()
  .strict();

const turn = z
  .object({
    say: z.union([z.string().min(1), z.number()]).transform(String),
    category: z.string().default('other'),
    what: z.union([z.string(), z.number()]).transform(String).default(''),
    situation: situation.default({}),
    expect: oneOrMore(expectation),
  })
  .strict();

const conversation = z
  .object({
    id: z.string(),
    language: z.string().default('other'),
    situation: situation.default({}),
    note: z.string().optional(),
    turns: z.array(turn).min(1),
  })
  .strict();

/** What a reply must be; of a list any one is enough. See the header of a conversations file for how they combine. */
export type Expectation = z.output<typeof expectation>;
export type TestTurn = z.output<typeof turn>;
export type TestConversation = z.output<typeof conversation>;

/**
 * Test conversations in YAML, all files together.
 * @throws Problem BAD_INPUT with file and place when one cannot be read
 */
export const readConversations = async (files: readonly string[]): Promise<readonly TestConversation[]> => {
  const read = await Promise.all(
    files.map(async (file) => {
      try {
        return z.array(conversation).parse(parseYaml(await readFile(file, 'utf8')));
      } catch (error) {
        const reason =
          error instanceof z.ZodError
            ? error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')
            : error instanceof Error
              ? error.message
              : String(error);
        throw new Problem('BAD_INPUT', `${basename(file)} holds no test conversations: ${reason}`, { cause: error });
      }
    }),
  );
  const all = read.flat();
  const twice = all.find(({ id }, at) => all.findIndex((other) => other.id === id) !== at);
  if (twice !== undefined) throw new Problem('BAD_INPUT', `two conversations have the id "${twice.id}"; give each its own`);
  return all;
};
