import type { JSX } from 'react';
import { Link } from 'wouter';
import type { InsightStep, TurnOutcome } from '../../graphql/generated/operations.js';
import { useLanguage } from '../../texts/texts.js';
import type { Insights } from './insights-page.js';
import { turnsAddress } from './period.js';

/** From the ground up. */
const OUTCOMES: readonly TurnOutcome[] = ['ANSWERED', 'UNSURE', 'SMALL_TALK', 'ASKED_BACK', 'HANDED_OVER', 'UNANSWERED'];

type Counted = Pick<Insights['counts'], 'outcomes'>;

const countOf = ({ outcomes }: Counted, wanted: TurnOutcome): number => outcomes.find(({ outcome }) => outcome === wanted)?.count ?? 0;

/** Turns hour by hour or day by day, by how they went: each column, outcome and feeling leads to its turns. */
export const OutcomeChart = ({ insights, step }: { readonly insights: Insights; readonly step: InsightStep }): JSX.Element => {
  const { language, texts } = useLanguage();
  const { insights: words, explain } = texts;
  const highest = Math.max(1, ...insights.points.map(({ counts }) => counts.turns));
  const format = new Intl.DateTimeFormat(language, step === 'DAY' ? { dateStyle: 'medium' } : { dateStyle: 'medium', timeStyle: 'short' });
  const shortly = new Intl.DateTimeFormat(language, step === 'DAY' ? { day: 'numeric', month: 'short' } : { hour: 'numeric' });
  const { points } = insights;
  return (
    <section className="chart" aria-labelledby="chart-title">
      <h2 id="chart-title">{words.chart}</h2>
      <ul className="legend">
        {OUTCOMES.map((outcome) => (
          <li key={outcome}>
            <Link href={turnsAddress(insights, { outcome })}>
              <span className={`swatch ${outcome}`} aria-hidden />
              {words.outcomes[outcome]} <b>{countOf(insights.counts, outcome).toLocaleString(language)}</b>
            </Link>
          </li>
        ))}
      </ul>
      <ol className="columns" style={{ gridTemplateColumns: `repeat(${String(points.length)}, minmax(0, 1fr))` }}>
        {points.map((point, at) => {
          const told = OUTCOMES.filter((outcome) => countOf(point.counts, outcome) > 0).map(
            (outcome) => `${words.outcomes[outcome]} ${String(countOf(point.counts, outcome))}`,
          );
          const label = `${format.format(new Date(point.from))}: ${words.turnsOf(point.counts.turns)}${told.length === 0 ? '' : ` (${told.join(', ')})`}`;
          return (
            <li key={point.from}>
              <Link href={turnsAddress(point)} aria-label={label} title={label}>
                <span className="column" aria-hidden>
                  {OUTCOMES.toReversed().map((outcome) => (
                    <span
                      key={outcome}
                      className={outcome}
                      style={{ height: `${String((countOf(point.counts, outcome) / highest) * 100)}%` }}
                    />
                  ))}
                </span>
              </Link>
              <span className="tick" aria-hidden>
                {isTick(at, points.length) ? shortly.format(new Date(point.from)) : ''}
              </span>
            </li>
          );
        })}
      </ol>
      <ul className="legend" aria-label={words.emotions}>
        {insights.counts.emotions.map(({ emotion, count }) => (
          <li key={emotion}>
            <Link href={turnsAddress(insights, { emotion })}>
              {explain.understood.moods[emotion]} <b>{count.toLocaleString(language)}</b>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** Names under columns, so that they do not run into each other. */
const MOST_TICKS = 8;

const isTick = (at: number, of: number): boolean => (of - 1 - at) % Math.ceil(of / MOST_TICKS) === 0;
