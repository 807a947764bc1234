import type { Insights } from './insights-page.js';

const OUTCOMES = ['ANSWERED', 'UNSURE', 'ASKED_BACK', 'UNANSWERED', 'HANDED_OVER', 'SMALL_TALK'] as const;

/** The points of a report as a table that spreadsheets read: one row an hour or day. */
export const toCsv = ({ points }: Insights): string =>
  [
    ['from', 'to', 'turns', ...OUTCOMES.map((outcome) => outcome.toLowerCase()), 'helpful', 'unhelpful'],
    ...points.map(({ from, to, counts, feedback }) => [
      from,
      to,
      counts.turns,
      ...OUTCOMES.map((wanted) => counts.outcomes.find(({ outcome }) => outcome === wanted)?.count ?? 0),
      feedback.helpful,
      feedback.unhelpful,
    ]),
  ]
    .map((row) => `${row.join(',')}\r\n`)
    .join('');

/** Lets the browser keep it as a file. */
export const saveAsCsv = (insights: Insights): void => {
  const address = URL.createObjectURL(new Blob([toCsv(insights)], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `insights-${insights.from.slice(0, 10)}-${insights.to.slice(0, 10)}.csv`;
  link.click();
  URL.revokeObjectURL(address);
};
