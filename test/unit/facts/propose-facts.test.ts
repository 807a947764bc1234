import { describe, expect, it } from '@jest/globals';
import type { FactProposal } from '../../../src/domain/fact-proposal.js';
import type { FactFocus } from '../../../src/facts/fact-inquiry.js';
import { detectLanguage } from '../../../src/language/text/detect-language.js';
import { createOntologyIndex } from '../../../src/ontology/ontology-index.js';
import { answerFromFacts } from '../../../src/reply/render/answer-from-facts.js';
import { ENTITIES, inFocus, LAMPS, proposeLamps } from './lamp-world.js';

const ONTOLOGY = createOntologyIndex(LAMPS);
const said = (question: string, proposal: FactProposal | undefined): string => {
  if (proposal === undefined) return 'nothing';
  const { finding } = proposal;
  return finding.kind === 'facts' ? answerFromFacts(finding, detectLanguage(question) ?? 'en', ONTOLOGY).text : finding.kind;
};
const best = async (question: string, focus: Partial<FactFocus> = {}, meant: readonly (readonly [string, number])[] = []) => {
  const [first] = await proposeLamps(question, focus, meant);
  return said(question, first);
};
const refs = (...ids: readonly string[]) => ENTITIES.filter(({ id }) => ids.includes(id));

describe('values', () => {
  it('are found whatever else is said, at a lower coverage', async () => {
    const [plain] = await proposeLamps('what is the price of Moon');
    const [wordy] = await proposeLamps('my aunt would really love to hear the price of Moon before Sunday');
    expect([plain, wordy].map((one) => said('x', one))).toEqual(['The price of Moon is €40.', 'The price of Moon is €40.']);
    expect(plain?.features).toMatchObject({ coverage: 1, literal: 1, subjectFrom: 'words', termFrom: 'words', valueKind: 'amount' });
    expect(wordy?.features.coverage).toBeLessThan(0.7);
  });

  it('are found by meaning where no word of the ontology stands, of what has a value', async () => {
    const meant = [
      ['insurance', 0.9],
      ['warranty', 0.85],
    ] as const;
    const [first] = await proposeLamps('until when would Moon be mended for nothing', {}, meant);
    expect(said('x', first)).toBe('The warranty of Moon is 24 months.');
    expect(first?.features).toMatchObject({ termFrom: 'meaning', literal: 0, similarity: 0.85 });
  });

  it('are of what is in focus, the nearest first', async () => {
    const proposals = await proposeLamps('and the warranty?', { entities: inFocus('star', 'moon') });
    expect(proposals.map((one) => [said('x', one), one.features.subjectFrom, one.features.subjectWeight])).toEqual([
      ['The warranty of Star is 36 months.', 'focus', 1],
      ['The warranty of Moon is 24 months.', 'focus', 0.6],
    ]);
  });

  it('are asked back of which, where nothing tells', async () => {
    const [first] = await proposeLamps('what is the minimum age');
    expect(first).toMatchObject({ finding: { kind: 'whichEntity', options: [{ id: 'moon' }] }, features: { operation: 'askWhich' } });
  });

  it('that are not on record are said to be so', async () => {
    const [first] = await proposeLamps('what is the minimum age of Star');
    expect(said('x', first)).toBe('I have no minimum age on record for Star.');
    expect(first?.features.isMissing).toBe(true);
  });

  it('of what ended are told with that', async () => {
    const [first] = await proposeLamps('what is the price of Comet');
    expect(said('x', first)).toBe('Comet ended on 1 January 2026. The price of Comet is €5.');
    expect(first?.features.isOutdated).toBe(true);
  });
});

describe('what a question leaves out', () => {
  const ask = async (first: string, then: string) => {
    const [before] = await proposeLamps(first);
    return best(then, { memory: before?.memory ?? null, entities: inFocus(...(before?.memory.subjects ?? [])) });
  };
  it.each([
    ['what is the price of Moon', 'and Star?', 'The price of Star is €25.'],
    ['月灯的价格是多少', '那星灯呢', '星灯的价格是25欧元。'],
    ['lamps with a price below 30', 'and above 20 euros?', '1 in all: Star (price €25).'],
    ['how much is the rent of Moon for 6 months', 'and for a year?', '€3 a month × 12 = €36 (rent of Moon).'],
    ['which lamp has the highest power', 'and the lowest?', 'Lowest power: Moon (power 10).'],
  ])('%s – %s', async (first, then, expected) => {
    expect(await ask(first, then)).toBe(expected);
  });

  it('goes by what was shown', async () => {
    const listed = refs('moon', 'star');
    expect(await best('which of those is cheapest', { listed })).toContain('Star');
    expect(await best('便宜的那个', { listed })).toContain('星灯');
    expect(await best('the other one, what is its price?', { listed, entities: inFocus('moon') })).toBe('The price of Star is €25.');
  });

  it('goes on with a list', async () => {
    const [first] = await proposeLamps('which lamps are there');
    const memory = { ...first!.memory, offset: 2 };
    expect(await best('还有吗', { memory })).toBe('共3个：日灯。');
    expect(await best('more', { memory, listed: refs('moon', 'star') })).toBe('3 in all: Sun.');
  });
});

describe('conditions', () => {
  it.each([
    ['which lamps have dimming', '2 in all: Moon (dimming yes), Sun (dimming yes).'],
    ['lamps without dimming', '1 in all: Star (dimming no).'],
    ['哪些灯不调光', '共1个：星灯（调光 否）。'],
    ['lamps under 30 euros with a dimmer', '1 in all: Sun (price €0, dimming yes).'],
    ['30欧元以下的灯有哪些', '共2个：星灯（价格 25欧元）、日灯（价格 0欧元）。'],
    ['lamps with a warranty of 3 years', '1 in all: Star (warranty 36 months).'],
    ['保修三年的灯有哪些', '共1个：星灯（保修期 36个月）。'],
    ['which lamps are cheaper than Moon', '2 in all: Star (price €25), Sun (price €0).'],
    ['比月灯便宜的灯有哪些', '共2个：星灯（价格 25欧元）、日灯（价格 0欧元）。'],
    ['how many lamps are there', '3 in all: Moon, Star, Sun.'],
    ['what is the newest lamp', 'Highest launch date: Moon (launch date 11 June 2026).'],
    ['what is the power of the cheapest lamp', 'Lowest price: Sun (price €0, power 100).'],
  ])('%s', async (question, expected) => {
    expect(await best(question)).toBe(expected);
  });

  it('are put in order by adjectives that the language knows nothing of', async () => {
    expect(await best('which lamp is the sturdiest', {}, [['warranty', 0.7]])).toBe('Highest warranty: Star (warranty 36 months).');
    expect(await best('最结实的灯', {}, [['warranty', 0.7]])).toBe('保修期最高的是星灯（保修期 36个月）。');
  });

  it('are found by meaning', async () => {
    expect(await best('which lamps can be turned down a little', {}, [['dimming', 0.8]])).toBe(
      '2 in all: Moon (dimming yes), Sun (dimming yes).',
    );
  });
});

describe('things beside each other', () => {
  it.each([
    ['what is the difference between Moon and Star', 'price: Moon €40, Star €25; power: Moon 10, Star 60'],
    ['月灯和星灯有什么区别', '保修期：月灯 24个月、星灯 36个月'],
    ['is Star cheaper than Moon', 'Yes. The price of Star is €25.'],
    ['is Moon cheaper than Star', 'No. The price of Moon is €40.'],
    ['do Moon and Sun have the same warranty', 'Yes. The warranty of Moon is 24 months.'],
    ['月灯和星灯的保修一样吗', '不是。月灯的保修期是24个月。'],
  ])('%s', async (question, expected) => {
    expect(await best(question)).toContain(expected);
  });
});

describe('things of several kinds that were spoken of', () => {
  it('are not held against each other, two of a kind are', async () => {
    const operations = async (...ids: readonly string[]) =>
      (await proposeLamps('what is the difference', { listed: refs(...ids) })).map(({ features }) => features.operation);
    expect(await operations('moon', 'star', 'sun')).toContain('difference');
    expect(await operations('moon', 'star', 'hall')).not.toContain('difference');
  });
});

describe('yes or no', () => {
  it.each([
    ['is Moon made by Ada', 'Yes, Moon – made by: Ada.'],
    ['is Moon made by Bob', 'No, not Bob. Moon – made by: Ada.'],
    ['does Moon have dimming', 'Yes, Moon has dimming.'],
    ['星灯有调光吗', '没有，星灯：无调光。'],
    ['can a child of 10 years use Moon', 'No. The minimum age of Moon is 12 years of age.'],
    ['can I have Moon for 7 months', 'Yes. The shortest rental of Moon is 6 months.'],
    ['14岁能用月灯吗', '可以。月灯的最低年龄是12周岁。'],
  ])('%s', async (question, expected) => {
    expect(await best(question)).toBe(expected);
  });
});

describe('arithmetic', () => {
  it.each([
    ['how much is the insurance fee of Star for 200 euros', '€200 × 2% = €4 (insurance fee of Star).'],
    ['月灯租半年租金多少', '每月3欧元 × 6 = 18欧元（月灯的租金）。'],
    ['how long until the launch date of Moon', 'The launch date of Moon is 2026-06-11, 10 days from now.'],
  ])('%s', async (question, expected) => {
    expect(await best(question)).toBe(expected);
  });
});
