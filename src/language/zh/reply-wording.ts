import type { FactSentences, OwnReplies, WrittenValues } from '../reply-wording.js';

export const ZH_FACT_SENTENCES: FactSentences = {
  values: '{thing}，{values}',
  labelled: '{label}：{written}',
  separator: '，',
  row: '{label}，{list}',
  cell: '{thing}：{written}',
  cellSeparator: '；',
  neighbours: '{thing}，{relation}：{list}',
};

export const ZH_LEANING_SENTENCE =
  /^(?:还|也|但|不过|否则|不然|要不|然后|之后|此后|随后|接着|再|又|就|才|都|均|仍|这|那|它|他们|其中|其余|其他|另外|同时|届时|到期|而|或|并|且|如果(?:还|不|没|仍)|没有的|不行|两者|前者|后者|超过的|通过后|完成后)/u;

export const ZH_OWN_REPLIES: OwnReplies = {
  own: (thing) => thing,
  value: '{thing}的{label}是{written}',
  valueAside: '{thing}，{label}：{written}',
  calculated: '{thing}，{label}：{written}',
  values: '{thing}：{values}',
  ownValue: '您的{label}是{written}',
  ownValueAside: '您的{label}：{written}',
  labelled: '{label}：{written}',
  inSentence: '{label}是{written}',
  isNoun: (label) => !/[是在于至到]$/u.test(label),
  separator: '，',
  thing: '{thing}（{values}）',
  things: '您名下有：{list}',
  nothing: '您名下没有任何记录',
  thingSeparator: '；',
  count: '共{total}个：{list}',
  countOfNone: '没有',
  sum: '{label}合计{written}（{list}）',
  addend: '{thing} {written}',
  best: {
    earliest: '{label}最早的是{list}',
    latest: '{label}最晚的是{list}',
    most: '{label}最高的是{list}',
    least: '{label}最低的是{list}',
  },
  yes: { being: '是的', having: '有的', done: '是的' },
  no: { being: '不是', having: '没有', done: '没有' },
  inDays: { one: '{value}，还有{days}天', other: '{value}，还有{days}天' },
  today: '{value}，就是今天',
  daysAgo: { one: '{value}，已过{days}天', other: '{value}，已过{days}天' },
  nearDay: '{written}（{near}）',
  none: '没有查到您的“{label}”记录',
  rest: '……另有{rest}项',
};

// Made once: making one takes longer than all else in a reply's wording.
const DATES = new Intl.DateTimeFormat('zh-CN', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const NEAR_DAYS = new Intl.RelativeTimeFormat('zh-CN', { numeric: 'auto' });
const LISTS = new Intl.ListFormat('zh-CN', { type: 'conjunction' });

export const ZH_WRITTEN_VALUES: WrittenValues = {
  yes: '是',
  no: '否',
  date: (day) => DATES.format(day),
  daysOff: (days) => NEAR_DAYS.format(days, 'day'),
  list: (items) => LISTS.format(items),
  // Measure words do not change with the number.
  isOne: () => false,
  singular: (format) => format,
};
