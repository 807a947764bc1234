import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { LabelledText } from '../../src/lab/read-table.js';
import { createRandom } from '../../src/ml/probabilities.js';
import { projectRoot } from '../../src/service/project-root.js';
import { misspell } from '../support/misspell.js';
import { openTestService, type TestService } from '../support/open-test-service.js';

const SEED = 7;
/** FAQs taken out of the demo, so that customers ask for them in vain. */
const GAPS = 12;
/** FAQs that stay and are asked for in words that they do not know. */
const KNOWN = 40;
/** Questions about other things, of which every fifth is asked twice. */
const STRAY = 60;
/** Of the proposals, so many are worth accepting: measured .36, which falls short of the goal, .6 (docs/learning.md); this keeps it from getting worse. */
const WORTH_ACCEPTING = 0.3;

const ASK = 'mutation ($input: AskInput!) { ask(input: $input) { turnId } }';
const ARCHIVE = 'mutation ($id: ID!) { archiveFaq(id: $id, expectedVersion: 1) { userErrors { message } } }';
const LIST = '{ proposals(first: 100) { edges { node { kind title phrasings faq { id } } } } }';

interface Proposed {
  readonly kind: string;
  readonly title: string;
  readonly phrasings: readonly string[];
  readonly faq: { readonly id: string } | null;
}

const read = (name: string): readonly LabelledText[] =>
  parse<LabelledText>(readFileSync(join(projectRoot, 'test/accuracy/demo', `${name}.csv`)), { columns: true });

/** How several people say one thing. */
const sayings = (text: string, random: () => number): readonly string[] => [
  text,
  `hi, ${text.charAt(0).toLowerCase()}${text.slice(1)}`,
  misspell(text, 'en', random),
];

describe('proposals from planted questions', () => {
  let service: TestService;
  let proposed: readonly Proposed[] = [];
  const random = createRandom(SEED);
  const shuffled = <T>(items: readonly T[]): readonly T[] =>
    items
      .map((item) => [random(), item] as const)
      .sort(([a], [b]) => a - b)
      .map(([, item]) => item);
  const questions = read('en');
  const labels = shuffled([...new Set(questions.map(({ label }) => label))]);
  const gaps = new Set(labels.slice(0, GAPS));
  const known = new Set(labels.slice(GAPS, GAPS + KNOWN));
  /** What is asked after, by the words; `''`: nothing that the company knows. */
  const asked = new Map<string, string>();
  for (const { text, label } of questions)
    if (gaps.has(label) || known.has(label)) for (const said of sayings(text, random)) asked.set(said, label);
  for (const [at, { text }] of shuffled(read('out-of-scope-en')).slice(0, STRAY).entries())
    for (const said of sayings(text, random).slice(0, at % 5 === 0 ? 2 : 1)) asked.set(said, '');

  /** Worth it, when it gathers what is asked after one thing: a FAQ that is lacking, or one that is there. */
  const isWorthIt = ({ kind, phrasings, faq }: Proposed): boolean => {
    const meant = phrasings.map((text) => asked.get(text) ?? '');
    const [first = ''] = meant;
    const isOne = meant.filter((label) => label === first).length >= 0.8 * meant.length;
    return isOne && (kind === 'NEW_FAQ' ? gaps.has(first) : faq?.id === first);
  };

  beforeAll(async () => {
    service = await openTestService({ demo: true, settings: { SMALL_TALK: 'on' } });
    const { app } = service.service;
    for (const id of gaps) expect((await service.request(ARCHIVE, { id })).data).toEqual({ archiveFaq: { userErrors: [] } });
    await app.settle();
    for (const question of shuffled([...asked.keys()]))
      await service.request(ASK, { input: { question, language: 'en', maxSuggestions: 0 } });
    expect(await app.miner.mine()).toBe(true);
    const { data } = await service.request<{ proposals: { edges: readonly { node: Proposed }[] } }>(LIST);
    proposed = data!.proposals.edges.map(({ node }) => node);
  }, 600_000);
  afterAll(() => service.close());

  it('are few, and no fewer are worth accepting than were', () => {
    const worth = proposed.filter(isWorthIt);
    const lacking = proposed.filter(({ kind }) => kind === 'NEW_FAQ');
    console.log(
      `planted: ${String(asked.size)} questions, ${String(proposed.length)} proposals, ${String(worth.length)} worth accepting; new FAQs ${String(lacking.filter(isWorthIt).length)} of ${String(lacking.length)}`,
    );
    expect(proposed.length).toBeGreaterThanOrEqual(10);
    expect(proposed.length).toBeLessThanOrEqual(50);
    expect(worth.length / proposed.length).toBeGreaterThanOrEqual(WORTH_ACCEPTING);
  });
});
