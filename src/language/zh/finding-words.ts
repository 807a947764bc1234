import type { FindingWords } from '../finding-words.js';

export const ZH_FINDING_WORDS: FindingWords = {
  OTHER_VALUE: '「{one}」说的是{oneValue}，「{other}」说的是{otherValue}。',
  DENIAL: '「{one}」和「{other}」问法相同，一个说可以，另一个说不可以。',
  OTHER_THAN_GRAPH: '「{one}」写的是{oneValue}，而「{other}」的{attribute}是{otherValue}。',
  OTHER_IN_LANGUAGE: '「{one}」的两种语言说法不一致：一处是{oneValue}，另一处是{otherValue}。',
  OTHER_ANSWER: '同一位客户可能同时符合「{one}」的两个答案的条件，一个说{oneValue}，另一个说{otherValue}。',
  NO_ENTITY: '这个答案给不出来：{placeholder}指向的对象不存在。',
  NO_ATTRIBUTE: '这个答案给不出来：「{entity}」没有{placeholder}所指的属性。',
  NO_VALUE: '这个答案给不出来：{placeholder}没有值。',
  COVERED: '没有人会得到这个答案：凡是它适用的场合，前面的另一个答案都先适用。',
  OVER: '已经没有人会得到它：有效期到{day}为止。',
  NEVER_HOLDS: '没有人会得到这个答案：它的条件永远不成立。',
  PAST_SOURCE: '它仍在引用「{entity}」的内容，而后者已于{day}失效。',
  SAME_ANSWER: '「{faq}」和「{other}」问法相同，答案也一样。',
  ASKED_FOR_OTHER: '「{faq}」的{all}个问法中，有{count}个去掉之后会被当成「{other}」。',
  NO_ANSWER_IN_LANGUAGE: '没有{language}答案。',
  NO_QUESTION_IN_LANGUAGE: '有{language}答案，但没有{language}标题或问法可以找到它。',
  TOO_FEW: '只有{count}个{language}问法；少于{least}个时，能不能找到全凭运气。',
};
