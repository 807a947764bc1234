import type { Language } from '../../domain/language.js';

/** The service's own words around facts; `{…}` is filled in. */
interface FactWording {
  readonly path: string;
  readonly list: string;
  readonly rest: string;
  readonly more: string;
  readonly none: string;
  readonly noMore: string;
  readonly count: string;
  readonly lowest: string;
  readonly highest: string;
  /** Of "second lowest"; `{place}` as `placeForms` has it. */
  readonly placedLowest: string;
  readonly placedHighest: string;
  /** By the plural category of ordinal numbers. */
  readonly placeForms: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;
  readonly lower: string;
  readonly higher: string;
  readonly same: string;
  readonly yes: string;
  readonly no: string;
  /** Before the sentence that says so. */
  readonly denied: string;
  readonly values: string;
  readonly whoAsks: string;
  readonly stepSeparator: string;
  readonly onlyFits: string;
  readonly noneFits: string;
  readonly onDay: string;
  readonly onRecordFrom: string;
  readonly within: string;
  readonly notWithin: string;
  /** What a label that asks begins with; left out of an answer. */
  readonly whetherPrefix: RegExp;
  readonly has: string;
  readonly hasNot: string;
  readonly turned: string;
  readonly countNamed: string;
  readonly differenceRow: string;
  readonly differenceValue: string;
  readonly noValue: string;
  readonly rowSeparator: string;
  readonly moreRows: string;
  readonly related: string;
  readonly relatedReversed: string;
  /** What is on record of two things, where something else was asked. */
  readonly relatedOtherwise: string;
  readonly notRelated: string;
  readonly relatedToOthers: string;
  readonly share: string;
  readonly sharePeriods: string;
  readonly product: string;
  readonly gap: string;
  readonly noGap: string;
  readonly sum: string;
  readonly tariff: string;
  readonly tariffOne: string;
  readonly tariffFormula: string;
  /** Of a relation that has values of its own: between what, then the values. */
  readonly propertyRow: string;
  readonly isThere: string;
  readonly isThereSince: string;
  readonly isThereUntil: string;
  readonly wasThere: string;
  readonly willBeThere: string;
  readonly daysLeft: string;
  readonly daysSince: string;
  readonly today: string;
  readonly missing: string;
  readonly ended: string;
  readonly upcoming: string;
}

export const FACT_WORDING: Readonly<Record<Language, FactWording>> = {
  zh: {
    path: '{start}（{steps}）：{list}',
    list: '共{total}个：{list}',
    rest: '……另有{rest}个',
    more: '……还有{rest}个，想看请说“还有吗”',
    none: '没有符合条件的{type}',
    noMore: '没有更多了',
    count: '共{total}个',
    lowest: '{attribute}最低的是{list}',
    highest: '{attribute}最高的是{list}',
    placedLowest: '{attribute}第{place}低的是{list}',
    placedHighest: '{attribute}第{place}高的是{list}',
    placeForms: { other: '{n}' },
    lower: '{list}的{attribute}更低',
    higher: '{list}的{attribute}更高',
    same: '它们的{attribute}相同',
    yes: '是的',
    no: '不是',
    denied: '不',
    values: '（{values}）',
    whoAsks: '这需要先确认您的身份，请登录后再问一次',
    stepSeparator: ' › ',
    onlyFits: '只有{list}可以这样办',
    noneFits: '它们都不能这样办',
    onDay: '{day}时：',
    onRecordFrom: '{day}的情况没有记录，有记录的最早情况（{from}）是：',
    within: '可以',
    notWithin: '不可以',
    whetherPrefix: /^(?:是否|可否|能否|可不可以)/u,
    has: '是的，{entity}：{attribute}',
    hasNot: '没有，{entity}：无{attribute}',
    turned: '{answer}，{fact}',
    countNamed: '共{total}个：{list}',
    differenceRow: '{attribute}：{values}',
    differenceValue: '{entity} {value}',
    noValue: '未注明',
    rowSeparator: '；',
    moreRows: '；另有{rest}项不同',
    related: '是的，{fact}',
    relatedReversed: '不是，反过来：{fact}',
    relatedOtherwise: '资料里关于这两者记载的是：{fact}',
    notRelated: '资料里没有{start}与{end}的关系（{relation}）',
    relatedToOthers: '没有{end}；{start}的{relation}：{list}',
    share: '{amount} × {share} = {result}（{entity}的{attribute}）',
    sharePeriods: '{amount} × {share} × {periods} = {result}（{entity}的{attribute}，按期简单计算）',
    product: '{each} × {count} = {result}（{entity}的{attribute}）',
    gap: '{entity}的{attribute}比{other}多{result}：{one} − {two} = {result}',
    noGap: '{entity}和{other}的{attribute}都是{one}，没有差别',
    sum: '{terms} = {result}（{attribute}）',
    tariff: '{first} + {further} × {count} = {result}（{entity}）',
    tariffFormula: '{first} + {further} × {count} = {result}',
    tariffOne: '{result}（{entity}）',
    propertyRow: '{from} → {to}：{values}',
    isThere: '{entity}现在有',
    isThereSince: '{entity}现在有，{from}起',
    isThereUntil: '{entity}现在还有，{to}止',
    wasThere: '{entity}现在没有了，已于{to}停止',
    willBeThere: '{entity}现在还没有，{from}开始',
    daysLeft: '{entity}的{attribute}是{date}，还有{days}天',
    daysSince: '{entity}的{attribute}是{date}，已过{days}天',
    today: '{entity}的{attribute}就是今天（{date}）',
    missing: '资料里没有{entity}的{attribute}',
    ended: '{entity}已于{day}停止。',
    upcoming: '{entity}将于{day}开始。',
  },
  en: {
    path: '{start} ({steps}): {list}',
    list: '{total} in all: {list}',
    rest: ' … and {rest} more',
    more: ' … and {rest} more; ask for more to see them',
    none: 'There is none like that',
    noMore: 'That is all there are',
    count: '{total} in all',
    lowest: 'Lowest {attribute}: {list}',
    highest: 'Highest {attribute}: {list}',
    placedLowest: '{place} lowest {attribute}: {list}',
    placedHighest: '{place} highest {attribute}: {list}',
    placeForms: { one: '{n}st', two: '{n}nd', few: '{n}rd', other: '{n}th' },
    lower: '{list} has the lower {attribute}',
    higher: '{list} has the higher {attribute}',
    same: 'They have the same {attribute}',
    yes: 'Yes',
    no: 'No',
    denied: 'No',
    values: ' ({values})',
    whoAsks: 'I need to know who you are for that; please log in and ask again',
    stepSeparator: ' › ',
    onlyFits: 'Only {list} can be had like that',
    noneFits: 'None of them can be had like that',
    onDay: 'As of {day}: ',
    onRecordFrom: 'Nothing is on record for {day}; the earliest, of {from}: ',
    within: 'Yes',
    notWithin: 'No',
    whetherPrefix: /^(?:whether|is|has|can be)\b\s*/u,
    has: 'Yes, {entity}: {attribute}',
    hasNot: 'No, {entity}: no {attribute}',
    turned: '{answer}, {fact}',
    countNamed: '{total} in all: {list}',
    differenceRow: '{attribute}: {values}',
    differenceValue: '{entity} {value}',
    noValue: 'not given',
    rowSeparator: '; ',
    moreRows: '; {rest} more differ',
    related: 'Yes, {fact}',
    relatedReversed: 'No, the other way round: {fact}',
    relatedOtherwise: 'I have this on record of the two: {fact}',
    notRelated: 'Not on record: {start} – {relation} – {end}',
    relatedToOthers: 'No, not {end}. {start} – {relation}: {list}',
    share: '{amount} × {share} = {result} ({attribute} of {entity})',
    sharePeriods: '{amount} × {share} × {periods} = {result} ({attribute} of {entity}, simple reckoning by period)',
    product: '{each} × {count} = {result} ({attribute} of {entity})',
    gap: '{entity} has {result} more {attribute} than {other}: {one} − {two} = {result}',
    noGap: '{entity} and {other} have the same {attribute}: {one}',
    sum: '{terms} = {result} ({attribute})',
    tariff: '{first} + {further} × {count} = {result} ({entity})',
    tariffFormula: '{first} + {further} × {count} = {result}',
    tariffOne: '{result} ({entity})',
    propertyRow: '{from} – {to}: {values}',
    isThere: '{entity} is there now',
    isThereSince: '{entity} is there now, since {from}',
    isThereUntil: '{entity} is still there, until {to}',
    wasThere: '{entity} is no longer there: it ended on {to}',
    willBeThere: '{entity} is not there yet: it begins on {from}',
    daysLeft: 'The {attribute} of {entity} is {date}, {days} days from now',
    daysSince: 'The {attribute} of {entity} was {date}, {days} days ago',
    today: 'The {attribute} of {entity} is today ({date})',
    missing: 'I have no {attribute} on record for {entity}',
    ended: '{entity} ended on {day}. ',
    upcoming: '{entity} begins on {day}. ',
  },
};
