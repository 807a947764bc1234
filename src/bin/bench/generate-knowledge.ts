import { answerId, phrasingId, wordingOf } from '../../curation/fields/read-texts.js';
import type { Entity, Relation } from '../../domain/entity.js';
import type { FaqAnswer } from '../../domain/faq.js';
import { type Language, LANGUAGES } from '../../domain/language.js';
import type { NewPhrasing, PublishedFaq } from '../../store/repositories/faq-repository.js';

/** Generated questions are an action on a thing; 25 actions and 40 things make 1,000 FAQs. */
export const ACTIONS: Readonly<Record<Language, readonly string[]>> = {
  en: 'cancel,renew,change,check,extend,report,download,print,share,move,pause,restart,upgrade,track,return,replace,insure,lend,sell,repair,register,transfer,confirm,reserve,delete'.split(
    ',',
  ),
  zh: '取消,续期,修改,查询,延长,举报,下载,打印,分享,移动,暂停,重新启动,升级,追踪,退回,更换,投保,出借,出售,维修,登记,转让,确认,预订,删除'.split(
    ',',
  ),
};

export const THINGS: Readonly<Record<Language, readonly string[]>> = {
  en: 'subscription,parcel,invoice,address,ticket,appointment,photo album,calendar,garden tool,bicycle,library book,music lesson,swimming course,parking space,boat trip,museum pass,camera,telescope,guitar,piano,tent,sleeping bag,ski set,surfboard,kitchen robot,sewing machine,bookshelf,desk lamp,garden fence,water meter,house key,mailbox,newsletter,recipe,puzzle,chess set,aquarium,bird house,solar panel,weather station'.split(
    ',',
  ),
  zh: '订阅,包裹,发票,地址,门票,预约,相册,日历,园艺工具,自行车,图书,音乐课,游泳课,车位,游船,博物馆通票,相机,望远镜,吉他,钢琴,帐篷,睡袋,滑雪板,冲浪板,料理机,缝纫机,书架,台灯,篱笆,水表,钥匙,信箱,简报,菜谱,拼图,象棋,鱼缸,鸟屋,太阳能板,气象站'.split(
    ',',
  ),
};

/** How an action on a thing is asked for: `{a}` and `{t}`. */
const PHRASINGS: Readonly<Record<Language, readonly string[]>> = {
  en: ['How do I {a} my {t}?', 'I want to {a} the {t}', 'can you help me {a} a {t}', 'steps to {a} my {t} please'],
  zh: ['怎么{a}{t}？', '我想{a}我的{t}', '请问{t}可以{a}吗', '{a}{t}要怎么操作'],
};

/** What is asked in the measurement: other words than any phrasing, a feeling included. */
export const QUESTIONS: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'this is annoying, where can I {a} that {t}',
    'I am worried: is it possible to {a} my {t} today',
    'tell me about how one would {a} a {t}',
  ],
  zh: ['真烦，到底在哪里{a}{t}', '我很担心，今天能{a}我的{t}吗', '告诉我该怎样去{a}那个{t}'],
};

const AT = '2026-01-01T00:00:00.000Z';
const ITEMS = 60;
const RULES = 20;

export interface GeneratedFaq {
  readonly faq: PublishedFaq;
  readonly phrasings: readonly NewPhrasing[];
}

const entity = (id: string, type: string, names: Entity['names'], more: Partial<Entity> = {}): Entity => ({
  id,
  type,
  names,
  aliases: {},
  attributes: {},
  validFrom: null,
  validTo: null,
  version: 1,
  updatedAt: AT,
  ...more,
});

const relation = (from: string, type: string, to: string, properties: Relation['properties'] = {}): Relation => ({
  from,
  type,
  to,
  properties,
  validFrom: null,
  validTo: null,
});

/** Items that go with each other, rules that govern them; each second rule replaces the one before it in 2027. */
export const generateThings = (): { readonly entities: readonly Entity[]; readonly relations: readonly Relation[] } => {
  const items = Array.from({ length: ITEMS }, (_, at) =>
    entity(
      `item-${String(at)}`,
      'Item',
      { zh: `旭日${String(at)}号`, en: `Sunrise ${String(at)}` },
      { attributes: { price: 100 + at, weight: at } },
    ),
  );
  const rules = Array.from({ length: RULES }, (_, at) =>
    entity(
      `rule-${String(at)}`,
      'Rule',
      { zh: `章程${String(at)}`, en: `Charter ${String(at)}` },
      { attributes: { days: at + 1 }, ...(at % 2 === 0 ? { validTo: '2027-01-01' } : { validFrom: '2027-01-01' }) },
    ),
  );
  const relations = [
    ...items.flatMap(({ id }, at) => [
      relation(id, 'GOES_WITH', `item-${String((at + 7) % ITEMS)}`),
      relation(`rule-${String(at % RULES)}`, 'GOVERNS', id),
    ]),
    ...rules.flatMap((_, at) => (at % 2 === 0 ? [] : [relation(`rule-${String(at)}`, 'REPLACES', `rule-${String(at - 1)}`)])),
  ];
  return { entities: [...items, ...rules], relations };
};

/** FAQs `from` to before `to`, each about an item and a rule, with a condition on what the customer holds and values from the graph. */
export const generateFaqs = (from: number, to: number): readonly GeneratedFaq[] =>
  Array.from({ length: to - from }, (_, offset) => generateFaq(from + offset));

const faqId = (at: number): string => `faq-${String(at).padStart(5, '0')}`;

const generateFaq = (at: number): GeneratedFaq => {
  const id = faqId(at);
  const item = `item-${String(at % ITEMS)}`;
  const say = (template: string, language: Language): string =>
    template
      .replace('{a}', ACTIONS[language][at % ACTIONS[language].length] ?? '')
      .replace('{t}', THINGS[language][Math.floor(at / ACTIONS[language].length) % THINGS[language].length] ?? '');
  const phrasings = LANGUAGES.flatMap((language) =>
    PHRASINGS[language].map((template) => {
      const phrasing = { text: say(template, language), language };
      return { ...phrasing, id: phrasingId(id, phrasing), wording: wordingOf(phrasing) };
    }),
  );
  const answers = LANGUAGES.flatMap((language) => {
    const about = language === 'zh' ? `：费用{${item}.price}。` : `: it costs {${item}.price}.`;
    const title = say(PHRASINGS[language][0] ?? '', language);
    return [
      answer(id, language, `${title} ${about}`, null),
      answer(id, language, `${title} (${item}) ${about}`, { in: [item, { var: 'customer.HOLDS' }] }),
    ];
  });
  return {
    phrasings,
    faq: {
      id,
      status: 'PUBLISHED',
      version: 1,
      publishedVersion: 1,
      submittedVersion: null,
      scheduled: null,
      titles: { zh: say(PHRASINGS.zh[0] ?? '', 'zh'), en: say(PHRASINGS.en[0] ?? '', 'en') },
      topicId: null,
      aboutIds: [item, `rule-${String(at % RULES)}`],
      nextIds: at === 0 ? [] : [faqId(at - 1)],
      answers,
      validFrom: null,
      validTo: null,
      updatedAt: AT,
    },
  };
};

const answer = (id: string, language: Language, text: string, condition: FaqAnswer['condition']): FaqAnswer => {
  const content = { language, text, variants: [], condition, validFrom: null, validTo: null };
  return { id: answerId(id, content), ...content };
};

/** Customers `from` to before `to`. All hold item 0, which so becomes as much of a hub as a graph can have; each holds two others. */
export const generateCustomers = (
  from: number,
  to: number,
): { readonly entities: readonly Entity[]; readonly relations: readonly Relation[] } => {
  const numbers = Array.from({ length: to - from }, (_, offset) => from + offset);
  return {
    entities: numbers.map((at) =>
      entity(
        customerId(at),
        'Customer',
        { en: `Customer ${String(at)}` },
        {
          attributes: {
            segment: at % 3 === 0 ? 'high' : 'usual',
            state: 'active',
            region: `region-${String(at % 30)}`,
            preferredLanguage: 'en',
          },
        },
      ),
    ),
    relations: numbers.flatMap((at) =>
      [0, 1 + (at % (ITEMS - 1)), 1 + ((at * 7 + 3) % (ITEMS - 1))].map((item, rank) =>
        relation(customerId(at), 'HOLDS', `item-${String(item)}`, { status: rank === 0 ? 'current' : 'paused', balance: (at * 13) % 997 }),
      ),
    ),
  };
};

export const customerId = (at: number): string => `customer-${String(at).padStart(6, '0')}`;
