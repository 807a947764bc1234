import { describe, expect, it } from '@jest/globals';
import { ASKINGS, bodyOf, generateTable, type KnownPhrasing, questionAt } from '../../../src/bin/bench/http/questions.js';

const [header, ...rows] = generateTable().split('\n');
const phrasings: readonly KnownPhrasing[] = rows.map((row) => ({ text: row.split(',')[0] ?? '', language: 'en', answer: '' }));

describe('what the bench asks over HTTP', () => {
  it('is about 77 FAQs with 10,003 phrasings, no two alike', () => {
    expect(header).toBe('phrasing,faq,answer');
    expect(rows).toHaveLength(10_003);
    expect(new Set(rows.map((row) => row.split(',')[1])).size).toBe(77);
    expect(new Set(phrasings.map(({ text }) => text)).size).toBe(10_003);
  });

  it('never repeats a question, nor asks a phrasing as it is', () => {
    const asked = Array.from({ length: 40_000 }, (_, number) => questionAt(phrasings, number));
    expect(new Set(asked).size).toBe(40_000);
    const known = new Set(phrasings.map(({ text }) => text));
    expect(asked.filter((question) => known.has(question))).toEqual([]);
  });

  it('comes from a customer of its own for each client, a few turns a conversation', () => {
    const asking = ASKINGS.find(({ operation, everyContext }) => operation === 'ask' && everyContext)!;
    const write = bodyOf(asking, 'run');
    const inputOf = (client: number, turn: number): Record<string, unknown> =>
      (JSON.parse(write('is there a fee', client, turn)) as { variables: { input: Record<string, unknown> } }).variables.input;
    expect(inputOf(0, 1)['customerId']).not.toBe(inputOf(1, 1)['customerId']);
    expect(inputOf(0, 1)['conversationId']).toBe(inputOf(0, 4)['conversationId']);
    expect(inputOf(0, 1)['conversationId']).not.toBe(inputOf(0, 5)['conversationId']);
    expect(inputOf(0, 1)).toMatchObject({ channel: 'app', scenario: 'flex-card' });
  });
});
