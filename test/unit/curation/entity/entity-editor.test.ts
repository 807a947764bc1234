import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createEntityEditor, type EntityEditor, type EntityInput } from '../../../../src/curation/entity/entity-editor.js';
import { createFaqEditor } from '../../../../src/curation/faq/faq-editor.js';
import { createOntologySource } from '../../../../src/ontology/ontology-index.js';
import { createEntityLexicon, type EntityLexicon } from '../../../../src/understanding/entities/entity-lexicon.js';
import { answerInput, createTestKnowledge, EDITOR, entityInput, faqInput, type TestKnowledge } from '../knowledge.js';

describe('the entity editor', () => {
  let knowledge: TestKnowledge;
  let editor: EntityEditor;
  let lexicon: EntityLexicon;

  beforeEach(async () => {
    knowledge = await createTestKnowledge();
    const ontology = createOntologySource(knowledge);
    await ontology.refresh();
    lexicon = createEntityLexicon({ ...knowledge, ontology });
    editor = createEntityEditor(knowledge, lexicon.called);
  });
  afterEach(() => knowledge.store.close());

  const stored = async (id: string) => (await knowledge.entities.find([id])).get(id);
  const publish = async (id: string, changes: Parameters<typeof faqInput>[0]): Promise<void> => {
    const faqs = createFaqEditor(knowledge);
    expect(await faqs.save(faqInput({ id, ...changes }), null, EDITOR)).toMatchObject({ kind: 'done' });
    expect(await faqs.publish(id, 1, EDITOR)).toMatchObject({ kind: 'done' });
  };

  it('saves with effect at once, keeps what is superseded, and removes what is left out', async () => {
    const attributes = { speed: 9, rig: 'sloop', story: { zh: '旧', en: 'Old.' }, launched: '1850-01-02', afloat: true, masts: 1 };
    expect(await editor.save(entityInput('argo', { attributes }), null, EDITOR)).toMatchObject({
      kind: 'done',
      revision: 1,
      entity: { version: 1, attributes },
    });
    const next = entityInput('argo', {
      attributes: { speed: 9.5, story: { en: 'Older.' } },
      aliases: [
        { language: 'en', text: 'Old Lady' },
        { language: 'zh', text: '老船' },
      ],
    });
    expect(await editor.save(next, 1, EDITOR)).toMatchObject({ kind: 'done', revision: 2, entity: { version: 2 } });

    expect(await stored('argo')).toEqual({
      id: 'argo',
      type: 'Ship',
      names: { en: 'argo' },
      aliases: { en: ['Old Lady'], zh: ['老船'] },
      attributes: { speed: 9.5, story: { en: 'Older.' } },
      validFrom: null,
      validTo: null,
      version: 2,
      updatedAt: '2026-11-23T12:00:00.000Z',
    });
    expect(await knowledge.changes.changesSince(0, 10)).toMatchObject([
      { kind: 'ENTITY', ids: ['argo'] },
      { kind: 'ENTITY', ids: ['argo'] },
    ]);
    expect((await knowledge.audits.list('argo', 10)).map(({ actor, action }) => [actor, action])).toEqual([
      ['ana', 'saveEntity'],
      ['ana', 'saveEntity'],
    ]);
  });

  it('warns of names by which questions about anything would find the thing', async () => {
    await editor.save(entityInput('argo', { names: [{ language: 'en', text: 'Flying Fish' }] }), null, EDITOR);
    await editor.save(entityInput('bounty', { aliases: [{ language: 'en', text: 'Mutiny Ship' }] }), null, EDITOR);
    await lexicon.open();
    const warningsOf = async (text: string, language = 'en'): Promise<string> => {
      const outcome = await editor.save(
        entityInput(`x-${String(Math.random()).slice(2)}`, { aliases: [{ language, text }] }),
        null,
        EDITOR,
      );
      return outcome.kind === 'done' ? outcome.warnings.join('; ') : 'refused';
    };
    for (const [text, told] of [
      ['the', 'aliases.0: "the" is a word that many questions hold'],
      ['May', 'aliases.0: "May" is a word'],
      ['5', 'is only a number'],
      ['1,000', 'is only a number'],
      ['A', 'is a single letter'],
      ['Speed', 'is what the ontology calls'],
      ['sailed by', 'is what the ontology calls'],
      ['flying fish', 'aliases.0: "flying fish" is a name of "argo" too'],
      ['Mutiny-ship', 'aliases.0: "Mutiny-ship" is a name of "bounty" too'],
    ] as const)
      expect(await warningsOf(text)).toContain(told);
    expect(await warningsOf('可以', 'zh')).toContain('is a word that many questions hold');
    for (const name of ['Flying Fish II', 'Swift', 'A4', '5G', '360 Mobile']) expect(await warningsOf(name)).toBe('');
    // Things of one person are not found by their names.
    const captain = entityInput('ann', { type: 'Captain', names: [{ language: 'en', text: 'May' }] });
    expect(await editor.save(captain, null, EDITOR)).toMatchObject({ kind: 'done', warnings: [] });
  });

  it('changes nothing when the same is saved again', async () => {
    const input = entityInput('argo', { attributes: { speed: 9, story: { en: 'Old.' } } });
    await editor.save(input, null, EDITOR);
    expect(await editor.save({ ...input, attributes: { story: { en: 'Old.' }, speed: 9, masts: null } }, 1, EDITOR)).toMatchObject({
      kind: 'done',
      changed: false,
      revision: null,
      entity: { version: 1 },
    });
    expect(await knowledge.changes.currentRevision()).toBe(1);
  });

  it.each<[string, Partial<EntityInput>, string, RegExp]>([
    ['an unknown type', { type: 'Plane' }, 'type', /no entity type "Plane"; it has Ship, Captain/],
    ['no name', { names: [] }, 'names', /has no name/],
    [
      'a name that no question can hold',
      { names: [{ language: 'en', text: '👋' }] },
      'names.0',
      /no letter and no number.*write it in words/,
    ],
    ['an alias of signs', { aliases: [{ language: 'en', text: '/' }] }, 'aliases.0', /the alias says nothing/],
    [
      'a name with a placeholder',
      { names: [{ language: 'en', text: 'Zed {argo.speed}' }] },
      'names.0',
      /is filled in answers only; write the name out/,
    ],
    [
      'a value with a placeholder',
      { attributes: { story: { en: 'It does {argo.speed}.' } } },
      'attributes.story',
      /holds {argo.speed}, which is filled in answers only; write the value itself/,
    ],
    ['an id that is none', { id: "x'}) DETACH DELETE" }, 'id', /cannot be an id/],
    [
      'an unknown attribute',
      { attributes: { colour: 'red' } },
      'attributes.colour',
      /Ship has no "colour" in the ontology; it has speed, /,
    ],
    ['a text for a number', { attributes: { speed: '9' } }, 'attributes.speed', /speed must be a number in knots, not "9"/],
    ['a fraction for a whole number', { attributes: { masts: 1.5 } }, 'attributes.masts', /whole number, not 1.5/],
    ['a number for a yes or no', { attributes: { afloat: 1 } }, 'attributes.afloat', /true or false/],
    ['a date that is none', { attributes: { launched: '1850-02-30' } }, 'attributes.launched', /must be a date such as/],
    ['a value outside a closed set', { attributes: { rig: 'ketch' } }, 'attributes.rig', /one of sloop, brig, not "ketch"/],
    ['a plain text for a localised one', { attributes: { story: 'Old.' } }, 'attributes.story', /text by language/],
    ['a localised text in another language', { attributes: { story: { fr: 'Vieux.' } } }, 'attributes.story', /"fr" is not served/],
    ['a list', { attributes: { speed: [1, 2] } }, 'attributes.speed', /must be a number/],
    ['an end before its beginning', { validFrom: '2026-01-02', validTo: '2026-01-01' }, 'validTo', /not after/],
  ])('refuses %s', async (_, changes, path, message) => {
    const outcome = await editor.save(entityInput('argo', changes), null, EDITOR);
    expect(outcome.kind === 'refused' ? outcome.userErrors.map((error) => [error.path.join('.'), error.message]) : outcome).toContainEqual([
      path,
      expect.stringMatching(message),
    ]);
    expect(await knowledge.entities.count()).toBe(0);
  });

  it('tells the present version when a change is based on another', async () => {
    await editor.save(entityInput('argo'), null, EDITOR);
    for (const outcome of [
      await editor.save(entityInput('argo'), null, EDITOR),
      await editor.save(entityInput('argo'), 2, EDITOR),
      await editor.delete('argo', 2, EDITOR),
    ]) {
      expect(outcome).toMatchObject({ kind: 'refused', userErrors: [{ code: 'CONFLICT', message: expect.stringContaining('version 1') }] });
    }
    expect(await editor.save(entityInput('bounty'), 1, EDITOR)).toMatchObject({ kind: 'refused', userErrors: [{ code: 'NOT_FOUND' }] });
    expect(await editor.delete('bounty', 1, EDITOR)).toMatchObject({ kind: 'refused', userErrors: [{ code: 'NOT_FOUND' }] });
    expect(await editor.save(entityInput('argo', { type: 'Captain' }), 1, EDITOR)).toMatchObject({
      kind: 'refused',
      userErrors: [{ code: 'INVALID_STATE', path: ['type'] }],
    });
  });

  it('deletes what no published FAQ needs', async () => {
    await editor.save(entityInput('argo'), null, EDITOR);
    expect(await editor.delete('argo', 1, EDITOR)).toMatchObject({ kind: 'done', revision: 2, deletedId: 'argo' });
    expect(await stored('argo')).toBeUndefined();
  });

  it('does not delete what published FAQs are about, state or ask for, and names them', async () => {
    for (const id of ['argo', 'bounty', 'cutty']) await editor.save(entityInput(id, { attributes: { speed: 9, masts: 3 } }), null, EDITOR);
    await publish('about-argo', { aboutIds: ['argo'] });
    await publish('states-bounty', { answers: [answerInput('Hm.', { variants: ['{bounty.speed}'] })] });
    await publish('asks-cutty', {
      answers: [answerInput('Yes.'), answerInput('Hers.', { condition: { in: ['cutty', { var: 'customer.SAILS' }] } })],
    });
    for (const [id, faq] of [
      ['argo', 'about-argo'],
      ['bounty', 'states-bounty'],
      ['cutty', 'asks-cutty'],
    ] as const) {
      expect(await editor.delete(id, 1, EDITOR)).toMatchObject({
        kind: 'refused',
        userErrors: [{ code: 'INVALID_STATE', message: expect.stringContaining(`"${faq}"`) }],
      });
    }
    expect(await editor.save(entityInput('bounty', { attributes: { masts: 3 } }), 1, EDITOR)).toMatchObject({
      kind: 'refused',
      userErrors: [{ message: expect.stringMatching(/"states-bounty" state speed/) }],
    });
    expect(await editor.save(entityInput('bounty', { attributes: { speed: 10 } }), 1, EDITOR)).toMatchObject({ kind: 'done' });

    await createFaqEditor(knowledge).archive('about-argo', 1, EDITOR);
    expect(await editor.delete('argo', 1, EDITOR)).toMatchObject({ kind: 'done' });
  });

  it('does not take a text in the one language that a published FAQ states', async () => {
    const story = { en: 'Old.', zh: '旧' };
    await editor.save(entityInput('argo', { attributes: { story } }), null, EDITOR);
    await publish('story', { answers: [answerInput('{argo.story}')] });
    const without = (language: 'en' | 'zh') =>
      entityInput('argo', { attributes: { story: { [language === 'en' ? 'zh' : 'en']: 'Older.' } } });
    expect(await editor.save(without('en'), 1, EDITOR)).toMatchObject({ kind: 'refused', userErrors: [{ path: ['attributes'] }] });
    expect(await editor.save(without('zh'), 1, EDITOR)).toMatchObject({ kind: 'done' });
  });

  it('keeps the history of an entity that was deleted and made anew', async () => {
    await editor.save(entityInput('argo', { attributes: { masts: 1 } }), null, EDITOR);
    await editor.delete('argo', 1, EDITOR);
    const later = createEntityEditor({ ...knowledge, now: () => new Date('2026-11-24T12:00:00.000Z') }, lexicon.called);
    expect(await later.save(entityInput('argo', { attributes: { masts: 2 } }), null, EDITOR)).toMatchObject({
      kind: 'done',
      entity: { version: 2 },
    });
    expect(await later.delete('argo', 2, EDITOR)).toMatchObject({ kind: 'done' });
  });
});
