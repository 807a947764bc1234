import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { projectRoot } from '../../src/service/project-root.js';

const expectation = z.strictObject({
  kind: z.enum(['answer', 'clarification', 'slotPrompt', 'handoff', 'noAnswer']),
  faq: z.string().optional(),
  /** `subject.predicate` of each fact the answer rests on. */
  facts: z.array(z.string()).optional(),
  language: z.string().optional(),
  emotion: z.string().optional(),
  textHas: z.string().optional(),
  /** What the reply must not say. */
  textLacks: z.array(z.string()).optional(),
  handoffReason: z.enum(['REQUESTED', 'REPEATED_MISS', 'EMOTION', 'POLICY']).optional(),
  /** What the person who takes over must be told. */
  summaryHas: z.array(z.string()).optional(),
  /** Number of an earlier turn, from 1, whose reply must read otherwise. */
  textDiffersFromTurn: z.number().int().optional(),
  askedAbout: z.string().optional(),
  /** Ids of options that must be offered. */
  options: z.array(z.string()).optional(),
  /** Id of a FAQ or entity that must be suggested. */
  suggests: z.string().optional(),
  /** Ids that must not be suggested. */
  suggestsNot: z.array(z.string()).optional(),
  /** The question that was answered, complete. */
  resolved: z.string().optional(),
  changedBy: z.array(z.string()).optional(),
  notChangedBy: z.array(z.string()).optional(),
  /** Name of a conversation whose first reply must read otherwise. */
  textDiffersFrom: z.string().optional(),
});

const situation = z.strictObject({
  customerId: z.string().optional(),
  channel: z.string().optional(),
  scenario: z.string().optional(),
  entityIds: z.array(z.string()).optional(),
  language: z.string().optional(),
  asOf: z.string().optional(),
});

const conversation = z.strictObject({
  name: z.string(),
  /** Why it is not met yet; once it is, its test says so. */
  knownMiss: z.string().optional(),
  turns: z.array(
    z.strictObject({
      say: z.string(),
      /** What is sent right after it, before there is a reply. */
      burst: z.array(z.string()).optional(),
      situation: situation.optional(),
      /** The option chosen of the turn before. */
      option: z.string().optional(),
      /** Which of several interleaved conversations; default: the only one. */
      conversation: z.string().optional(),
      expect: expectation,
    }),
  ),
});

export type GoldenConversation = z.infer<typeof conversation>;

/** The golden conversations of `test/conversations/`, by file. */
export const readConversations = (): ReadonlyMap<string, readonly GoldenConversation[]> => {
  const folder = join(projectRoot, 'test', 'conversations');
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort();
  return new Map(files.map((file) => [file, z.array(conversation).parse(parse(readFileSync(join(folder, file), 'utf8')))]));
};
