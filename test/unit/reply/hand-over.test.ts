import { describe, expect, it } from '@jest/globals';
import type { Entity } from '../../../src/domain/entity.js';
import type { Outcome } from '../../../src/reply/outcome.js';
import { finishOutcome } from '../../../src/reply/render/finish-outcome.js';
import { contextOf, dialogueOf } from './context.js';

const answer: Outcome = {
  kind: 'answer',
  questionKind: 'FAQ',
  text: 'Do this.',
  language: 'en',
  confidence: 0.9,
  faqId: 'f',
  facts: [],
  sources: [],
};
const noAnswer: Outcome = {
  kind: 'noAnswer',
  questionKind: 'OUT_OF_SCOPE',
  text: 'No idea.',
  language: 'en',
  confidence: 0.9,
};
const question: Outcome = {
  kind: 'clarification',
  questionKind: 'FAQ',
  text: 'Which?',
  language: 'en',
  confidence: 0.5,
  options: [{ id: 'faq:a', label: 'A' }],
  askedAbout: 'faq',
};
const finish = (outcome: Outcome, given: Parameters<typeof contextOf>[0]) =>
  finishOutcome(outcome, [], contextOf({ conversationId: 'c', ...given }));
const reasonOf = (outcome: Outcome, given: Parameters<typeof contextOf>[0]) => {
  const finished = finish(outcome, given);
  return finished.kind === 'handoff' ? finished.reason : null;
};
const MISS = ['?', { kind: 'noAnswer' }] as const;
const ASKED = ['?', { kind: 'clarification' }] as const;
const GIVEN = ['?', { kind: 'answer', faqId: 'f', text: 'Do this.' }] as const;
const OTHER = ['?', { kind: 'answer', faqId: 'g' }] as const;
const angry = (score: number) => ({ label: 'ANGRY', score }) as const;

describe('a person takes over', () => {
  it.each([
    ['no answer', noAnswer, [], null],
    ['no answer after an answer', noAnswer, [OTHER], null],
    ['no answer twice', noAnswer, [MISS], 'REPEATED_MISS'],
    ['no answer after a question', noAnswer, [ASKED], null],
    ['a second question', question, [ASKED], null],
    ['a third question', question, [ASKED, ASKED], 'REPEATED_MISS'],
    ['a question after two misses', question, [MISS, ASKED], 'REPEATED_MISS'],
    ['a question after an answer', question, [ASKED, ASKED, OTHER], null],
    ['the same answer again', answer, [GIVEN], null],
    ['the same answer a third time, to other questions', answer, [GIVEN, OTHER, GIVEN], null],
    ['an answer after two misses', answer, [MISS, ASKED], null],
    ['a miss while waiting', noAnswer, [['?', { kind: 'handoff', reason: 'EMOTION' }]], 'EMOTION'],
    ['an answer while waiting', answer, [['?', { kind: 'handoff', reason: 'EMOTION' }]], null],
  ] as const)('%s', (_, outcome, turns, expected) => {
    expect(reasonOf(outcome, { conversation: dialogueOf(...turns) })).toBe(expected);
  });

  it('when asked in vain, not when something else was tried in vain and there is an answer to it', () => {
    const tried = { question: 'I tried it six times, it keeps failing' };
    const ANSWERED = ['What is it?', { kind: 'answer', faqId: 'g', text: 'That.' }] as const;
    const GIVEN_TO_IT = ['How do I?', { kind: 'answer', faqId: 'f', text: 'Do this.' }] as const;
    expect(reasonOf(answer, { ...tried, conversation: dialogueOf(ANSWERED) })).toBe(null);
    expect(reasonOf(answer, { ...tried, conversation: dialogueOf(ANSWERED, GIVEN_TO_IT) })).toBe('REPEATED_MISS');
    expect(reasonOf(answer, { ...tried, conversation: dialogueOf(MISS) })).toBe('REPEATED_MISS');
    expect(reasonOf(noAnswer, { ...tried, conversation: dialogueOf(ANSWERED) })).toBe('REPEATED_MISS');
  });

  it('when the same question has been answered twice already', () => {
    const GIVEN_TO_IT = ['How do I?', { kind: 'answer', faqId: 'f', text: 'Do this.' }] as const;
    expect(reasonOf(answer, { question: 'how do i', conversation: dialogueOf(GIVEN_TO_IT, GIVEN_TO_IT) })).toBe('REPEATED_MISS');
  });

  it('when asked for, or the option is chosen', () => {
    expect(reasonOf(answer, { question: 'a human please' })).toBe('REQUESTED');
    expect(reasonOf(answer, { question: 'Talk', choice: { kind: 'person', id: 'now' } })).toBe('REQUESTED');
    expect(reasonOf(answer, { question: 'agent', choice: { kind: 'faq', id: 'f' } })).toBe(null);
  });

  it('when anger is strong, or shown twice in a row', () => {
    const wasAngry = dialogueOf([
      '?',
      { kind: 'answer', understanding: { resolvedQuestion: '', kind: 'FAQ', entities: [], contexts: [], emotion: angry(0.5) } },
    ]);
    expect(reasonOf(answer, { emotion: angry(0.5) })).toBe(null);
    expect(reasonOf(answer, { emotion: angry(0.98) })).toBe('EMOTION');
    expect(reasonOf(answer, { emotion: angry(0.5), conversation: wasAngry })).toBe('EMOTION');
    expect(reasonOf(answer, { conversation: wasAngry })).toBe(null);
    expect(finish(answer, { emotion: angry(0.98) }).text).toContain('Do this.');
  });

  it('knows who asked what and what was tried', () => {
    const entity: Entity = {
      id: 'c-1',
      type: 'Client',
      names: { en: 'Ann' },
      aliases: {},
      attributes: { secret: 'x' },
      validFrom: null,
      validTo: null,
      version: 1,
      updatedAt: '',
    };
    const handoff = finish(noAnswer, {
      customer: { entity },
      channel: 'web',
      question: 'why',
      emotion: { label: 'ANXIOUS', score: 0.5 },
      conversation: dialogueOf(['how', { kind: 'answer', text: 'So.' }], ['what', { kind: 'noAnswer' }]),
    });
    expect(handoff).toMatchObject({
      kind: 'handoff',
      summary: [
        'Reason: repeatedly not helped',
        'Customer: Ann (c-1)',
        'Channel: web',
        '1. Customer: “how” → answered: So.',
        '2. Customer: “what” → no answer',
        '3. Customer: “why”',
        'Mood: ANXIOUS 0.50',
      ].join('\n'),
    });
  });
});

describe('a feeling', () => {
  const worried = { emotion: { label: 'ANXIOUS', score: 0.5 }, conversationId: null } as const;

  it('is answered first, the answer stays', () => {
    expect(finish(answer, worried)).toMatchObject({
      ...answer,
      text: 'I understand that this is worrying. Do this.',
    });
  });

  it('gets the offer of a person where there is no sure answer', () => {
    expect(finish(noAnswer, worried).text).toContain('say “agent”');
    expect(finish(question, worried)).toMatchObject({ options: [{ id: 'faq:a' }, { id: 'person:now' }] });
  });

  it('is not answered twice', () => {
    expect(finish({ ...answer, text: 'Sorry about that.' }, worried).text).toBe('Sorry about that.');
  });

  it('that is good or none changes nothing', () => {
    expect(finish(answer, {})).toEqual(answer);
    expect(finish(answer, { emotion: { label: 'SATISFIED', score: 1 } })).toEqual(answer);
  });
});

describe('options', () => {
  it('are spoken on the phone and numbered in text', () => {
    expect(finish(question, { channel: 'phone' }).text).toBe('Which? For “A”, say one.');
    expect(finish(question, { channel: 'wechat' }).text).toBe('Which?\n1. A\nReply with the number.');
    expect(finish(question, { channel: 'web' }).text).toBe('Which?');
  });
});
