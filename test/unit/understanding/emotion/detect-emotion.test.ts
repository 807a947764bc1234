import { describe, expect, it } from '@jest/globals';
import { detectEmotion } from '../../../../src/understanding/emotion/emotion-detector.js';

describe('the feeling that words show', () => {
  it.each([
    ['what is the limit', 'NEUTRAL'],
    ['额度是多少', 'NEUTRAL'],
    ['thank you so much', 'SATISFIED'],
    ['太好了谢谢', 'SATISFIED'],
    ['i am not happy with this', 'DISAPPOINTED'],
    ["i'm not angry", 'NEUTRAL'],
    ['我不着急', 'NEUTRAL'],
    ['急死了，怎么办啊', 'ANXIOUS'],
    ['i am worried about my money', 'ANXIOUS'],
    ['this is confusing', 'CONFUSED'],
    ['看不懂这个账单', 'CONFUSED'],
    ['骗子公司', 'ANGRY'],
    ['thanks, but this is ridiculous', 'ANGRY'],
    ['know the knot', 'NEUTRAL'],
  ])('%s: %s', (text, label) => {
    expect(detectEmotion(text).label).toBe(label);
  });

  it('is stronger the more shows it', () => {
    expect(detectEmotion('ridiculous').score).toBe(0.5);
    expect(detectEmotion('ridiculous, unacceptable').score).toBe(0.75);
    expect(detectEmotion('ridiculous!!!').score).toBe(0.75);
    expect(detectEmotion('hello').score).toBe(0);
  });
});
