import '../../knowledge/knowledge.css';
import './insights.css';
import { Button, NativeSelect, Text } from '@mantine/core';
import { type JSX, useState } from 'react';
import { useSearchParams } from 'wouter';
import { ReadInsightsDocument, type ReadInsightsQuery } from '../../graphql/generated/operations.js';
import { useAnswer } from '../../graphql/use-answer.js';
import { useLanguage } from '../../texts/texts.js';
import { Answered } from '../../ui/answered.js';
import { PageHead } from '../../ui/page-head.js';
import { GroupTable } from './group-table.js';
import { OutcomeChart } from './outcome-chart.js';
import { type PeriodName, PERIODS, periodOf } from './period.js';
import { saveAsCsv } from './save-as-csv.js';
import { Summary } from './summary.js';

export type Insights = ReadInsightsQuery['insights'];

/** How conversations went, in numbers that lead to the turns behind them; the address keeps the period. */
export const InsightsPage = (): JSX.Element => {
  const { texts } = useLanguage();
  const { insights: words } = texts;
  const [search, setSearch] = useSearchParams();
  const name: PeriodName = PERIODS.find((one) => one === search.get('period')) ?? '7d';
  const [now, setNow] = useState(() => Date.now());
  const period = periodOf(name, now);
  const answer = useAnswer(ReadInsightsDocument, period);
  return (
    <>
      <PageHead title={words.title} hint={words.hint}>
        <div className="insight-head">
          <NativeSelect
            aria-label={words.period}
            value={name}
            data={PERIODS.map((value) => ({ value, label: words.periods[value] }))}
            onChange={(event) => {
              setSearch({ period: event.currentTarget.value }, { replace: true });
              setNow(Date.now());
            }}
          />
          <Button
            variant="default"
            onClick={() => {
              setNow(Date.now());
            }}
          >
            {words.refresh}
          </Button>
          <Button
            variant="default"
            disabled={answer.kind !== 'there'}
            onClick={() => {
              if (answer.kind === 'there') saveAsCsv(answer.data.insights);
            }}
          >
            {words.save}
          </Button>
        </div>
      </PageHead>
      <Answered answer={answer}>
        {({ insights }) =>
          insights.counts.turns + insights.before.turns === 0 ? (
            <Text className="nothing">{words.none}</Text>
          ) : (
            <>
              {!insights.isComplete && <Text size="sm">{words.incomplete}</Text>}
              <Summary insights={insights} />
              <OutcomeChart insights={insights} step={period.step} />
              <GroupTable period={period} />
            </>
          )
        }
      </Answered>
    </>
  );
};
