import { describe, expect, it } from '@jest/globals';

import { createSynonyms } from '../../../src/retrieval/synonyms.js';

describe('createSynonyms', () => {
  it('gives the terms of the other names of what the question names', () => {
    const expand = createSynonyms(
      [
        ['credit card', 'plastic'],
        ['top-up', 'reload'],
      ],
      'en',
    );
    expect(expand('my plastic is gone')).toEqual(['credit', 'card', 'credit card']);
    expect(expand('how do i top up')).toEqual(['reload']);
    expect(expand('what is the fee')).toEqual([]);
  });

  it('knows traditional names from simplified questions', () => {
    const expand = createSynonyms([['開戶', '註冊']], 'zh');
    expect(expand('怎么开户')).toContain('注册');
  });
});
