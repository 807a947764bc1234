import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadDemo } from '../../src/curation/shipped-knowledge.js';
import type { Reply } from '../../src/domain/reply.js';
import { createEncoder } from '../../src/embedding/create-encoder.js';
import type { Encoder } from '../../src/embedding/encoder.js';
import { type App, openApp } from '../../src/service/app.js';
import { createNeo4jGraphStore } from '../../src/store/engine/neo4j-graph-store.js';
import { type ClaimedNeo4j, claimNeo4j } from '../support/claim-neo4j.js';
import { copyDemo } from '../support/demo-template.js';
import { neo4jUnderTest } from '../support/neo4j-under-test.js';
import { type GoldenConversation, readConversations } from '../support/read-conversations.js';
import { rememberingEncoder } from '../support/remembering-encoder.js';
import { ON_A_BUSY_MACHINE } from '../support/engine.js';
import { testLibrary } from '../support/test-library.js';
import { playConversation } from './play-conversation.js';

const conversations = readConversations();
const all = [...conversations.values()].flat();
const skipped = neo4jUnderTest.kind === 'missing' ? neo4jUnderTest.reason : null;
/** Times of day differ between two runs; nothing else may. */
const NOW = new Date('2026-11-23T08:00:00Z');

const openDemo = async (encoder: Encoder, folder: string, neo4j: ClaimedNeo4j | null): Promise<App> => {
  const config = { dataFolder: folder, neo4j: neo4j === null ? null : { ...neo4j, ...ON_A_BUSY_MACHINE, database: 'neo4j' } };
  if (neo4j === null) await copyDemo(folder);
  const app = await openApp({ config, encoder, now: () => NOW });
  await loadDemo(app);
  await app.refresh();
  await app.settle();
  return app;
};

/** What was replied, or why a conversation could not be played to its end: one that cannot must not hide the others. */
type Played = readonly Reply[] | Error;

const play = async (app: App): Promise<ReadonlyMap<string, Played>> => {
  const replies = new Map<string, Played>();
  for (const conversation of all) {
    const played = await playConversation(app, conversation).catch((error: unknown) =>
      error instanceof Error ? error : new Error(String(error)),
    );
    replies.set(conversation.name, played);
  }
  return replies;
};

const repliesOf = (played: Played | undefined): readonly Reply[] => {
  if (played instanceof Error) throw played;
  return played ?? [];
};

describe('golden conversations', () => {
  let folder = '';
  let neo4j: ClaimedNeo4j | null = null;
  let model: Encoder;
  let embedded: ReadonlyMap<string, Played> = new Map();
  let onNeo4j: ReadonlyMap<string, Played> = new Map();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'polycontext-golden-'));
    model = await createEncoder();
    const encoder = rememberingEncoder(model);
    const app = await openDemo(encoder, join(folder, 'embedded'), null);
    embedded = await play(app);
    await app.close();
    if (skipped !== null) return;
    neo4j = await claimNeo4j();
    const store = createNeo4jGraphStore({ ...neo4j, library: testLibrary, ...ON_A_BUSY_MACHINE });
    await store.write('graph/delete-everything');
    await store.close();
    const other = await openDemo(encoder, join(folder, 'neo4j'), neo4j);
    onNeo4j = await play(other);
    await other.close();
  }, 600_000);
  afterAll(async () => {
    await neo4j?.release();
    await model.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('have names of their own', () => {
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  });

  describe.each([...conversations])('%s', (_, group) => {
    const met = group.filter(({ knownMiss }) => knownMiss === undefined);
    const missed = group.filter(({ knownMiss }) => knownMiss !== undefined);
    const check = ({ name, turns }: GoldenConversation): void => {
      const replies = repliesOf(embedded.get(name));
      turns.forEach(({ expect: expected }, index) => {
        expectReply(replies[index], expected);
        if (expected.textDiffersFromTurn !== undefined) {
          expect(replies[index]?.text).not.toBe(replies[expected.textDiffersFromTurn - 1]?.text);
        }
      });
    };
    it.each(met.map((conversation) => [conversation.name, conversation] as const))('%s', (_name, conversation) => {
      check(conversation);
    });
    if (missed.length > 0)
      it.failing.each(
        missed.map((conversation) => [`${conversation.name}, missed: ${conversation.knownMiss ?? ''}`, conversation] as const),
      )('%s', (_name, conversation) => {
        check(conversation);
      });
  });

  const onBoth = skipped === null ? it : it.skip;
  onBoth.each(all.map(({ name }) => name))(`%s: the same replies on Neo4j${skipped === null ? '' : `, skipped: ${skipped}`}`, (name) => {
    expect(onNeo4j.get(name)).toEqual(embedded.get(name));
  });

  const expectReply = (reply: Reply | undefined, expected: GoldenConversation['turns'][number]['expect']): void => {
    expect(reply).toMatchObject({
      kind: expected.kind,
      ...(expected.faq === undefined ? {} : { faqId: expected.faq }),
      ...(expected.language === undefined ? {} : { language: expected.language }),
      ...(expected.askedAbout === undefined ? {} : { askedAbout: expected.askedAbout }),
    });
    if (expected.emotion !== undefined) expect(reply?.understanding.emotion.label).toBe(expected.emotion);
    if (expected.facts !== undefined) expect(factsOf(reply)).toEqual(expect.arrayContaining(expected.facts));
    if (expected.textHas !== undefined) expect(reply?.text).toContain(expected.textHas);
    for (const text of expected.textLacks ?? []) expect(reply?.text).not.toContain(text);
    if (expected.handoffReason !== undefined) expect(reply).toMatchObject({ reason: expected.handoffReason });
    for (const text of expected.summaryHas ?? []) expect(reply?.kind === 'handoff' ? reply.summary : '').toContain(text);
    for (const id of expected.suggestsNot ?? []) expect(reply?.suggestions.map((suggestion) => suggestion.id)).not.toContain(id);
    if (expected.options !== undefined) {
      const options = reply?.kind === 'clarification' ? reply.options.map(({ id }) => id) : [];
      expect(options).toEqual(expect.arrayContaining(expected.options));
    }
    if (expected.resolved !== undefined) expect(reply?.understanding.resolvedQuestion).toBe(expected.resolved);
    if (expected.suggests !== undefined) expect(reply?.suggestions.map(({ id }) => id)).toContain(expected.suggests);
    const changedBy = reply?.understanding.contexts.filter(({ changedReply }) => changedReply).map(({ context }): string => context) ?? [];
    expect(changedBy).toEqual(expect.arrayContaining(expected.changedBy ?? []));
    for (const context of expected.notChangedBy ?? []) expect(changedBy).not.toContain(context);
    if (expected.textDiffersFrom !== undefined) expect(reply?.text).not.toBe(repliesOf(embedded.get(expected.textDiffersFrom))[0]?.text);
  };
});

const factsOf = (reply: Reply | undefined): readonly string[] =>
  reply?.kind === 'answer'
    ? reply.facts.flatMap(({ subject, predicate, object }) => [
        `${subject.id}.${predicate}`,
        ...(object === null ? [] : [`${object.id}.${predicate}`]),
      ])
    : [];
