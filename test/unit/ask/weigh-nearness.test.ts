import { describe, expect, it } from '@jest/globals';
import { weighNearness } from '../../../src/ask/weigh-nearness.js';
import type { FaqRepository } from '../../../src/store/faq-repository.js';

const ABOUT: Readonly<Record<string, readonly string[]>> = { sail: ['argo'], row: ['boat'], swim: [] };
const faqs = {
  find: (ids: readonly string[]) =>
    Promise.resolve(new Map(ids.map((id) => [id, { id, aboutIds: ABOUT[id], topicId: id === 'swim' ? 'water' : null }]))),
} as unknown as FaqRepository;
const typeOf = (id: string): string | null => (id === 'argo' ? 'Ship' : null);
const candidates = (...probabilities: readonly number[]) =>
  ['sail', 'row', 'swim'].map((faqId, at) => ({ faqId, probability: probabilities[at]! }));
const weigh = async (near: readonly (readonly [string, number])[], place: string | null, ...probabilities: readonly number[]) => {
  const weighed = await weighNearness(
    candidates(...probabilities),
    { entities: new Map(near), place: place === null ? null : { name: place, evidence: 0.7 } },
    { faqs, typeOf },
  );
  return weighed.map(({ faqId, probability }) => `${faqId} ${probability.toFixed(2)}`);
};

describe('what lies near the situation', () => {
  it('changes nothing where nothing is near', async () => {
    expect(await weigh([], null, 0.4, 0.3, 0.1)).toEqual(['sail 0.40', 'row 0.30', 'swim 0.10']);
  });

  it('moves a close FAQ up and leaves all together as likely as they were', async () => {
    // 0.3 counts e^0.7 = 2.01 times: 0.6; of 0.4 + 0.6 + 0.1 = 1.1 shares of 0.8.
    expect(await weigh([['boat', 0.7]], null, 0.4, 0.3, 0.1)).toEqual(['row 0.44', 'sail 0.29', 'swim 0.07']);
  });

  it('never beats a FAQ that is 2.5 times as likely, however much comes together', async () => {
    expect((await weigh([['boat', 5]], null, 0.6, 0.23, 0.1))[0]).toMatch(/^sail/);
  });

  it.each([
    ['water', 'swim'],
    ['Ship', 'sail'],
  ])('knows the topic or entity type %s as a place', async (place, first) => {
    expect((await weigh([], place, 0.3, 0.3, 0.3))[0]).toContain(first);
  });
});
