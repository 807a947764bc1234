import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createFaqEditor } from '../../../src/curation/faq/faq-editor.js';
import { loadDemo, loadSmallTalk } from '../../../src/curation/shipped-knowledge.js';
import { SMALL_TALK_TOPIC, smallTalkAction } from '../../../src/domain/small-talk.js';
import { createTestKnowledge, EDITOR, type TestKnowledge } from './knowledge.js';

const LISTING = { statuses: ['PUBLISHED'], topicIds: [SMALL_TALK_TOPIC], text: '', after: '', limit: 500 } as const;

describe('the small talk', () => {
  let knowledge: TestKnowledge;
  const published = (): Promise<readonly string[]> => knowledge.faqs.list(LISTING);

  beforeEach(async () => {
    knowledge = await createTestKnowledge({ entityTypes: [], relationTypes: [], units: [] });
  });
  afterEach(() => knowledge.store.close());

  it('is loaded beside whatever else is there, and once for ever: what an editor archives does not come back', async () => {
    expect(await loadDemo(knowledge)).toBe(true);
    expect(await loadSmallTalk(knowledge)).toBe(true);
    expect(await published()).toEqual(expect.arrayContaining(['small-talk.greeting', 'small-talk.person', 'small-talk.self-harm']));

    const archived = await createFaqEditor(knowledge).archive('small-talk.laugh', 1, { ...EDITOR, role: 'publisher' });
    expect(archived.kind).toBe('done');
    const revision = await knowledge.changes.currentRevision();
    expect(await loadSmallTalk(knowledge)).toBe(false);
    expect(await published()).not.toContain('small-talk.laugh');
    expect(await knowledge.changes.currentRevision()).toBe(revision);
  }, 60_000);

  it('has an answer and a dozen ways to say it in both languages, and no two FAQs share one', async () => {
    await loadSmallTalk(knowledge);
    const ids = await published();
    const [faqs, phrasings] = await Promise.all([knowledge.faqs.find(ids), knowledge.faqs.phrasings(ids)]);
    const owners = new Map<string, string>();
    for (const id of ids)
      for (const language of ['zh', 'en'] as const) {
        const own = phrasings.get(id)?.filter((one) => one.language === language) ?? [];
        expect({ id, language, enough: own.length >= 12 }).toEqual({ id, language, enough: true });
        const [answer, ...others] = faqs.get(id)?.answers.filter((one) => one.language === language) ?? [];
        expect({ id, others, wordings: (answer?.variants.length ?? 0) > 0 }).toEqual({ id, others: [], wordings: true });
        for (const { text } of own) {
          expect([text, owners.get(text) ?? id]).toEqual([text, id]);
          owners.set(text, id);
        }
      }
  }, 60_000);

  it('names FAQs that exist in its table of actions', async () => {
    await loadSmallTalk(knowledge);
    const acting = (await published()).filter((id) => smallTalkAction(id) !== null);
    expect(acting).toEqual([
      'small-talk.do-not-understand',
      'small-talk.person',
      'small-talk.say-again',
      'small-talk.self-harm',
      'small-talk.what-can-you-do',
    ]);
  }, 60_000);
});
