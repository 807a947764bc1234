import { describe, expect, it } from '@jest/globals';
import { asksForPerson } from '../../../src/reply/decide/hand-over.js';

describe('a request for a person', () => {
  it.each([
    'agent',
    'Agent!',
    'human please',
    'can i speak to a human please',
    'Could I speak with an adviser? My question is rather complicated.',
    "I'd like to talk to a real person",
    'this is useless, get me a representative',
    'put me through to someone',
    '转人工',
    '人工！人工！人工！',
    '麻烦帮我转一下人工客服，谢谢',
    '我要找真人',
    '卡刷不了，转人工',
  ])('is: %s', (words) => {
    expect(asksForPerson(words)).toBe(true);
  });

  it.each([
    'how do I reach an agent',
    'what is your customer service number',
    'is the agent fee refundable',
    'the person at the branch was rude',
    '怎么转人工',
    '人工客服几点上班',
    '打你们电话按来按去全是语音，怎么才能找到活人',
    '人工智能是什么',
    '',
  ])('is not: %s', (words) => {
    expect(asksForPerson(words)).toBe(false);
  });
});
