import { setImmediate, setTimeout as rest } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { noteFault } from '../support/fault-table.js';
import { openOnEngines, type ServiceOnEngine } from '../support/open-on-engines.js';

/** `npm run faults -- --editing 300` lets them work as long as the table in docs/operating.md says. */
const SECONDS = Number(process.env['FAULT_EDIT_SECONDS'] ?? 4);
const EDITORS = ['ann', 'bo'];
const READERS = 8;
/** ms between two questions of a reader, and two changes of an editor: hurried ones. */
const READ_EVERY = 20;
const EDIT_EVERY = 200;
/** Marks that an answer keeps: it must not grow for ever. */
const KEPT = 40;

const SAVE = `mutation ($input: FaqInput!, $version: Int) { saveFaq(input: $input, expectedVersion: $version) {
  faq { version } current { ... on Faq { version answers { text } } } userErrors { code message } } }`;
const PUBLISH = `mutation ($id: ID!, $version: Int!) { publishFaq(id: $id, expectedVersion: $version) {
  faq { version } current { ... on Faq { version answers { text } } } userErrors { code message } } }`;
const READ = 'query ($id: ID!) { faq(id: $id) { version answers { text } } }';
const ANSWER = 'query ($input: AskInput!) { answer(input: $input) { __typename text revision } }';

interface Shown {
  readonly version: number;
  readonly answers: readonly { readonly text: string }[];
}
interface Outcome {
  readonly faq: Pick<Shown, 'version'> | null;
  readonly current: Shown | null;
  readonly userErrors: readonly { readonly code: string; readonly message: string }[];
}

const marksIn = (text: string): readonly string[] => text.match(/\b[a-z]+-\d+\b/gu) ?? [];
const textOf = (marks: readonly string[]): string => `The gate is open: ${marks.slice(-KEPT).join(' ')}.`;
const faqOf = (marks: readonly string[]) => ({
  id: 'gate',
  titles: [{ language: 'en', text: 'When is the gate open?' }],
  phrasings: ['when is the gate open', 'opening hours of the gate', 'is the gate open now'].map((text) => ({ language: 'en', text })),
  answers: [{ language: 'en', text: textOf(marks) }],
});

describe.each(openOnEngines)('two editors and eight readers on $name', ({ name, isSkipped, open }) => {
  if (isSkipped) {
    it.skip('work side by side', () => undefined);
    return;
  }
  let running: ServiceOnEngine;
  const request = async <T>(query: string, variables: object): Promise<T> => {
    // As what comes by a socket does; else eight readers in one process would leave no turn to anybody.
    await setImmediate();
    const { data, errors } = await running.service.request<T>(query, variables);
    if (errors !== undefined || data == null) throw new Error(JSON.stringify(errors));
    return data;
  };
  beforeAll(async () => {
    running = await open({ settings: { RATE_PER_TOKEN: '0', RATE_PER_CUSTOMER: '0' } });
    const { saveFaq } = await request<{ saveFaq: Outcome }>(SAVE, { input: faqOf(['start-0']) });
    await request(PUBLISH, { id: 'gate', version: saveFaq.faq!.version });
    await running.service.service.app.settle();
  }, 300_000);
  afterAll(() => running.close());

  it(
    'lose no edit, read one revision a reply, and read what was published at once',
    async () => {
      const end = performance.now() + SECONDS * 1_000;
      /** Marks whose publication was acknowledged, each with when it was sent and acknowledged. */
      const published = new Map<string, { readonly sent: number; readonly acknowledged: number }>();
      const firstRead = new Map<string, number>();
      const texts = new Map<string, string>();
      let conflicts = 0;

      const edit = async (editor: string): Promise<void> => {
        let current = (await request<{ faq: Shown }>(READ, { id: 'gate' })).faq;
        for (let number = 1; performance.now() < end;) {
          const mark = `${editor}-${String(number)}`;
          const sent = performance.now();
          const marks = marksIn(current.answers[0]!.text);
          const { saveFaq: saved } = await request<{ saveFaq: Outcome }>(SAVE, {
            input: faqOf(marks.includes(mark) ? marks : [...marks, mark]),
            version: current.version,
          });
          const { publishFaq: done } =
            saved.faq === null
              ? { publishFaq: saved }
              : await request<{ publishFaq: Outcome }>(PUBLISH, { id: 'gate', version: saved.faq.version });
          if (done.faq === null) {
            // Another one was faster: on with what they wrote.
            expect(done.userErrors.map(({ code }) => code)).toEqual(['CONFLICT']);
            conflicts += 1;
            current = done.current ?? (await request<{ faq: Shown }>(READ, { id: 'gate' })).faq;
            // What was saved may have been published by who built on it.
            if (marksIn(current.answers[0]!.text).includes(mark)) number += 1;
            continue;
          }
          published.set(mark, { sent, acknowledged: performance.now() });
          await rest(EDIT_EVERY);
          current = (await request<{ faq: Shown }>(READ, { id: 'gate' })).faq;
          number += 1;
        }
      };
      const read = async (): Promise<number> => {
        let reads = 0;
        let before: readonly string[] = [];
        for (; performance.now() < end; reads += 1) {
          const begun = performance.now();
          const { answer } = await request<{ answer: { __typename: string; text: string; revision: string } }>(ANSWER, {
            input: { question: 'when is the gate open', language: 'en' },
          });
          expect(answer.__typename).toBe('Answer');
          // One revision says one thing.
          expect(texts.get(answer.revision) ?? answer.text).toBe(answer.text);
          texts.set(answer.revision, answer.text);
          const marks = marksIn(answer.text);
          // What was acknowledged before the question is in the reply, unless newer marks pushed it out.
          for (const [mark, { acknowledged }] of published) if (acknowledged < begun && marks.length < KEPT) expect(marks).toContain(mark);
          // Never back to what was before.
          if (marks.length < KEPT) expect(marks.slice(0, before.length)).toEqual(before);
          before = marks.length < KEPT ? marks : before;
          for (const mark of marks) if (!firstRead.has(mark)) firstRead.set(mark, performance.now());
          await rest(READ_EVERY);
        }
        return reads;
      };
      const [reads] = await Promise.all([
        Promise.all(Array.from({ length: READERS }, read)).then((all) => all.reduce((sum, one) => sum + one, 0)),
        ...EDITORS.map(edit),
      ]);
      const { faq } = await request<{ faq: Shown }>(READ, { id: 'gate' });
      const left = marksIn(faq.answers[0]!.text);
      expect(left).toEqual(expect.arrayContaining([...published.keys()].slice(left.length < KEPT ? 0 : -5)));
      expect(published.size).toBeGreaterThan(0);
      const waits = [...published].flatMap(([mark, { sent }]) => {
        const seen = firstRead.get(mark);
        return seen === undefined ? [] : [seen - sent];
      });
      waits.sort((one, other) => one - other);
      const p95 = Math.round(waits[Math.floor(waits.length * 0.95)] ?? 0);
      noteFault({
        fault: `editors and readers (${name})`,
        tried: `2 editors save and publish one FAQ, 8 readers ask for it, ${String(SECONDS)} s`,
        seen: `${String(published.size)} publications, ${String(conflicts)} conflicts, none lost; ${String(reads)} replies, each of one revision; from sending a change to reading it ${String(p95)} ms at the 95th percentile`,
      });
    },
    60_000 + SECONDS * 2_000,
  );
});
