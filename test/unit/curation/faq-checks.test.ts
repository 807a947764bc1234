import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createEntityEditor } from '../../../src/curation/entity/entity-editor.js';
import { createFaqEditor, type FaqEditor } from '../../../src/curation/faq/faq-editor.js';
import type { FaqInput } from '../../../src/curation/faq/faq-input.js';
import type { Json } from '../../../src/domain/json.js';
import { answerInput, createTestKnowledge, EDITOR, entityInput, faqInput, type TestKnowledge } from './knowledge.js';

/** The graph has the ship `argo` (9.5 knots, an English story), the captain `ann` and the topic `speed`. */
describe('a FAQ is refused', () => {
  let knowledge: TestKnowledge;
  let editor: FaqEditor;

  beforeAll(async () => {
    knowledge = await createTestKnowledge();
    editor = createFaqEditor(knowledge);
    const entities = createEntityEditor(knowledge, () => []);
    await entities.save(entityInput('argo', { attributes: { speed: 9.5, story: { en: 'Old.' } } }), null, EDITOR);
    await entities.save(entityInput('ann', { type: 'Captain', attributes: { born: 1980 } }), null, EDITOR);
    await knowledge.store.transaction((transaction) => knowledge.topics.save(transaction, [{ id: 'speed', names: { en: 'Speed' } }]));
    await editor.save(faqInput({ id: 'known' }), null, EDITOR);
  });
  afterAll(() => knowledge.store.close());

  it.each<[string, Partial<FaqInput>, string, RegExp]>([
    ['without a title', { titles: [] }, 'titles', /no title/],
    ['with an id that is none', { id: 'a b' }, 'id', /cannot be an id/],
    [
      'with a language that is not served',
      { titles: [{ language: 'fr', text: 'Vite ?' }] },
      'titles.0',
      /"fr", not one of the served languages: zh, en/,
    ],
    [
      'with a phrasing in an unknown script',
      { phrasings: [{ text: 'насколько быстро', language: null }] },
      'phrasings.0',
      /cannot be told from its script/,
    ],
    ['with an empty phrasing', { phrasings: [{ text: ' ', language: 'en' }] }, 'phrasings.0', /phrasing is empty/],
    ['with a phrasing that is too long', { phrasings: [{ text: 'x'.repeat(2001), language: 'en' }] }, 'phrasings.0', /2001 characters/],
    ['with a control character', { phrasings: [{ text: 'a\u0007', language: 'en' }] }, 'phrasings.0', /control character U\+0007/],
    ['with an answer that is too long', { answers: [answerInput('x'.repeat(10_001))] }, 'answers.0.text', /10001 characters/],
    ['with an answer in no language', { answers: [answerInput('x', { language: 'de' })] }, 'answers.0.language', /must be one of/],
    ...['** **', '![](a.png)', '[](https://a.b)', '&nbsp;', '---', '#', '&#8203;', '<b></b>', '|a|\n|-|', '- ', '…'].map(
      (text): [string, Partial<FaqInput>, string, RegExp] => [
        `with an answer that shows nothing: ${text}`,
        { answers: [answerInput('It is so.', { variants: ['So it is.', text] })] },
        'answers.0.variants.1',
        /says nothing in a text message or over the phone.*write some/,
      ],
    ),
    ['with a title that shows nothing', { titles: [{ language: 'en', text: '**' }] }, 'titles.0', /the title says nothing/],
    [
      'with a control character in a variant',
      { answers: [answerInput('x', { variants: ['y', 'z\u0000'] })] },
      'answers.0.variants.1',
      /U\+0000/,
    ],
    [
      'with a wrong condition',
      { answers: [answerInput('x', { condition: { '==': [{ var: 'customer.rank' }, 'cook'] } })] },
      'answers.0.condition',
      /never "cook"/,
    ],
    [
      'with a condition on an unknown entity',
      { answers: [answerInput('x', { condition: { in: ['bounty', { var: 'customer.SAILS' }] } })] },
      'answers.0.condition',
      /"bounty" is no Ship/,
    ],
    [
      'with a condition on an entity of another type',
      { answers: [answerInput('x', { condition: { in: ['ann', { var: 'customer.SAILS' }] } })] },
      'answers.0.condition',
      /"ann" is no Ship/,
    ],
    [
      'with a placeholder for an unknown entity',
      { answers: [answerInput('{bounty.speed}')] },
      'answers.0.text',
      /no entity has the id "bounty"/,
    ],
    [
      'with a placeholder for an unknown attribute',
      { answers: [answerInput('{argo.colour}')] },
      'answers.0.text',
      /a Ship has no attribute "colour"; it has name, speed, masts/,
    ],
    [
      'with a placeholder without a value',
      { answers: [answerInput('{argo.masts}')] },
      'answers.0.text',
      /"argo" has no value of masts; enter it first/,
    ],
    [
      'with a placeholder without a value in that language',
      { answers: [answerInput('她的故事：{argo.story}', { language: 'zh' })] },
      'answers.0.text',
      /no value of story in zh/,
    ],
    ['with a placeholder in a variant', { answers: [answerInput('x', { variants: ['{bounty.name}'] })] }, 'answers.0.variants.0', /bounty/],
    ['with a placeholder for what is private', { answers: [answerInput('{ann.born}')] }, 'answers.0.text', /belongs to one Captain/],
    ['about an unknown entity', { aboutIds: ['argo', 'bounty'] }, 'aboutIds.1', /no entity has the id "bounty"/],
    ['about what is private', { aboutIds: ['ann'] }, 'aboutIds.0', /belongs to one person/],
    ['with an unknown follow-up', { nextIds: ['known', 'nowhere'] }, 'nextIds.1', /no FAQ has the id "nowhere"/],
    ['as its own follow-up', { id: 'known', nextIds: ['known'] }, 'nextIds.0', /its own follow-up/],
    ['under an unknown topic', { topicId: 'colour' }, 'topicId', /no topic has the id "colour"/],
    ['with a date that is none', { validFrom: '2026-02-30' }, 'validFrom', /is not a date such as/],
    ['with an end before its beginning', { validFrom: '2026-02-01', validTo: '2026-01-01' }, 'validTo', /not after validFrom/],
    [
      'with an answer that ends before it begins',
      { answers: [answerInput('x', { validFrom: '2026-02-01', validTo: '2026-01-01' })] },
      'answers.0.validTo',
      /not after/,
    ],
  ])('%s', async (_, changes, path, message) => {
    const outcome = await editor.save(faqInput(changes), changes.id === 'known' ? 1 : null, EDITOR);
    expect(outcome.kind === 'refused' ? outcome.userErrors.map((error) => [error.path.join('.'), error.message]) : outcome).toContainEqual([
      path,
      expect.stringMatching(message),
    ]);
    expect(await knowledge.faqs.count()).toBe(1);
  });

  it('for everything at once that is wrong', async () => {
    const outcome = await editor.save(faqInput({ topicId: 'x', aboutIds: ['y'], nextIds: ['z'] }), null, EDITOR);
    expect(outcome).toMatchObject({
      kind: 'refused',
      userErrors: [{ path: ['topicId'] }, { path: ['aboutIds', '0'] }, { path: ['nextIds', '0'] }],
    });
  });

  it('never for a wording that leaves out what its text says, which is told with its place', async () => {
    const input = faqInput({
      answers: [
        answerInput('No answer.', { validTo: '2027-01-01' }),
        answerInput('{argo.speed}, 12 at night.', { variants: ['12 at night, {argo.speed}', 'Fast.'] }),
      ],
    });
    expect(await editor.save(input, null, EDITOR)).toMatchObject({
      kind: 'done',
      warnings: ['answers.1.variants.1 leaves out {argo.speed}, 12, which the text says: customers get either of them'],
    });
  });

  it('never for what is right, which is kept tidily', async () => {
    const input = faqInput({
      id: 'all-of-it',
      titles: [
        { language: 'en-GB', text: ' How\n fast? ' },
        { language: 'zh-CN', text: '多快？' },
      ],
      topicId: 'speed',
      aboutIds: ['argo', 'argo'],
      nextIds: ['known'],
      phrasings: [
        { text: 'how\r\nfast', language: null },
        { text: '有多快', language: null },
      ],
      answers: [
        answerInput('{argo.name}: {argo.speed}.\r\nThat is {fast}.', { variants: ['Her speed: {argo.speed}', 'Her speed: {argo.speed}'] }),
        answerInput('For you, mate.', {
          condition: { and: [{ '==': [{ var: 'customer.rank' }, 'mate'] }, { in: ['argo', { var: 'customer.SAILS' }] }] },
        }),
      ],
      validFrom: '2026-01-01T08:00:00+08:00',
    });
    expect(await editor.save(input, null, EDITOR)).toMatchObject({
      kind: 'done',
      warnings: ['answers.0.text: "{fast}" is no {entity-id.attribute}: customers see it as it stands'],
      content: {
        titles: { en: 'How fast?', zh: '多快？' },
        topicId: 'speed',
        aboutIds: ['argo'],
        nextIds: ['known'],
        phrasings: [
          { text: 'how fast', language: 'en' },
          { text: '有多快', language: 'zh' },
        ],
        answers: [
          { text: '{argo.name}: {argo.speed}.\nThat is {fast}.', variants: ['Her speed: {argo.speed}'], condition: null },
          { text: 'For you, mate.' },
        ],
        validFrom: '2026-01-01T00:00:00.000Z',
        validTo: null,
      },
    });
    expect(await editor.publish('all-of-it', 1, EDITOR)).toMatchObject({ kind: 'done', changed: true });
  });
});

describe('an answer that nobody gets', () => {
  const phone = { '==': [{ var: 'channel' }, 'phone'] };
  const dated = { and: [phone, { '>=': [{ var: 'date' }, '2026-01-01'] }] };

  it.each<[string, Json, Json, boolean]>([
    ['turned round', phone, { '==': ['phone', { var: 'channel' }] }, true],
    ['among several', { in: [{ var: 'channel' }, ['phone', 'web']] }, phone, true],
    ['narrowed', phone, dated, true],
    ['wider', phone, { in: [{ var: 'channel' }, ['phone', 'web']] }, false],
    ['other', phone, { '==': [{ var: 'channel' }, 'web'] }, false],
    ['where the first may be unknown', { '!=': [{ var: 'customer.rank' }, 'mate'] }, { '==': [{ var: 'channel' }, 'web'] }, false],
  ])('is told by its field: %s', async (_, first, second, isDead) => {
    const knowledge = await createTestKnowledge();
    const answers = [answerInput('One.', { condition: first }), answerInput('Two.', { condition: second }), answerInput('Three.')];
    const outcome = await createFaqEditor(knowledge).save(faqInput({ answers }), null, EDITOR);
    const told =
      'answers.1.condition: nobody gets this answer: the condition of answers.0 holds wherever this one does, and it comes first; put this one before it, or correct one of the two';
    expect(outcome).toMatchObject({ kind: 'done', warnings: isDead ? [told] : [] });
    await knowledge.store.close();
  });
});
