import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { listSources } from '../../../src/curation/import/files/import-source.js';
import { loadDemo } from '../../../src/curation/shipped-knowledge.js';
import { projectRoot } from '../../../src/service/project-root.js';
import { follow, testService } from './import/import-texts.js';
import { createTestKnowledge, EDITOR, type TestKnowledge } from './knowledge.js';

describe('the demo', () => {
  let knowledge: TestKnowledge;
  beforeEach(async () => {
    knowledge = await createTestKnowledge({ entityTypes: [], relationTypes: [], units: [] });
  });
  afterEach(() => knowledge.store.close());

  it('is loaded into an empty graph, whole, and once', async () => {
    expect(await loadDemo(knowledge)).toBe(true);
    expect([await knowledge.faqs.count(), await knowledge.entities.count()]).toEqual([156, 97]);
    const customer = await knowledge.relations.findWithOutgoing('customer-001');
    expect(customer?.relations.map(({ relation }) => `${relation.type} ${relation.to}`)).toEqual([
      'HOLDS flex-card',
      'HOLDS phone-instalment',
      'REQUESTED hardship-policy',
    ]);
    const { entityTypes } = await knowledge.ontologies.find();
    expect(entityTypes.filter((type) => type.private).map(({ id }) => id)).toEqual(['Customer']);
    expect(await knowledge.faqs.list({ statuses: ['PUBLISHED'], topicIds: [], text: '', after: '', limit: 500 })).toHaveLength(156);

    const revision = await knowledge.changes.currentRevision();
    expect(await loadDemo(knowledge)).toBe(false);
    const service = testService(knowledge);
    const again = await follow(service, await service.startSources(await listSources(`${projectRoot}/fixtures/demo`), {}, EDITOR));
    expect(again).toMatchObject({ status: 'SUCCEEDED', rowsWritten: 0, lines: [] });
    // The ontology has the same words for telephone numbers.
    expect(again.warnings).toEqual([expect.stringContaining('"Hotline" is what'), expect.stringContaining('"客服电话" is what')]);
    expect(await knowledge.changes.currentRevision()).toBe(revision);
  }, 60_000);

  it('is not loaded over what somebody began with, be it a unit alone', async () => {
    const units = [{ id: 'EUR', format: { en: 'EUR {value}' } }];
    await knowledge.store.transaction((transaction) =>
      knowledge.ontologies.save(transaction, { entityTypes: [], relationTypes: [], units }),
    );
    expect(await loadDemo(knowledge)).toBe(false);
    expect(await knowledge.faqs.count()).toBe(0);
  });
});
