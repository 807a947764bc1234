import { Text } from '@mantine/core';
import type { JSX } from 'react';
import { Link } from 'wouter';
import { useLanguage } from '../../texts/texts.js';
import type { Insights } from './insights-page.js';
import { turnsAddress } from './period.js';

/** The numbers that tell most, each with how it was before. */
export const Summary = ({ insights }: { readonly insights: Insights }): JSX.Element => {
  const { language, texts } = useLanguage();
  const { insights: words } = texts;
  const { counts, before, feedback, feedbackBefore } = insights;
  const number = (value: number): string => value.toLocaleString(language);
  const part = (value: number | null | undefined): string =>
    value == null ? '–' : value.toLocaleString(language, { style: 'percent', maximumFractionDigits: 1 });
  const ms = (value: number | null | undefined): string => (value == null ? '–' : words.milliseconds(value));
  const handedOver = ({ outcomes }: Insights['counts']): number => outcomes.find(({ outcome }) => outcome === 'HANDED_OVER')?.count ?? 0;
  const figures = [
    { name: words.turns, now: number(counts.turns), then: number(before.turns), to: turnsAddress(insights) },
    { name: words.conversations, now: number(counts.conversations), then: number(before.conversations) },
    {
      name: words.answered,
      now: part(counts.answered),
      then: part(before.answered),
      to: turnsAddress(insights, { outcome: 'ANSWERED' }),
    },
    {
      name: words.handedOver,
      now: number(handedOver(counts)),
      then: number(handedOver(before)),
      to: turnsAddress(insights, { outcome: 'HANDED_OVER' }),
    },
    {
      name: words.satisfaction,
      now: part(feedback.satisfaction),
      then: part(feedbackBefore.satisfaction),
      to: turnsAddress(insights, { verdict: 'HELPFUL' }),
    },
    { name: words.median, now: ms(counts.medianMs), then: ms(before.medianMs) },
    { name: words.slowest, now: ms(counts.p95Ms), then: ms(before.p95Ms) },
  ];
  return (
    <dl className="figures">
      {figures.map(({ name, now, then, to }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {to === undefined ? (
              <span className="figure">{now}</span>
            ) : (
              <Link className="figure" href={to}>
                {now}
              </Link>
            )}
            <Text size="xs" c="dimmed">
              {words.before(then)}
            </Text>
          </dd>
        </div>
      ))}
    </dl>
  );
};
