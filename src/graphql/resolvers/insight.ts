import { type InsightDimension, latencyOf, TURN_OUTCOMES } from '../../domain/insight.js';
import { Problem } from '../../domain/problem.js';
import { EMOTION_LABELS } from '../../domain/reply.js';
import type { InsightReport } from '../../insight/insight-reader.js';
import type { TurnPlace } from '../../store/repositories/insight-repository.js';
import type {
  InsightGroupResolvers,
  InsightsResolvers,
  QueryResolvers,
  TurnCountsResolvers,
  TurnFilterInput,
  VerdictCountsResolvers,
} from '../generated/types.js';
import { fromCursor, readCount, toCursor } from '../paging.js';

const utc = (name: string, moment: string): string => {
  const time = Date.parse(moment);
  if (Number.isNaN(time)) throw new Problem('BAD_INPUT', `${name} is no moment; write it like 2026-11-24T00:00:00Z.`);
  return new Date(time).toISOString();
};

export const insights: Required<QueryResolvers>['insights'] = (_root, { from, to, step }, { services }) =>
  services.insightReader.report({ from: utc('from', from), to: utc('to', to), step });

/** A place in the list, as its cursor names it. */
const toPlace = (after: string | null | undefined): TurnPlace | null => {
  const text = fromCursor(after);
  if (text === '') return null;
  const [at = '', id] = text.split(' ');
  if (id === undefined || Number.isNaN(Date.parse(at)))
    throw new Problem('BAD_INPUT', 'after is no cursor of this list; send one as it came, or leave it out.');
  return { at, id };
};

const cursorOf = ({ at, id }: TurnPlace): string => toCursor(`${at} ${id}`);

const toValues = (filter: TurnFilterInput): Readonly<Partial<Record<InsightDimension, string>>> => {
  const { channel, scenario, language, topicId, faqId, entityId } = filter;
  const values = { CHANNEL: channel, SCENARIO: scenario, LANGUAGE: language, TOPIC: topicId, FAQ: faqId, ENTITY: entityId };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined));
};

export const turns: Required<QueryResolvers>['turns'] = async (_root, { from, to, filter, first, after }, { services }) => {
  const limit = readCount(first, { name: 'first', from: 1, to: 100, otherwise: 20 });
  const wanted = {
    outcome: filter?.outcome ?? null,
    emotion: filter?.emotion ?? null,
    verdict: filter?.verdict ?? null,
    values: toValues(filter ?? {}),
  };
  const page = await services.turnList.list({ from: utc('from', from), to: utc('to', to) }, wanted, { after: toPlace(after), limit });
  return {
    edges: page.turns.map(({ turn, conversation }) => ({ cursor: cursorOf(turn), node: turn, conversationId: conversation })),
    pageInfo: { hasNextPage: page.next !== null, endCursor: page.next === null ? null : cursorOf(page.next) },
  };
};

export const Insights: InsightsResolvers = {
  groups: (report: InsightReport, { by, first, order }) =>
    report.groups(by, order).slice(0, readCount(first, { name: 'first', from: 1, to: 100, otherwise: 20 })),
};

export const InsightGroup: InsightGroupResolvers = {
  faq: ({ dimension, value }, _args, { loaders }) => (dimension === 'FAQ' ? loaders.faq.load(value) : null),
  entity: ({ dimension, value }, _args, { loaders }) => (dimension === 'ENTITY' ? loaders.entity.load(value) : null),
  topic: ({ dimension, value }, _args, { loaders }) => (dimension === 'TOPIC' ? loaders.topic.load(value) : null),
};

export const TurnCounts: TurnCountsResolvers = {
  outcomes: ({ outcomes }) => TURN_OUTCOMES.flatMap((outcome) => (outcomes[outcome] === 0 ? [] : [{ outcome, count: outcomes[outcome] }])),
  emotions: ({ emotions }) => EMOTION_LABELS.flatMap((emotion) => (emotions[emotion] === 0 ? [] : [{ emotion, count: emotions[emotion] }])),
  answered: ({ turns, outcomes }) => {
    const asking = turns - outcomes.SMALL_TALK;
    return asking === 0 ? null : (outcomes.ANSWERED + outcomes.UNSURE) / asking;
  },
  medianMs: (counts) => latencyOf(counts, 0.5),
  p95Ms: (counts) => latencyOf(counts, 0.95),
};

export const VerdictCounts: VerdictCountsResolvers = {
  helpful: ({ HELPFUL }) => HELPFUL,
  unhelpful: ({ UNHELPFUL }) => UNHELPFUL,
  satisfaction: ({ HELPFUL, UNHELPFUL }) => (HELPFUL + UNHELPFUL === 0 ? null : HELPFUL / (HELPFUL + UNHELPFUL)),
};
