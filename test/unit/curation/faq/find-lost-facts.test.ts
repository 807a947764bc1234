import { describe, expect, it } from '@jest/globals';
import { findLostFacts } from '../../../../src/curation/faq/read-answer.js';

describe('what another wording leaves out', () => {
  it.each([
    ['nothing', 'At 8:30, for {a.fee}.', 'For {a.fee}, from 8:30.', []],
    ['a value from the graph', 'It costs {a.fee} or {b.fee}.', 'It costs {a.fee}.', ['{b.fee}']],
    ['a number', 'Within 3 to 7 days.', 'Within 7 days.', ['3']],
    ['a time', 'From 8:30 on.', 'From 8 on.', ['8:30']],
    ['only once', '30 days, 30 days at most.', 'A month.', ['30']],
    ['no name', '{a.name} is free.', 'It is free.', []],
    ['no number that stands in a placeholder', '{plan-12.fee}', '{plan-12.fee}', []],
    ['no number that a full-width comma ends', '除以365，2027年起', '2027年起除以365', []],
    ['nothing that is only written otherwise', 'Up to 1,000 or ３.', 'Up to 1000 or 3.', []],
  ] as const)('%s', (_name, text, wording, lost) => {
    expect(findLostFacts(text, wording)).toEqual(lost);
  });
});
