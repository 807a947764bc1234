import { describe, expect, it } from '@jest/globals';
import { type FactFocus, NO_FOCUS } from '../../../../src/facts/fact-inquiry.js';
import { proposeOwnFacts } from '../../../../src/facts/own/propose-own-facts.js';
import { DORA, inquiryOf, NEWCOMER, proposeTools, READER, tellTools, TOOLS } from './tool-library.js';

const DUE = /^The due date of your Bore 500 is 28 May 2026 \(4 days ago\)\nThe due date of your Climb 3 is 11 June 2026 \(in 10 days\)\.$/u;

describe('figures of one’s own', () => {
  it.each([
    ['what is my due date', DUE],
    ['when is it due', DUE],
    ['when is my drill due', /^The due date of your Bore 500 is 28 May 2026 \(4 days ago\)\.$/u],
    ['when is the drill due back', /^The due date of your Bore 500/u],
    ['电钻什么时候还', /^博尔500的归还日期是2026年5月28日（4天前）。$/u],
    ['我的梯子到期日是哪天', /^攀三的归还日期是2026年6月11日（10天后）。$/u],
    ['how much do I owe', /The amount owed of your Bore 500 is €4.50\nThe amount owed of your Climb 3 is €0/u],
    ['还欠多少', /博尔500的欠款是4.5欧元\n攀三的欠款是0欧元/u],
    ['Bore 500欠多少', /^博尔500的欠款是4.5欧元。$/u],
    ['my deposit for Bore 500', /^The deposit of your Bore 500 is €50\.$/u],
    ['我的级别是什么', /^您的会员等级是热心会员。$/u],
    ["what's my tier", /^Your tier is keen maker\.$/u],
    ['my door code', /^The door code of your Badge 7 is 4711\.$/u],
    ["what's the status of my reservation", /^The reservation status of your Rip Saw is waiting\.$/u],
    ['我的预订怎么样了', /^锐普锯的预订状态是排队中。$/u],
  ])('%s', (question, expected) => {
    expect(tellTools(question)).toMatch(expected);
  });
});

describe('what one’s own facts come to', () => {
  it.each([
    ['how much do I owe in total', 'Amount owed in total: €4.50 (Bore 500 €4.50; Climb 3 €0).'],
    ['我一共欠多少', '欠款合计4.5欧元（博尔500 4.5欧元；攀三 0欧元）。'],
    // The drill was due before the day asked about.
    ['which one is due first', 'Earliest due date: Climb 3 (11 June 2026).'],
    ['哪个最早到期', '归还日期最早的是攀三（2026年6月11日）。'],
    ['which one do I owe most on', 'Highest amount owed: Bore 500 (€4.50).'],
    ['how many days until the ladder is due', 'The due date of your Climb 3 is 11 June 2026, in 10 days.'],
    ['梯子还有几天到期', '攀三的归还日期是2026年6月11日，还有10天。'],
    ['how many drills do I have', '1 in all: Bore 500 (loan status: late).'],
    ['我借了几个工具', '共2个：博尔500（借用状态：逾期）；攀三（借用状态：借用中）。'],
    ['what have I borrowed', 'On record for you: Bore 500 (loan status: late); Climb 3 (loan status: on loan).'],
    ['我借了哪些工具', '您名下有：博尔500（借用状态：逾期）；攀三（借用状态：借用中）。'],
    ['what is my deposit minus what I owe for the drill', 'Your Bore 500 – deposit − amount owed: €50 − €4.50 = €45.50.'],
  ])('%s', (question, expected) => {
    expect(tellTools(question)).toBe(expected);
  });

  it.each([
    ['is my drill overdue', 'Yes. The loan status of your Bore 500 is late.'],
    ['is my reservation ready', 'No. The reservation status of your Rip Saw is waiting.'],
    ['有没有逾期', '有的。博尔500的借用状态是逾期。'],
    ['我的梯子逾期了吗', '没有。攀三的借用状态是借用中。'],
    ['am I verified', 'Yes. Your identity verified: yes.'],
    ['do I owe more than 3', 'Yes. The amount owed of your Bore 500 is €4.50.'],
    ['do I have a saw', 'Yes. The reservation status of your Rip Saw is waiting.'],
    ['我有电钻吗', '有的。博尔500的借用状态是逾期。'],
  ])('is yes or no first: %s', (question, expected) => {
    expect(tellTools(question)).toBe(expected);
  });

  it('is neither yes nor no where only some of it is so', () => {
    expect(tellTools('am i overdue')).toBe('The loan status of your Bore 500 is late\nThe loan status of your Climb 3 is on loan.');
    expect(tellTools('is anything overdue')).toBe('Yes. The loan status of your Bore 500 is late.');
  });

  it('is what is left of a figure that has a counterpart', () => {
    expect(tellTools('how much of my allowance is left')).toBe('Your Badge 7 – allowance − allowance used: €30 − €12 = €18.');
  });

  it('is said not to be there where the asker has no such thing', () => {
    expect(tellTools('do I have a saw', NEWCOMER)).toBe('No. I find nothing on record for you under “saw”.');
    expect(tellTools('what have I borrowed', NEWCOMER)).toBe('I find nothing on record for you under “borrowed”.');
    expect(tellTools('我的锐普锯什么时候还', NEWCOMER)).toBe('没有查到您的“锐普锯”记录。');
    expect(proposeTools('when is my drill due', NEWCOMER)[0]?.features.isMissing).toBe(true);
  });
});

describe('whose they are', () => {
  it('is asked back where nobody is known', () => {
    expect(tellTools('what is my due date', null)).toBe('needsIdentity');
    expect(tellTools('我一共欠多少', null)).toBe('needsIdentity');
    expect(proposeTools('how much do I owe', null)[0]?.features.subjectFrom).toBe('nobody');
    expect(tellTools('what is the deposit of Bore 500', null)).toBeNull();
  });

  it('is not the asker where the words ask how it is for everybody', () => {
    expect(tellTools('what is the deposit of Bore 500')).toBeNull();
    expect(tellTools('押金是多少')).toBeNull();
  });

  it('is nobody else, though somebody else is known to the asker', () => {
    for (const question of ['who are my friends', 'my friends', '我认识谁', 'what do I have', 'what is the tier of my friends'])
      expect(JSON.stringify(proposeTools(question))).not.toMatch(/emil/iu);
  });

  it('is nobody that a dialogue is about', () => {
    for (const question of ["what's my tier", 'what is my due date', 'what do I have'])
      expect(JSON.stringify(proposeTools(question)[0]?.finding.question)).not.toContain('dora');
  });

  it('is marked where the words do not say', () => {
    expect(proposeTools('when is it due')[0]?.features.subjectFrom).toBe('profile');
    expect(proposeTools('when is my drill due')[0]?.features.subjectFrom).toBe('words');
  });
});

describe('what is found by meaning', () => {
  const term = { kind: 'attribute', entityType: 'BORROWED', id: 'dueOn' } as const;

  it('is told where no word names it', () => {
    const asked = inquiryOf('until what day may I keep the drill');
    const [best] = proposeOwnFacts(asked, DORA, READER, [{ term, similarity: 0.8 }]);
    expect(best?.finding).toMatchObject({ kind: 'facts', facts: [{ subject: { id: 'bore' }, predicate: 'dueOn' }] });
    expect(best?.features).toMatchObject({ termFrom: 'meaning', similarity: 0.8, literal: 0 });
  });

  it('is not where it is too far away, or has no value', () => {
    const termsOf = (similarity: number, of: typeof DORA) =>
      proposeOwnFacts(inquiryOf('until what day may I keep it', of), of, READER, [{ term, similarity }]).map(
        ({ features }) => features.termFrom,
      );
    expect(termsOf(0.8, DORA)).toContain('meaning');
    expect(termsOf(0.5, DORA)).not.toContain('meaning');
    expect(termsOf(0.8, NEWCOMER)).not.toContain('meaning');
  });
});

describe('in a dialogue', () => {
  const about = (id: 'bore' | 'climb'): FactFocus => ({ ...NO_FOCUS, entities: [{ entity: TOOLS[id], weight: 1 }] });

  it('what it is about is meant first', () => {
    expect(tellTools('when is it due', DORA, about('climb'))).toBe('The due date of your Climb 3 is 11 June 2026 (in 10 days).');
    expect(proposeTools('when is it due', DORA, about('climb'))[0]?.features.subjectFrom).toBe('focus');
  });

  it('what was asked last is asked of another thing', () => {
    const [before] = proposeTools('how much do I owe on the drill');
    const focus: FactFocus = { ...about('bore'), memory: before?.memory ?? null };
    expect(tellTools('and the ladder?', DORA, focus)).toBe('The amount owed of your Climb 3 is €0.');
    expect(tellTools('and when is it due?', DORA, focus)).toBe('The due date of your Bore 500 is 28 May 2026 (4 days ago).');
    expect(tellTools('梯子呢', DORA, focus)).toBe('攀三的欠款是0欧元。');
  });
});

it.each(['hello', 'why is my drill late', 'how do I return my drill', '怎么还电钻'])('is not asked for: %s', (question) => {
  expect(tellTools(question)).toBeNull();
});
