import { describe, expect, it } from '@jest/globals';
import { detectDistress, DISTRESS_KINDS } from '../../../src/language/emotion-words.js';
import { detectLanguage } from '../../../src/language/text/detect-language.js';
import { normaliseText } from '../../../src/language/text/normalise-text.js';
import { CALM, DISTRESSED } from './distress-sentences.js';

const detect = (words: string): ReturnType<typeof detectDistress> => {
  const { text } = normaliseText(words);
  return detectDistress(text, detectLanguage(text) ?? 'en');
};

describe('distress', () => {
  it.each(DISTRESS_KINDS.flatMap((kind) => DISTRESSED[kind].map((words) => [kind, words] as const)))('%s: %s', (kind, words) => {
    expect(detect(words)).toBe(kind);
  });

  it.each(CALM)('none: %s', (words) => {
    expect(detect(words)).toBeNull();
  });

  it('is the gravest that is said', () => {
    expect(detect('my wife died and i lost my job, i want to die')).toBe('SELF_HARM');
    expect(detect('我失业了，我爸上周去世了')).toBe('GRIEF');
  });

  it('is no supposition, unless somebody may harm themselves', () => {
    expect(detect('what happens if i lose my job')).toBeNull();
    expect(detect('if you take my house i will kill myself')).toBe('SELF_HARM');
  });
});
