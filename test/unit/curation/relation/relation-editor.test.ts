import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createEntityEditor } from '../../../../src/curation/entity/entity-editor.js';
import { createRelationEditor, type RelationEditor, type RelationInput } from '../../../../src/curation/relation/relation-editor.js';
import { createTestKnowledge, EDITOR, entityInput, type TestKnowledge } from '../knowledge.js';

/** Captain `ann` and ships `argo` and `bounty`; a captain sails one ship at a time. */
describe('the relation editor', () => {
  let knowledge: TestKnowledge;
  let editor: RelationEditor;

  beforeEach(async () => {
    knowledge = await createTestKnowledge();
    editor = createRelationEditor(knowledge);
    const entities = createEntityEditor(knowledge, () => []);
    await entities.save(entityInput('ann', { type: 'Captain' }), null, EDITOR);
    for (const id of ['argo', 'bounty']) await entities.save(entityInput(id), null, EDITOR);
  });
  afterEach(() => knowledge.store.close());

  const sails = (to: string, changes: Partial<RelationInput> = {}): RelationInput => ({
    from: 'ann',
    type: 'SAILS',
    to,
    properties: {},
    validFrom: null,
    validTo: null,
    ...changes,
  });

  it('saves with effect at once, and nothing when it is the same', async () => {
    const input = sails('argo', { properties: { since: '2026-01-01' }, validFrom: '2026-01-01' });
    expect(await editor.save(input, EDITOR)).toMatchObject({ kind: 'done', changed: true, revision: 4 });
    expect(await editor.save(input, EDITOR)).toMatchObject({ kind: 'done', changed: false, revision: null });
    expect(await editor.save({ ...input, properties: {} }, EDITOR)).toMatchObject({ kind: 'done', changed: true, revision: 5 });
    const found = await knowledge.relations.findWithOutgoing('ann');
    expect(found?.relations.map(({ relation }) => relation)).toEqual([
      { from: 'ann', type: 'SAILS', to: 'argo', properties: {}, validFrom: '2026-01-01', validTo: null },
    ]);
    expect(await knowledge.changes.changesSince(4, 10)).toMatchObject([{ revision: 5, kind: 'RELATION', ids: ['ann', 'argo'] }]);
  });

  it.each<[string, Partial<RelationInput>, string, RegExp]>([
    ['an unknown type', { type: 'OWNS' }, 'type', /no relation type "OWNS"; it has SAILS, SISTER_OF/],
    ['a type that is Cypher', { type: 'SAILS]->() DETACH DELETE n //' }, 'type', /no relation type/],
    ['an unknown end', { to: 'cutty' }, 'to', /no entity has the id "cutty"/],
    ['a source of the wrong type', { from: 'argo' }, 'from', /SAILS starts from Captain, but "argo" is a Ship/],
    ['a target of the wrong type', { to: 'ann' }, 'to', /SAILS leads to Ship, but "ann" is a Captain/],
    ['an unknown property', { properties: { pay: 3 } }, 'properties.pay', /SAILS has no "pay" in the ontology; it has since/],
    ['a property of the wrong type', { properties: { since: 'May' } }, 'properties.since', /must be a date/],
    ['an end before its beginning', { validFrom: '2026-02-01', validTo: '2026-01-01' }, 'validTo', /not after/],
  ])('refuses %s', async (_, changes, path, message) => {
    const outcome = await editor.save(sails('argo', changes), EDITOR);
    expect(outcome.kind === 'refused' ? outcome.userErrors.map((error) => [error.path.join('.'), error.message]) : outcome).toEqual([
      [path, expect.stringMatching(message)],
    ]);
    expect(await knowledge.changes.currentRevision()).toBe(3);
  });

  it('keeps the cardinality at every moment', async () => {
    await editor.save(sails('argo', { validTo: '2026-06-01' }), EDITOR);
    expect(await editor.save(sails('bounty', { validFrom: '2026-05-01' }), EDITOR)).toMatchObject({
      kind: 'refused',
      userErrors: [{ code: 'INVALID_STATE', message: expect.stringMatching(/many-to-one, and "ann" SAILS "argo" holds at the same time/) }],
    });
    expect(await editor.save(sails('bounty', { validFrom: '2026-06-01' }), EDITOR)).toMatchObject({ kind: 'done' });
  });

  it('deletes a relation that is there', async () => {
    await editor.save(sails('argo'), EDITOR);
    expect(await editor.delete({ from: 'ann', type: 'SAILS', to: 'argo' }, EDITOR)).toMatchObject({ kind: 'done', revision: 5 });
    for (const ends of [
      { from: 'ann', type: 'SAILS', to: 'argo' },
      { from: 'ann', type: 'HAS_TURN', to: 'argo' },
      { from: 'x', type: '`', to: 'y' },
    ]) {
      expect(await editor.delete(ends, EDITOR)).toMatchObject({ kind: 'refused', userErrors: [{ code: 'NOT_FOUND' }] });
    }
  });
});
