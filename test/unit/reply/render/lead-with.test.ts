import { describe, expect, it } from '@jest/globals';
import { leadWith } from '../../../../src/reply/render/passage-source.js';

describe('leading with the sentence that answers', () => {
  it.each([
    ['en', 'One. Two is it. Three.', 'Two is it.', 'Two is it. One. Three.'],
    ['zh', '先说一。就是二。再说三。', '就是二。', '就是二。先说一。再说三。'],
    ['en', 'One. Two.', 'One.', 'One. Two.'],
    [
      'en',
      'Ask J. R. Low, e.g. Dr. Smith vs. U.S. at 3 p.m. today. See No. 5.',
      'See No. 5.',
      'See No. 5. Ask J. R. Low, e.g. Dr. Smith vs. U.S. at 3 p.m. today.',
    ],
    ['en', '1. Open it. 2. Tap on it.', '2. Tap on it.', '2. Tap on it. 1. Open it.'],
    ['en', 'One costs 3.5 vs. Two. It is so. Three.', 'Two.', 'One costs 3.5 vs. Two. It is so. Three.'],
    ['en', 'One. Two.', 'Not in it.', 'One. Two.'],
    ['en', 'Either\n- a\n- b', '- b', 'Either\n- a\n- b'],
  ] as const)('in %s: %s', (language, text, sentence, expected) => {
    expect(leadWith(text, sentence, language)).toBe(expected);
  });
});
