import { describe, expect, it } from '@jest/globals';
import { choosePhrase, chooseWording, speechOf } from '../../../../src/reply/render/channel-style.js';
import { contextOf, dialogueOf } from '../context.js';

interface Wording {
  readonly text: string;
}

const WORDINGS: readonly [Wording, Wording, Wording] = [
  { text: 'It is open all day.' },
  { text: 'All day.' },
  { text: 'We never close, so come whenever you like.' },
];

describe('the wording chosen', () => {
  it('is the first without a dialogue', () => {
    expect(chooseWording(WORDINGS, speechOf(contextOf()))).toBe(WORDINGS[0]);
  });

  it('is the same for the same turn of the same conversation', () => {
    const speech = speechOf(contextOf({ conversationId: 'c' }));
    expect(chooseWording(WORDINGS, speech)).toBe(chooseWording(WORDINGS, speech));
  });

  it('differs between conversations', () => {
    const chosen = Array.from({ length: 30 }, (_, index) =>
      chooseWording(WORDINGS, speechOf(contextOf({ conversationId: `c${String(index)}` }))),
    );
    expect(new Set(chosen).size).toBe(3);
  });

  it('was not said before, or longest ago', () => {
    const said = (...texts: readonly string[]) =>
      speechOf(
        contextOf({ conversationId: 'c', conversation: dialogueOf(...texts.map((text) => ['q', { kind: 'answer', text }] as const)) }),
      );
    expect(chooseWording(WORDINGS, said(WORDINGS[0].text, WORDINGS[2].text))).toBe(WORDINGS[1]);
    expect(chooseWording(WORDINGS, said(WORDINGS[1].text, WORDINGS[0].text, `Sorry. ${WORDINGS[2].text}`))).toBe(WORDINGS[1]);
  });

  it('is short on the phone and for who is upset, long for who is confused', () => {
    const choose = (given: Parameters<typeof contextOf>[0]) => chooseWording(WORDINGS, speechOf(contextOf(given))).text;
    expect(choose({ channel: 'phone' })).toBe('All day.');
    expect(choose({ emotion: { label: 'ANGRY', score: 0.5 } })).toBe('All day.');
    expect(choose({ emotion: { label: 'CONFUSED', score: 0.5 } })).toBe(WORDINGS[2].text);
  });

  it('does the same for phrases, whatever the mood', () => {
    const speech = speechOf(contextOf({ emotion: { label: 'ANGRY', score: 0.5 } }));
    expect(choosePhrase(['a longer phrase', 'short'], speech)).toBe('a longer phrase');
  });
});
