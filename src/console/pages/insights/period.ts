import type { InsightStep } from '../../graphql/generated/operations.js';

/** The periods to choose from, by how they are named in addresses. */
export const PERIODS = ['24h', '7d', '28d', '90d'] as const;

export type PeriodName = (typeof PERIODS)[number];

/** A stretch of time up to now. */
export interface Period {
  readonly from: string;
  readonly to: string;
  readonly step: InsightStep;
}

const HOUR = 3_600_000;
const HOURS: Readonly<Record<PeriodName, number>> = { '24h': 24, '7d': 7 * 24, '28d': 28 * 24, '90d': 90 * 24 };

/** The period of a name, up to and with the minute of now; of days as many as it says, today being one. */
export const periodOf = (name: PeriodName, now: number): Period => {
  const to = Math.floor(now / 60_000) * 60_000 + 60_000;
  const isDays = name !== '24h';
  const back = (isDays ? HOURS[name] - 24 : HOURS[name] - 1) * HOUR;
  return { from: new Date(to - back).toISOString(), to: new Date(to).toISOString(), step: isDays ? 'DAY' : 'HOUR' };
};

/** Which turns, as an address says it. */
export const TURN_FILTERS = ['outcome', 'emotion', 'verdict', 'channel', 'scenario', 'language', 'topicId', 'faqId', 'entityId'] as const;

export type TurnFilters = Readonly<Partial<Record<(typeof TURN_FILTERS)[number], string>>>;

/** The address of the turns of a period. */
export const turnsAddress = ({ from, to }: Pick<Period, 'from' | 'to'>, filters: TurnFilters = {}): string =>
  `/insights/turns?${new URLSearchParams({ from, to, ...filters }).toString()}`;
