import { describe, expect, it } from '@jest/globals';
import type { Language } from '../../../src/domain/language.js';
import { type DialogueAct, mentionsAct, readDialogueAct, stripGreeting } from '../../../src/language/dialogue-words.js';

const actsOf = (language: Language, text: string): readonly string[] =>
  Object.entries(readDialogueAct(text, language)).flatMap(([act, holds]) => (holds ? [act] : []));

const SAID: Readonly<Record<keyof DialogueAct, Readonly<Record<Language, readonly string[]>>>> = {
  isGreetingOnly: {
    en: ['hi', 'hello there!', 'good morning', 'hey, quick question', 'hi, i have a question', 'hello, how are you?'],
    zh: ['你好', '您好！', '早', '在吗', '你好，我有个问题', '嗨~'],
  },
  saysYes: {
    en: ['yes', 'yeah sure', 'yes please', "that's right", 'ok thanks', 'sounds good!', 'go ahead', 'exactly', 'i do', 'uh huh'],
    zh: ['对', '是的', '好的', '嗯嗯', '可以的', '没错', '要', '就这个', '好的谢谢', '对对对'],
  },
  saysNo: {
    en: ['no', 'nope', 'no thanks', 'not really', "that's not it", 'none of these', "i don't think so", 'not that one'],
    zh: ['不', '不是', '不用了', '没有', '都不是', '不需要，谢谢', '不是这个', '不对不对'],
  },
  asksToRepeat: {
    en: ['say that again', 'can you repeat that please', 'pardon?', 'what did you say', "sorry, i didn't catch that", 'once more'],
    zh: ['再说一遍', '麻烦重复一下', '你刚才说什么', '没听清', '能再说一次吗'],
  },
  asksForMoreDetail: {
    en: [
      'more detail',
      'can you give me more details',
      'tell me more',
      'please elaborate',
      'more info please',
      'explain in more detail',
      'go on',
    ],
    zh: ['详细点', '能说详细一点吗', '具体说说', '展开讲讲', '再详细介绍一下', '然后呢', '多说一点'],
  },
  doesNotUnderstand: {
    en: [
      "i don't understand",
      "sorry, i don't get it",
      'what do you mean',
      'huh?',
      "i'm confused",
      'that makes no sense',
      'in plain english please',
    ],
    zh: ['没听懂', '看不懂', '什么意思', '我不太明白', '说人话', '能说简单点吗', '一头雾水'],
  },
  thanks: {
    en: ['thanks', 'thank you so much!', 'ok thanks', 'great, thank you', 'cheers mate'],
    zh: ['谢谢', '非常感谢', '好的 谢谢您', '辛苦了', '多谢多谢'],
  },
  saysGoodbye: {
    en: ['bye', 'ok bye', "that's all, thanks", 'have a nice day', 'see you later'],
    zh: ['再见', '拜拜', '好的 再见', '没有了，谢谢', '那就这样吧', '没别的问题了'],
  },
};

describe('an act of dialogue', () => {
  for (const [act, said] of Object.entries(SAID))
    for (const language of ['en', 'zh'] as const)
      it.each(said[language])(`${language}: ${act} by: %s`, (text) => {
        expect(actsOf(language, text)).toContain(act);
      });

  it.each([
    ['en', 'yes i lost it'],
    ['en', 'no interest for how long'],
    ['en', 'repeat my last order'],
    ['en', 'more details about the fee'],
    ['en', "i don't understand the fee"],
    ['en', 'what does annual fee mean'],
    ['en', 'thanks, but how do i cancel'],
    ['en', 'hi, how do i cancel'],
    ['en', 'right of return'],
    ['en', 'bye law number 5'],
    ['zh', '是不是要收费'],
    ['zh', '不能登录怎么办'],
    ['zh', '好像不行'],
    ['zh', '再说一遍怎么退货'],
    ['zh', '详细地址怎么改'],
    ['zh', '年费是什么意思'],
    ['zh', '你好，怎么退货'],
    ['zh', '要多久'],
    ['zh', '没有收到'],
    ['zh', '这样可以退吗'],
  ] as const)('%s: is nothing that asks something of its own: %s', (language, text) => {
    expect(actsOf(language, text)).toEqual([]);
  });

  it('may be several at once', () => {
    expect(actsOf('en', 'no thanks, bye')).toEqual([]);
    expect(actsOf('en', 'ok thanks')).toEqual(['saysYes', 'thanks']);
  });
});

describe('the greeting before a question', () => {
  it.each([
    ['en', 'hi, how do i pay?', 'how do i pay?'],
    ['en', 'hello there - quick question: can i cancel', 'can i cancel'],
    ['en', 'good morning how are you? i lost my card', 'i lost my card'],
    ['en', 'morning delivery times', 'morning delivery times'],
    ['en', 'high season prices', 'high season prices'],
    ['en', 'hi', ''],
    ['zh', '你好，怎么退货？', '怎么退货？'],
    ['zh', '您好 请问几点开门', '几点开门'],
    ['zh', '在吗？我想问一下怎么改地址', '怎么改地址'],
    ['zh', '你好吗', '你好吗'],
    ['zh', '亲属能代办吗', '亲属能代办吗'],
    ['zh', '早上几点开门', '早上几点开门'],
    ['zh', '你好', ''],
  ] as const)('%s: %s', (language, text, question) => {
    expect(stripGreeting(text, language)).toBe(question);
  });
});

describe('thanks and goodbyes among other words', () => {
  it.each([
    ['en', "that's a relief, thank you my dear", ['thanks']],
    ['en', "lovely, you've been a star", ['thanks']],
    ['en', "ta, i'm off now", ['thanks', 'saysGoodbye']],
    ['en', 'how do i pay the total', []],
    ['zh', '哦来电了 谢啦', ['thanks']],
    ['zh', '行吧 溜了溜了', ['saysGoodbye']],
    ['zh', '礼拜天开门吗', []],
  ] as const)('%s: %s', (language, text, acts) => {
    expect(Object.entries(mentionsAct(text, language)).flatMap(([act, holds]) => (holds ? [act] : []))).toEqual(acts);
  });
});
