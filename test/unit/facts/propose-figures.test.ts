import { describe, expect, it } from '@jest/globals';
import type { FactMemory, FactProposal } from '../../../src/domain/fact-proposal.js';
import type { FactFocus } from '../../../src/facts/fact-inquiry.js';
import { detectLanguage } from '../../../src/language/text/detect-language.js';
import { createOntologyIndex } from '../../../src/ontology/ontology-index.js';
import { answerFromFacts } from '../../../src/reply/render/answer-from-facts.js';
import { ENTITIES, inFocus, LAMPS, proposeLamps } from './lamp-world.js';

const ONTOLOGY = createOntologyIndex(LAMPS);
const said = (question: string, { finding }: FactProposal): string =>
  finding.kind === 'facts' ? answerFromFacts(finding, detectLanguage(question) ?? 'en', ONTOLOGY).text : finding.kind;
const all = async (question: string, focus: Partial<FactFocus> = {}, meant: readonly (readonly [string, number])[] = []) =>
  (await proposeLamps(question, focus, meant)).map((proposal) => said(question, proposal));
const refs = (...ids: readonly string[]) => ENTITIES.filter(({ id }) => ids.includes(id));
const remembering = (memory: Partial<FactMemory>): FactMemory => ({
  operation: 'value',
  subjects: [],
  terms: [],
  entityType: null,
  conditions: [],
  order: null,
  offset: 0,
  amount: null,
  ...memory,
});
const told = (ids: readonly string[], attribute: string): Partial<FactFocus> => ({
  entities: inFocus(...ids),
  listed: refs(...ids),
  memory: remembering({ subjects: ids, terms: [{ kind: 'attribute', entityType: 'Lamp', id: attribute }] }),
});

describe('what one thing has more than another', () => {
  it.each([
    ['how much cheaper is Star than Moon', {}, 'Moon has €15 more price than Star: €40 − €25 = €15.'],
    ['月灯比星灯贵多少', {}, '月灯的价格比星灯多15欧元：40欧元 − 25欧元 = 15欧元。'],
    ['how much more power', told(['star', 'moon'], 'price'), 'Star has 50 more power than Moon: 60 − 10 = 50.'],
    ['贵多少', told(['moon', 'star'], 'power'), '月灯的价格比星灯多15欧元：40欧元 − 25欧元 = 15欧元。'],
    ['差多少', told(['moon', 'star'], 'warranty'), '星灯的保修期比月灯多12个月：36个月 − 24个月 = 12个月。'],
    [
      'how many months longer is Star',
      told(['moon'], 'warranty'),
      'Star has 12 months more warranty than Moon: 36 months − 24 months = 12 months.',
    ],
    ['how much cheaper', told(['moon', 'sun'], 'price'), 'Moon has €40 more price than Sun: €40 − €0 = €40.'],
    ['how much longer', told(['moon', 'sun'], 'warranty'), 'Moon and Sun have the same warranty: 24 months.'],
  ] as const)('%s', async (question, focus, expected) => {
    expect(await all(question, focus)).toContain(expected);
  });

  it('is no figure that one of them lacks, nor of one thing alone', async () => {
    expect(await all('how much more rent', told(['star', 'moon'], 'rent'))).not.toContainEqual(expect.stringContaining('more rent'));
    expect(await all('how much cheaper is Star')).not.toContainEqual(expect.stringContaining('more price than'));
  });
});

describe('what was spoken of, compared with what is named', () => {
  it.each([
    ['保修期比星灯长吗', told(['moon'], 'price'), '不是。月灯的保修期是24个月。星灯的保修期是36个月。'],
    ['is it cheaper than Moon', told(['star'], 'warranty'), 'Yes. The price of Star is €25. The price of Moon is €40.'],
  ] as const)('%s', async (question, focus, expected) => {
    expect(await all(question, focus)).toContain(expected);
  });
});

describe('several figures together', () => {
  it.each([
    ['Moon and Star together, price', {}, '€40 (Moon) + €25 (Star) = €65 (price).'],
    ['一共多少钱', told(['moon', 'star'], 'price'), '40欧元 (月灯) + 25欧元 (星灯) = 65欧元（价格）。'],
  ] as const)('%s', async (question, focus, expected) => {
    expect(await all(question, focus)).toContain(expected);
  });
});

describe('values that hang on two things at once', () => {
  it.each([
    ['postage for Moon to Lowland', {}, 'Moon – Lowland: first kilo €7, further kilo €2 per kg.'],
    ['what is the postage for Moon to Bonn', {}, 'Moon – Lowland: first kilo €7, further kilo €2 per kg.'],
    ['月灯寄到达沃斯运费多少', {}, '月灯 → 山区：首重 9欧元、续重 每公斤4欧元。'],
    ['postage to Highland', { entities: inFocus('star') }, 'Star – Highland: first kilo €20, further kilo €5 per kg.'],
    ['how much is 3 kg of Moon to Lowland', {}, 'Moon – Lowland: €7 + €2 per kg × 2 = €11.'],
    ['how much is half a kg of Moon to Lowland', {}, 'Moon – Lowland: €7.'],
    ['月灯寄5公斤多少钱', {}, '月灯 → 平原：7欧元 + 每公斤2欧元 × 4 = 15欧元；月灯 → 山区：9欧元 + 每公斤4欧元 × 4 = 25欧元。'],
  ] as const)('%s', async (question, focus, expected) => {
    expect(await all(question, focus)).toContain(expected);
  });

  it('are told of another thing, with the quantity of before', async () => {
    const memory = remembering({
      operation: 'calculate',
      subjects: ['moon', 'highland'],
      terms: [{ kind: 'relation', id: 'SENT_TO', direction: 'OUTGOING', property: 'firstKilo' }],
      amount: 3,
    });
    expect(await all('and Star?', { entities: inFocus('moon', 'highland'), memory })).toContain(
      'Star – Highland: €20 + €5 per kg × 2 = €30.',
    );
  });
});

describe('whether something is there', () => {
  it.each([
    ['is Comet still going', 'Comet is no longer there: it ended on 1 January 2026.'],
    ['新灯出了没', '新灯现在还没有，2026年12月1日开始。'],
    ['any new lamps coming soon', 'Nova is not there yet: it begins on 1 December 2026.'],
  ])('%s', async (question, expected) => {
    expect(await all(question)).toContainEqual(expect.stringContaining(expected));
  });

  it('is not told of what has always been there', async () => {
    expect(await all('is Moon still going')).not.toContainEqual(expect.stringContaining('there'));
  });
});

describe('the one of several', () => {
  it.each([
    ['and the cheap one, what power', told(['moon', 'star'], 'warranty'), 'The power of Star is 60.'],
    ['贵的那个功率多少', told(['moon', 'star'], 'warranty'), '月灯的功率是10。'],
  ] as const)('that words pick: %s', async (question, focus, expected) => {
    expect(await all(question, focus)).toContain(expected);
  });

  it('that is at the other end, asked after the first', async () => {
    const memory = remembering({
      operation: 'best',
      subjects: ['sun'],
      entityType: 'Lamp',
      order: { attribute: 'power', isLowest: false },
    });
    expect(await all('and the lowest?', { entities: inFocus('sun'), memory })).toContain('Lowest power: Moon (power 10).');
  });

  it.each(['想用2年慢慢看书 哪款灯行', '慢慢用的灯', '哪款灯慢慢用'])('is not asked for by an adverb: %s', async (question) => {
    const asked = await proposeLamps(question);
    expect(asked.map(({ features }) => features.operation)).not.toContain('best');
  });

  it('of the kind that the question before named', async () => {
    expect(await all('cheapest one?', { question: 'which lamps do you have' })).toContain('Lowest price: Sun (price €0).');
  });
});

describe('what was spoken of and not said again', () => {
  it('is told of together where it was named together', async () => {
    const entities = inFocus('moon', 'star').map(({ entity }) => ({ entity, weight: 1 }));
    expect(await all('warranty?', { entities })).toContain('The warranty of Moon is 24 months. The warranty of Star is 36 months.');
  });

  it('is told by the kind of thing that is asked for, however far in meaning', async () => {
    const meant = [
      ['power', 0.5],
      ['price', 0.4],
      ['warranty', 0.3],
    ] as const;
    expect(await all('how much would that come to then', { entities: inFocus('moon') }, meant)).toContain('The price of Moon is €40.');
    expect(await all('how long then', { entities: inFocus('moon') }, meant)).toContain('The warranty of Moon is 24 months.');
  });

  it('is reckoned for a time by what it costs a time', async () => {
    expect(await all('and for a year', { entities: inFocus('moon') })).toContain('€3 a month × 12 = €36 (rent of Moon).');
  });
});

it('two things asked for at once are told together', async () => {
  expect(await all('Moon price, and warranty')).toContain('Moon – price: €40, warranty: 24 months.');
});
