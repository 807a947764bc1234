import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { createTestKnowledge } from '../knowledge.js';
import { importTexts } from './import-texts.js';

/** A text in a served language with anything else around it that may be stored: what separates, quotes and comments in files above all. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '"',
        "'",
        ',',
        ';',
        '|',
        ':',
        '#',
        '- ',
        '{',
        '}',
        '[',
        '&a',
        '*a',
        '\\',
        '%',
        '$id',
        '`',
        '--',
        '//',
        '@',
        '!',
        '~',
        'null',
        '0',
        '🚢',
        '还款',
        'é',
      ),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 4 }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => `ship${parts.join('')}`.replace(/[\p{C}\p{Z}\p{DI}\uFFFD]+/gu, ' ').trim());

const formats: Readonly<Record<string, (phrasings: readonly string[]) => string>> = {
  'a.csv': (phrasings) => `text,label,language\n${phrasings.map((one) => `"${one.replaceAll('"', '""')}",a,en`).join('\n')}\n`,
  'a.jsonl': (phrasings) => phrasings.map((one) => JSON.stringify({ text: one, label: 'a', language: 'en' })).join('\n'),
  'a.yaml': (phrasings) =>
    stringify([
      {
        id: 'a',
        title: 'A',
        phrasings: { en: phrasings },
        answers: [{ language: 'en', text: 'A.', variants: phrasings.slice(1).map(withoutBraces) }],
      },
    ]),
};

/** In answers they stand around placeholders. */
const withoutBraces = (one: string): string => one.replace(/[{}]/gu, '');

describe('texts come out of the graph as they stood in the file', () => {
  it.each(Object.entries(formats))(
    '%s',
    async (name, write) => {
      const property = fc.asyncProperty(
        fc.uniqueArray(text, {
          minLength: 1,
          maxLength: 20,
          selector: (one) =>
            one
              .normalize('NFKC')
              .toLowerCase()
              .replace(/\P{L}+/gu, ''),
        }),
        async (phrasings) => {
          const knowledge = await createTestKnowledge();
          try {
            const job = await importTexts(knowledge, { [name]: write(phrasings) }, { kind: 'faqs', encoding: 'utf-8' });
            expect(job.lines).toEqual([]);
            const stored = (await knowledge.faqs.phrasings(['a'])).get('a') ?? [];
            expect(stored.map((phrasing) => phrasing.text).sort()).toEqual(phrasings.toSorted());
            expect(await importTexts(knowledge, { [name]: write(phrasings) }, { kind: 'faqs', encoding: 'utf-8' })).toMatchObject({
              rowsWritten: 0,
              lines: [],
            });
          } finally {
            await knowledge.store.close();
          }
        },
      );
      await fc.assert(property, { numRuns: 40 });
    },
    60_000,
  );
});
