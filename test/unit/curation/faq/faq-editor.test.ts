import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createEntityEditor } from '../../../../src/curation/entity/entity-editor.js';
import { createFaqEditor, type FaqEditor } from '../../../../src/curation/faq/faq-editor.js';
import { answerInput, createTestKnowledge, EDITOR, entityInput, faqInput, type TestKnowledge } from '../knowledge.js';

describe('the FAQ editor', () => {
  let knowledge: TestKnowledge;
  let editor: FaqEditor;

  beforeEach(async () => {
    knowledge = await createTestKnowledge();
    editor = createFaqEditor(knowledge);
  });
  afterEach(() => knowledge.store.close());

  const livePhrasings = async (): Promise<readonly string[]> =>
    ((await knowledge.faqs.phrasings(['how-fast'])).get('how-fast') ?? []).map(({ text }) => text).sort();
  const live = async () => (await knowledge.faqs.find(['how-fast'])).get('how-fast');

  it('saves a new FAQ as a draft that customers do not get', async () => {
    const outcome = await editor.save(faqInput(), null, EDITOR);

    expect(outcome).toMatchObject({ kind: 'done', changed: true, revision: null, warnings: [] });
    expect(await live()).toMatchObject({ status: 'DRAFT', version: 1, publishedVersion: null, titles: { en: 'How fast?' }, answers: [] });
    expect(await livePhrasings()).toEqual([]);
    expect(await knowledge.changes.currentRevision()).toBe(0);
  });

  it('publishes the newest draft in one step and advances the revision', async () => {
    await editor.save(faqInput(), null, EDITOR);
    const outcome = await editor.publish('how-fast', 1, EDITOR);

    expect(outcome).toMatchObject({ kind: 'done', changed: true, revision: 1 });
    expect(await live()).toMatchObject({
      status: 'PUBLISHED',
      version: 1,
      publishedVersion: 1,
      answers: [{ text: 'Fast.', language: 'en' }],
    });
    expect(await livePhrasings()).toEqual(['how fast is she']);
    expect(await knowledge.changes.changesSince(0, 10)).toEqual([
      { revision: 1, kind: 'FAQ', ids: ['how-fast'], at: '2026-11-23T12:00:00.000Z' },
    ]);
  });

  it('keeps the published content while a draft waits, and writes only the difference when it is published', async () => {
    await editor.save(
      faqInput({
        phrasings: [
          { text: 'how fast is she', language: null },
          { text: 'top speed', language: null },
        ],
      }),
      null,
      EDITOR,
    );
    await editor.publish('how-fast', 1, EDITOR);
    const [kept] = (await knowledge.faqs.phrasings(['how-fast'])).get('how-fast')?.filter(({ text }) => text === 'top speed') ?? [];

    const changed = faqInput({
      phrasings: [
        { text: 'top speed', language: null },
        { text: 'how many knots', language: null },
      ],
      answers: [answerInput('Very fast.')],
    });
    expect(await editor.save(changed, 1, EDITOR)).toMatchObject({
      kind: 'done',
      changed: true,
      faq: { version: 2, publishedVersion: 1, status: 'PUBLISHED' },
    });
    expect(await livePhrasings()).toEqual(['how fast is she', 'top speed']);

    expect(await editor.publish('how-fast', 2, EDITOR)).toMatchObject({ kind: 'done', revision: 2 });
    expect(await livePhrasings()).toEqual(['how many knots', 'top speed']);
    expect((await live())?.answers.map(({ text }) => text)).toEqual(['Very fast.']);
    expect((await knowledge.faqs.phrasings(['how-fast'])).get('how-fast')).toContainEqual(kept);
    const versions = await knowledge.faqs.versions('how-fast');
    expect(versions.map(({ number, author, content }) => [number, author, content.answers[0]?.text])).toEqual([
      [2, 'ana', 'Very fast.'],
      [1, 'ana', 'Fast.'],
    ]);
  });

  it('changes nothing when the same is saved or published again', async () => {
    await editor.save(faqInput(), null, EDITOR);
    expect(await editor.save(faqInput(), 1, EDITOR)).toMatchObject({ kind: 'done', changed: false, faq: { version: 1 } });
    await editor.publish('how-fast', 1, EDITOR);
    expect(await editor.publish('how-fast', 1, EDITOR)).toMatchObject({ kind: 'done', changed: false, revision: null });
    expect(await editor.save(faqInput(), 1, EDITOR)).toMatchObject({ kind: 'done', changed: false });
    expect(await knowledge.changes.currentRevision()).toBe(1);
    expect((await knowledge.audits.list('how-fast', 10)).map(({ action }) => action).sort()).toEqual(['publishFaq', 'saveFaq']);
  });

  it('tells the present version when a change is based on another', async () => {
    await editor.save(faqInput(), null, EDITOR);
    const conflict = {
      kind: 'refused',
      userErrors: [{ code: 'CONFLICT', message: expect.stringContaining('version 1'), path: ['expectedVersion'] }],
    };
    expect(await editor.save(faqInput({ aboutIds: [] }), 7, EDITOR)).toMatchObject(conflict);
    expect(await editor.save(faqInput(), null, EDITOR)).toMatchObject(conflict);
    expect(await editor.publish('how-fast', 3, EDITOR)).toMatchObject(conflict);
    expect(await editor.archive('how-fast', 3, EDITOR)).toMatchObject(conflict);
    expect(await editor.save(faqInput({ id: 'other' }), 1, EDITOR)).toMatchObject({ kind: 'refused', userErrors: [{ code: 'NOT_FOUND' }] });
    expect(await editor.publish('other', 1, EDITOR)).toMatchObject({ kind: 'refused', userErrors: [{ code: 'NOT_FOUND' }] });
  });

  it('takes a FAQ out of service and brings it back', async () => {
    await editor.save(faqInput(), null, EDITOR);
    await editor.publish('how-fast', 1, EDITOR);
    expect(await editor.archive('how-fast', 1, EDITOR)).toMatchObject({
      kind: 'done',
      revision: 2,
      faq: { version: 2, publishedVersion: null, status: 'ARCHIVED' },
    });
    expect(await editor.archive('how-fast', 2, EDITOR)).toMatchObject({ kind: 'done', changed: false });
    expect(await livePhrasings()).toEqual(['how fast is she']);

    expect(await editor.publish('how-fast', 2, EDITOR)).toMatchObject({
      kind: 'done',
      revision: 3,
      faq: { version: 2, publishedVersion: 2, status: 'PUBLISHED' },
    });
    expect(await livePhrasings()).toEqual(['how fast is she']);
  });

  it('makes an id from the title when none is given', async () => {
    const outcome = await editor.save(faqInput({ id: null, titles: [{ language: 'zh', text: '她有多快？' }] }), null, EDITOR);
    expect(outcome).toMatchObject({ kind: 'done', faq: { id: expect.stringMatching(/^她有多快-[0-9a-f]{6}$/) } });
  });

  it('publishes only what has a phrasing and an answer for everybody', async () => {
    const condition = { '==': [{ var: 'channel' }, 'app'] };
    await editor.save(faqInput({ phrasings: [], answers: [answerInput('In the app.', { condition })] }), null, EDITOR);
    expect(await editor.publish('how-fast', 1, EDITOR)).toMatchObject({
      kind: 'refused',
      userErrors: [
        { code: 'INVALID_STATE', path: ['phrasings'] },
        { code: 'INVALID_STATE', path: ['answers'] },
      ],
    });
    expect(await knowledge.changes.currentRevision()).toBe(0);
  });

  it('checks a draft again when it is published', async () => {
    const entities = createEntityEditor(knowledge, () => []);
    await entities.save(entityInput('argo', { attributes: { speed: 9 } }), null, EDITOR);
    await editor.save(faqInput({ aboutIds: ['argo'], answers: [answerInput('{argo.speed}')] }), null, EDITOR);
    await entities.delete('argo', 1, EDITOR);
    expect(await editor.publish('how-fast', 1, EDITOR)).toMatchObject({
      kind: 'refused',
      userErrors: [{ path: ['answers', '0', 'text'] }, { code: 'NOT_FOUND', path: ['aboutIds', '0'] }],
    });
  });

  it('publishes no draft that was stored when less was refused', async () => {
    await editor.save(faqInput(), null, EDITOR);
    const draft = await knowledge.faqs.version('how-fast', 1);
    if (draft === null) throw new Error('there is no draft');
    const answers = draft.content.answers.map((one) => ({ ...one, text: '[Here](//evil.example) it is.' }));
    const drafts = new Map([['how-fast', { ...draft, content: { ...draft.content, answers } }]]);
    await knowledge.store.transaction((transaction) => knowledge.faqs.saveDrafts(transaction, drafts));
    expect(await editor.publish('how-fast', 1, EDITOR)).toMatchObject({
      kind: 'refused',
      userErrors: [{ path: ['answers', '0', 'text'] }],
    });
    expect(await live()).toMatchObject({ status: 'DRAFT' });
  });

  it('collapses phrasings that differ only in case, width or spaces', async () => {
    const phrasings = ['How fast?', 'how FAST?', 'ｈｏｗ　fast?', 'how fast'].map((text) => ({ text, language: 'en' }));
    expect(await editor.save(faqInput({ phrasings }), null, EDITOR)).toMatchObject({
      content: { phrasings: [{ text: 'How fast?' }, { text: 'how fast' }] },
    });
  });

  it('warns of a phrasing that another published FAQ has too', async () => {
    await editor.save(faqInput(), null, EDITOR);
    await editor.publish('how-fast', 1, EDITOR);
    const outcome = await editor.save(faqInput({ id: 'speed', phrasings: [{ text: 'How fast is SHE', language: 'en' }] }), null, EDITOR);
    expect(outcome).toMatchObject({
      kind: 'done',
      warnings: ['the phrasing "How fast is SHE" also belongs to "how-fast"; keep it in one of them'],
    });
  });

  it('stores hostile texts as they are', async () => {
    const texts = [
      "'}) DETACH DELETE n //",
      "Robby' WITH true as ignored MATCH (s) DETACH DELETE s; //",
      '"; DROP TABLE faqs; --',
      '🚢⛵️ wie schnell 🏳️‍🌈',
      'سرعة السفينة how fast',
      '$id {id: 1} `x`',
    ];
    await editor.save(
      faqInput({ phrasings: texts.map((text) => ({ text, language: 'en' })), answers: [answerInput(texts.join('\n'))] }),
      null,
      EDITOR,
    );
    await editor.publish('how-fast', 1, EDITOR);
    expect(await livePhrasings()).toEqual(texts.toSorted());
    expect((await live())?.answers[0]?.text).toBe(texts.join('\n'));
  });
});
