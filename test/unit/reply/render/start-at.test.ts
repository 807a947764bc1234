import { describe, expect, it } from '@jest/globals';
import { startAt } from '../../../../src/reply/render/passage-source.js';

describe('starting at the sentence that answers', () => {
  it.each([
    ['en', 'One. Two is it. Three.', 'Two is it.', 'Two is it. Three.'],
    ['zh', '先说一。就算二。第三。', '第三。', '第三。'],
    ['en', 'Open it. After that, press two. Three.', 'After that, press two.', 'Open it. After that, press two. Three.'],
    ['zh', '第一步。先看灯。还不行就打电话。', '还不行就打电话。', '先看灯。还不行就打电话。'],
    ['en', 'One. Two.', 'One.', 'One. Two.'],
    ['en', 'Ask J. R. Low, e.g. Dr. Smith vs. U.S. at 3 p.m. today. See No. 5.', 'See No. 5.', 'See No. 5.'],
    ['en', '1. Open it. 2. Tap on it.', '2. Tap on it.', '2. Tap on it.'],
    ['en', 'One costs 3.5 vs. Two. So is this. Three.', 'Two.', 'One costs 3.5 vs. Two. So is this. Three.'],
    ['en', 'One. Two.', 'Not in it.', 'One. Two.'],
    ['en', 'Either\n- a\n- b', '- b', 'Either\n- a\n- b'],
  ] as const)('in %s: %s', (language, text, sentence, expected) => {
    expect(startAt(text, sentence, language)).toBe(expected);
  });
});
