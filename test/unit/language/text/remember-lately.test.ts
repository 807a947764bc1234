import { describe, expect, it } from '@jest/globals';
import { rememberLately } from '../../../../src/language/text/remember-lately.js';

describe('a remembered reading', () => {
  it('reads a text once, until it is told to forget', () => {
    let reads = 0;
    const read = rememberLately((text) => ({ text, read: (reads += 1) }));
    expect(read('a fee').read).toBe(1);
    expect(read('a fee').read).toBe(1);
    expect(read('a limit').read).toBe(2);
    read.forget();
    expect(read('a fee').read).toBe(3);
  });

  it('keeps few texts, and no long ones', () => {
    let reads = 0;
    const read = rememberLately(() => ({ read: (reads += 1) }));
    read('the first');
    for (let other = 0; other < 200; other += 1) read(String(other));
    expect(read('the first').read).toBe(202);
    read('long '.repeat(200));
    expect(read('long '.repeat(200)).read).toBe(204);
  });
});
