import { describe, expect, it } from '@jest/globals';
import type { FactFinding } from '../../../src/domain/fact-question.js';
import { askLamps, ENTITIES } from './lamp-world.js';

const senseOf = (finding: FactFinding) => (finding.kind === 'facts' ? finding.sense : finding.kind);
const ids = (refs: readonly { readonly id: string }[]): readonly string[] => refs.map(({ id }) => id);
const answersOf = (finding: FactFinding): readonly string[] => {
  const sense = senseOf(finding);
  if (typeof sense === 'string') return [sense];
  if (sense.kind === 'path') return ids(sense.answers);
  if (sense.kind === 'list') return ids(sense.shown);
  return sense.kind === 'best' ? ids(sense.best) : [];
};

describe('questions along paths', () => {
  it.each([
    ['who made Moon', ['ada']],
    ['which lamps did Ada make', ['moon', 'star']],
    ['which lamps have the same maker as Moon', ['star']],
    ['in which rooms stand the lamps made by Bob', ['facts: none']],
    ['which rooms do the lamps made by Ada stand in', ['hall']],
  ])('%s', async (question, expected) => {
    const finding = await askLamps(question);
    expect(finding.kind === 'nothing' ? ['facts: none'] : answersOf(finding)).toEqual(expected);
  });

  it('end at an attribute', async () => {
    expect(senseOf(await askLamps('what is the price of the lamps made by Ada'))).toMatchObject({
      kind: 'path',
      attribute: 'price',
      values: [40, 25],
    });
  });

  it('follow what held on the day asked about', async () => {
    expect(answersOf(await askLamps('which room did Star stand in in March 2025'))).toEqual(['attic']);
    expect(answersOf(await askLamps('which room does Star stand in'))).toEqual(['hall']);
  });
});

describe('questions for things by what is true of them', () => {
  it.each([
    ['lamps with a price below 30', ['star', 'sun']],
    ['lamps with a price below 30 and a power of at most 60', ['star']],
    ['价格低于30的灯有哪些', ['star', 'sun']],
    ['价格低于30且功率不超过60的灯有哪些', ['star']],
    ['which lamps have no cost', ['sun']],
    ['which lamp has the highest wattage', ['sun']],
    ['功率最低的灯是哪个', ['moon']],
    ['what is the cheapest lamp', ['sun']],
    ['which lamps are not made by Ada', ['sun']],
    ['which is cheaper, Moon or Star', ['star']],
    ['月灯和星灯哪个便宜', ['star']],
    ['月灯和星灯哪个功率高', ['star']],
  ])('%s', async (question, expected) => {
    expect(answersOf(await askLamps(question))).toEqual(expected);
  });

  it('count', async () => {
    expect(senseOf(await askLamps('how many lamps are there'))).toMatchObject({ kind: 'count', total: 3 });
    expect(senseOf(await askLamps('how many lamps did Ada make'))).toMatchObject({ kind: 'count', total: 2 });
  });

  it('are judged yes or no', async () => {
    expect(senseOf(await askLamps('does Moon have a price'))).toEqual({ kind: 'whether', holds: true });
    expect(senseOf(await askLamps('is the power of Moon above 50'))).toEqual({ kind: 'whether', holds: false });
    expect(senseOf(await askLamps('星灯的功率超过50吗'))).toEqual({ kind: 'whether', holds: true });
  });

  it('are less sure, the more words stay unexplained', async () => {
    const finding = await askLamps('why do lamps with a price below 30 break so often in winter');
    expect(finding.kind === 'facts' ? finding.confidence : 0).toBeLessThan(0.6);
  });
});

describe('questions of what is one’s own', () => {
  const moon = ENTITIES[0]!;
  const asker = {
    entity: { ...moon, id: 'carol', type: 'Person', names: { en: 'Carol' } },
    relations: [
      {
        id: 'carol',
        relation: { from: 'carol', type: 'OWNS', to: 'moon', properties: { debt: 7 }, validFrom: null, validTo: null },
        other: moon,
      },
    ],
  };

  it('are answered from what was loaded for who asks', async () => {
    const finding = await askLamps('what is my debt', asker);
    expect(finding).toMatchObject({ kind: 'facts', sense: { kind: 'own' }, facts: [{ predicate: 'debt', value: 7 }] });
    expect(await askLamps('我欠多少', asker)).toMatchObject({ kind: 'facts', facts: [{ value: 7 }] });
  });

  it('are asked back where nobody is known', async () => {
    expect((await askLamps('what is my debt')).kind).toBe('needsIdentity');
  });

  it('are not asked of anybody else', async () => {
    expect((await askLamps('what is the debt of Star', asker)).kind).toBe('nothing');
    expect((await askLamps('what is the debt of Moon')).kind).toBe('nothing');
  });
});
