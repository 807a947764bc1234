import { describe, expect, it } from '@jest/globals';
import type { FactProposal } from '../../../../src/domain/fact-proposal.js';
import { type FactFocus, NO_FOCUS } from '../../../../src/facts/fact-inquiry.js';
import { proposeOwnFacts } from '../../../../src/facts/own/propose-own-facts.js';
import { sayOwnFacts } from '../../../../src/reply/render/say-own-facts.js';
import { DORA, inquiryOf, NEWCOMER, READER, TOOLS } from './tool-library.js';

const propose = (question: string, near: Readonly<Record<string, number>> = {}, focus: FactFocus = NO_FOCUS, asker = DORA) =>
  proposeOwnFacts({ ...inquiryOf(question, asker, focus), near: new Map(Object.entries(near)) }, asker, READER);
/** The records name things in both languages; labels are in that of the question. */
const said = ({ finding }: FactProposal): string =>
  finding.kind === 'facts' && finding.sense.kind === 'own'
    ? sayOwnFacts(finding.sense, /\p{Script=Han}/u.test(JSON.stringify(finding.sense.lines.map(({ values }) => values))) ? 'zh' : 'en')
    : finding.kind;
const recordsOf = (proposals: readonly FactProposal[]): readonly FactProposal[] =>
  proposals.filter(({ features }) => features.own?.isRecord === true);

const BORE = 'Your Bore 500: due date 28 May 2026 (4 days ago), loan status late, amount owed €4.50, deposit €50';
const CLIMB = 'Your Climb 3: due date 11 June 2026 (in 10 days), loan status on loan, amount owed €0, deposit €20';

describe('a thing that is meant by what is true of it', () => {
  it.each([
    ['did that 4.50 ever get paid', BORE],
    ['the one you wanted back on 28 May, any news', BORE],
    ['the one for the 11th, is it sorted', CLIMB],
    ['上个月28号要还的那个怎么样了', '博尔500：归还日期是2026年5月28日（4天前），借用状态是逾期，欠款是4.5欧元，押金是50欧元'],
    ['下周要还的那个呢', '攀三：归还日期是2026年6月11日（10天后），借用状态是借用中，欠款是0欧元，押金是20欧元'],
  ])('%s', (question, expected) => {
    const [first] = recordsOf(propose(question));
    expect(first === undefined ? null : said(first)).toBe(expected);
    expect(first?.features.own?.said).toBe(1);
    const others = propose(question).filter(({ features }) => features.own?.said === -1);
    expect(others.map(({ memory }) => memory.subjects)).not.toContainEqual(first?.memory.subjects);
  });

  it('is the one that what is near to the message was written about', () => {
    const proposals = recordsOf(propose('has anybody looked at it yet', { rip: 0.8, bore: 0.5, climb: 0.6 }));
    expect(proposals.map(({ memory }) => memory.subjects[0])).toEqual(['rip', 'climb']);
    expect(proposals[0]?.features.own?.near).toBe(0.8);
    expect(proposals[0]?.features.own?.nearAhead).toBeCloseTo(0.2);
    expect(proposals[1]?.features.own?.nearAhead).toBeCloseTo(-0.2);
  });

  it('is the one that the dialogue is about', () => {
    const focus: FactFocus = { ...NO_FOCUS, entities: [{ entity: TOOLS.climb, weight: 1 }] };
    const [first] = recordsOf(propose('and the damage?', {}, focus));
    expect(first?.memory.subjects).toEqual(['climb']);
    expect(first?.features.own?.focus).toBe(1);
  });

  it('is told with what is left of it', () => {
    const left = propose('is any of it unused', { 'badge-7': 0.8 }).map(said);
    expect(left).toContain('Your Badge 7 – allowance − allowance used: €30 − €12 = €18');
  });

  it('is known to be what was told before', () => {
    const [before] = recordsOf(propose('did that 4.50 ever get paid'));
    const again = propose('say that about the 4.50 again', {}, { ...NO_FOCUS, memory: before?.memory ?? null });
    for (const proposal of again) expect(proposal.features.own?.isRepeat).toBe(said(proposal) === BORE);
    expect(again.map(said)).toContain(BORE);
  });

  it('is never another’s, and nothing where there is nothing', () => {
    for (const question of ['did that 4.50 ever get paid', 'any news on my friend since 2020', '我朋友的怎么样了'])
      expect(JSON.stringify(propose(question, { emil: 0.9 }))).not.toMatch(/emil|埃米尔/iu);
    expect(recordsOf(propose('did that 4.50 ever get paid', {}, NO_FOCUS, NEWCOMER))).toEqual([]);
  });

  it('is not proposed for a question that was completed, nor for a greeting', () => {
    expect(recordsOf(proposeOwnFacts(inquiryOf('did that 4.50 ever get paid'), DORA, READER))).toEqual([]);
    expect(propose('hello', { rip: 0.5 })).toEqual([]);
  });
});

describe('yes or no', () => {
  it.each([
    ['is my ladder due on the 11th', 'Yes. The due date of your Climb 3 is 11 June 2026 (in 10 days)'],
    ['is my ladder due tomorrow', 'No. The due date of your Climb 3 is 11 June 2026 (in 10 days)'],
    ['我的梯子归还日期是不是11号', '是的。攀三的归还日期是2026年6月11日（10天后）'],
  ])('is whether a day is the one said: %s', (question, expected) => {
    expect(propose(question).map(said)).toContain(expected);
  });

  it('is not made of a mere number', () => {
    expect(propose('我的电钻欠款付了没').map(said)).toContain('博尔500的欠款是4.5欧元');
    expect(propose('did my drill deposit of 30 get approved').map(said).join('\n')).not.toMatch(/^(?:Yes|No)/mu);
  });
});
