import type { Entity, Relation } from '../../../../src/domain/entity.js';
import type { FactProposal } from '../../../../src/domain/fact-proposal.js';
import type { Json } from '../../../../src/domain/json.js';
import type { Language } from '../../../../src/domain/language.js';
import type { AttributeType, Ontology } from '../../../../src/domain/ontology.js';
import { createFactReader } from '../../../../src/facts/fact-context.js';
import { type FactFocus, type FactInquiry, NO_FOCUS } from '../../../../src/facts/fact-inquiry.js';
import type { Asker } from '../../../../src/facts/own/own-lexicon.js';
import { proposeOwnFacts } from '../../../../src/facts/own/propose-own-facts.js';
import { detectLanguage } from '../../../../src/language/text/detect-language.js';
import { normaliseText } from '../../../../src/language/text/normalise-text.js';
import { createOntologyIndex } from '../../../../src/ontology/ontology-index.js';
import { answerFromFacts } from '../../../../src/reply/render/answer-from-facts.js';

type Values = NonNullable<AttributeType['values']>;
const attribute = (
  id: string,
  type: AttributeType['type'],
  en: readonly string[],
  zh: readonly string[],
  more: { readonly unit?: string; readonly values?: Values } = {},
): AttributeType => ({ id, type, unit: more.unit ?? null, localised: false, names: { en, zh }, values: more.values ?? null });

/** A made-up library that lends tools, so that nothing rests on a particular business. */
export const TOOL_LIBRARY: Ontology = {
  units: [
    { id: 'EUR', format: { en: '€{value}', zh: '{value}欧元' } },
    { id: 'days', format: { en: '{value} days', zh: '{value}天' } },
  ],
  entityTypes: [
    {
      id: 'Tool',
      private: false,
      names: { en: ['tool', 'tools'], zh: ['工具'] },
      attributes: [
        attribute('kind', 'text', ['kind'], ['种类'], {
          values: { drill: { en: ['drill', 'drills'], zh: ['电钻', '钻'] }, ladder: { en: ['ladder', 'ladders'], zh: ['梯子'] }, saw: { en: ['saw', 'saws'], zh: ['锯子'] } },
        }),
        attribute('deposit', 'number', ['deposit'], ['押金'], { unit: 'EUR' }),
      ],
    },
    {
      id: 'Member',
      private: true,
      names: { en: ['member'], zh: ['会员'] },
      attributes: [
        attribute('tier', 'text', ['tier', 'membership level'], ['会员等级', '级别'], {
          values: { basic: { en: ['basic'], zh: ['普通'] }, keen: { en: ['keen maker'], zh: ['热心会员'] } },
        }),
        attribute('verified', 'boolean', ['identity verified', 'verified'], ['实名认证', '是否实名']),
      ],
    },
    { id: 'Badge', private: true, names: { en: ['badge'], zh: ['门卡'] }, attributes: [attribute('pin', 'text', ['door code'], ['开门密码']), attribute('allowance', 'number', ['allowance'], ['补贴'], { unit: 'EUR' }), attribute('spent', 'number', ['allowance used'], ['已用补贴'], { unit: 'EUR' })] },
  ],
  relationTypes: [
    {
      id: 'BORROWED',
      from: ['Member'],
      to: ['Tool'],
      cardinality: 'many-to-many',
      names: { en: ['borrowed', 'my loans'], zh: ['借了', '我的借用'] },
      inverseNames: {},
      properties: [
        attribute('dueOn', 'date', ['due date', 'return date', 'when is it due'], ['归还日期', '什么时候还', '到期日']),
        attribute('state', 'text', ['loan status', 'status'], ['借用状态', '状态'], {
          values: { out: { en: ['on loan'], zh: ['借用中'] }, late: { en: ['late', 'overdue'], zh: ['逾期', '过期'] } },
        }),
        attribute('owed', 'number', ['amount owed', 'owe'], ['欠款', '欠多少'], { unit: 'EUR' }),
        attribute('deposit', 'number', ['deposit', 'deposit paid'], ['押金'], { unit: 'EUR' }),
      ],
    },
    {
      id: 'RESERVED',
      from: ['Member'],
      to: ['Tool'],
      cardinality: 'many-to-many',
      names: { en: ['reserved', 'my reservations'], zh: ['预订了', '我的预订'] },
      inverseNames: {},
      properties: [
        attribute('state', 'text', ['reservation status', 'status'], ['预订状态', '进度', '状态'], {
          values: { waiting: { en: ['waiting', 'pending'], zh: ['排队中'] }, ready: { en: ['ready'], zh: ['可取', '可以取'] } },
        }),
      ],
    },
    { id: 'WEARS', from: ['Member'], to: ['Badge'], cardinality: 'one-to-one', names: { en: ['wears'], zh: ['佩戴'] }, inverseNames: {}, properties: [] },
    { id: 'KNOWS', from: ['Member'], to: ['Member'], cardinality: 'many-to-many', names: { en: ['knows', 'my friends'], zh: ['认识', '我的朋友'] }, inverseNames: {}, properties: [attribute('since', 'date', ['friends since'], ['相识日期'])] },
  ],
}; // prettier-ignore

const entity = (id: string, type: string, en: string, zh: string, attributes: Readonly<Record<string, Json>>): Entity => ({
  id, type, names: { en, zh }, aliases: {}, attributes, validFrom: null, validTo: null, version: 1, updatedAt: '',
}); // prettier-ignore

export const TOOLS = {
  bore: entity('bore', 'Tool', 'Bore 500', '博尔500', { kind: 'drill', deposit: 50 }),
  climb: entity('climb', 'Tool', 'Climb 3', '攀三', { kind: 'ladder', deposit: 20 }),
  rip: entity('rip', 'Tool', 'Rip Saw', '锐普锯', { kind: 'saw', deposit: 30 }),
} as const;

const relation = (from: string, type: string, other: Entity, properties: Readonly<Record<string, Json>>) => {
  const edge: Relation = { from, type, to: other.id, properties, validFrom: null, validTo: null };
  return { id: from, relation: edge, other };
};

const member = entity('dora', 'Member', 'Dora', '朵拉', { tier: 'keen', verified: true });

/** Has a drill that is late, a ladder, a saw reserved; knows another member. */
export const DORA: Asker = {
  entity: member,
  relations: [
    relation('dora', 'BORROWED', TOOLS.bore, { dueOn: '2026-05-28', state: 'late', owed: 4.5, deposit: 50 }),
    relation('dora', 'BORROWED', TOOLS.climb, { dueOn: '2026-06-11', state: 'out', owed: 0, deposit: 20 }),
    relation('dora', 'RESERVED', TOOLS.rip, { state: 'waiting' }),
    relation('dora', 'WEARS', entity('badge-7', 'Badge', 'Badge 7', '门卡7', { pin: '4711', allowance: 30, spent: 12 }), {}),
    relation('dora', 'KNOWS', entity('emil', 'Member', 'Emil', '埃米尔', { tier: 'basic' }), { since: '2020-01-01' }),
  ],
};

/** A member who has nothing yet. */
export const NEWCOMER: Asker = { entity: { ...member, id: 'finn' }, relations: [] };

export const READER = createFactReader(createOntologyIndex(TOOL_LIBRARY));

export const inquiryOf = (question: string, asker: Asker | null = DORA, focus: FactFocus = NO_FOCUS): FactInquiry => {
  const { text } = normaliseText(question);
  const language: Language = detectLanguage(text) ?? 'en';
  const named = Object.values(TOOLS).flatMap((tool) =>
    Object.values(tool.names).flatMap((name) => {
      const start = text.indexOf(name.toLowerCase());
      return start < 0 ? [] : [{ entity: tool, span: { start, end: start + name.length }, score: 1, isVerbatim: question.includes(name) }];
    }),
  );
  const situation = { implied: [], asker, asOf: '2026-06-01T09:00:00.000Z', focus, vector: null, near: null };
  return { text, language, replyLanguage: language, named, mentions: named, ...situation };
};

export const proposeTools = (question: string, asker: Asker | null = DORA, focus: FactFocus = NO_FOCUS): readonly FactProposal[] =>
  proposeOwnFacts(inquiryOf(question, asker, focus), asker, READER);

/** What the best proposal would tell; its kind where it is no fact, `null` where there is none. */
export const tellTools = (question: string, asker: Asker | null = DORA, focus: FactFocus = NO_FOCUS): string | null => {
  const [best] = proposeTools(question, asker, focus);
  if (best === undefined) return null;
  if (best.finding.kind !== 'facts') return best.finding.kind;
  const outcome = answerFromFacts(best.finding, detectLanguage(question) ?? 'en', READER.ontology);
  return outcome.kind === 'answer' ? outcome.text : null;
};
