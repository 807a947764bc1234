import { describe, expect, it } from '@jest/globals';
import { leadWith } from '../../../../src/reply/render/passage-source.js';

describe('leading with the sentence that answers', () => {
  it.each([
    ['en', 'One. Two is it. Three.', 'Two is it.', 'Two is it. One. Three.'],
    ['zh', '先说一。就是二。再说三。', '就是二。', '就是二。先说一。再说三。'],
    ['en', 'One. Two.', 'One.', 'One. Two.'],
    ['en', 'One. Two.', 'Not in it.', 'One. Two.'],
    ['en', 'Either\n- a\n- b', '- b', 'Either\n- a\n- b'],
  ] as const)('in %s: %s', (language, text, sentence, expected) => {
    expect(leadWith(text, sentence, language)).toBe(expected);
  });
});
