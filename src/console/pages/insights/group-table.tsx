import { NativeSelect, Text } from '@mantine/core';
import type { JSX } from 'react';
import { Link, useSearchParams } from 'wouter';
import {
  type InsightDimension,
  type InsightOrder,
  ReadInsightGroupsDocument,
  type ReadInsightGroupsQuery,
} from '../../graphql/generated/operations.js';
import { useAnswer } from '../../graphql/use-answer.js';
import { addressOf } from '../../shell/pages.js';
import { useLanguage } from '../../texts/texts.js';
import { Answered } from '../../ui/answered.js';
import { type Period, turnsAddress, type TurnFilters } from './period.js';

const DIMENSIONS: readonly InsightDimension[] = ['TOPIC', 'FAQ', 'ENTITY', 'CHANNEL', 'SCENARIO', 'LANGUAGE'];
const ORDERS: readonly InsightOrder[] = ['TURNS', 'GROWTH'];

type Group = ReadInsightGroupsQuery['insights']['groups'][number];

const FILTERS: Readonly<Record<InsightDimension, keyof TurnFilters>> = {
  TOPIC: 'topicId',
  FAQ: 'faqId',
  ENTITY: 'entityId',
  CHANNEL: 'channel',
  SCENARIO: 'scenario',
  LANGUAGE: 'language',
};

/** Turns by what they were about or where they came from; each number leads to its turns, each name to what it names. */
export const GroupTable = ({ period }: { readonly period: Period }): JSX.Element => {
  const { language, texts } = useLanguage();
  const { insights: words } = texts;
  const [search, setSearch] = useSearchParams();
  const by = DIMENSIONS.find((one) => one === search.get('by')) ?? 'TOPIC';
  const order = ORDERS.find((one) => one === search.get('order')) ?? 'TURNS';
  const answer = useAnswer(ReadInsightGroupsDocument, { ...period, by, order, language });
  const put = (name: string, value: string): void => {
    setSearch(
      (now) => {
        const next = new URLSearchParams(now);
        next.set(name, value);
        return next;
      },
      { replace: true },
    );
  };
  const part = (value: number): string => value.toLocaleString(language, { style: 'percent', maximumFractionDigits: 1 });
  return (
    <section aria-labelledby="groups-title">
      <div className="groups-head">
        <h2 id="groups-title">{words.groups}</h2>
        <NativeSelect
          aria-label={words.by}
          value={by}
          data={DIMENSIONS.map((value) => ({ value, label: words.dimensions[value] }))}
          onChange={(event) => {
            put('by', event.currentTarget.value);
          }}
        />
        <NativeSelect
          aria-label={words.order}
          value={order}
          data={ORDERS.map((value) => ({ value, label: words.orders[value] }))}
          onChange={(event) => {
            put('order', event.currentTarget.value);
          }}
        />
      </div>
      <Answered answer={answer}>
        {({ insights }) => {
          const shareOf = (count: number, of: number): number => count / Math.max(1, of);
          return insights.groups.length === 0 ? (
            <Text className="nothing">{words.noGroups}</Text>
          ) : (
            <table className="list">
              <thead>
                <tr>
                  <th>{words.dimensions[by]}</th>
                  <th className="number">{words.turns}</th>
                  <th className="number">{words.share}</th>
                  <th className="number">{words.shareBefore}</th>
                  <th className="number">{words.answered}</th>
                </tr>
              </thead>
              <tbody>
                {insights.groups.map((group) => (
                  <tr key={group.value}>
                    <td>
                      <Name group={group} by={by} />
                    </td>
                    <td className="number">
                      <Link
                        href={turnsAddress(period, { [FILTERS[by]]: group.value })}
                        aria-label={words.turnsAbout(group.counts.turns, nameOf(group))}
                      >
                        {group.counts.turns.toLocaleString(language)}
                      </Link>
                    </td>
                    <td className="number">{part(shareOf(group.counts.turns, insights.counts.turns))}</td>
                    <td className="number">{part(shareOf(group.before.turns, insights.before.turns))}</td>
                    <td className="number">{group.counts.answered == null ? '–' : part(group.counts.answered)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          );
        }}
      </Answered>
    </section>
  );
};

const nameOf = ({ faq, entity, topic, value }: Group): string => faq?.title ?? entity?.name ?? topic?.name ?? value;

const Name = ({ group, by }: { readonly group: Group; readonly by: InsightDimension }): JSX.Element => {
  const { faq, entity } = group;
  if (by === 'FAQ' && faq != null) return <Link href={addressOf('faqs', faq.id)}>{nameOf(group)}</Link>;
  if (by === 'ENTITY' && entity != null) return <Link href={addressOf('things', entity.id)}>{nameOf(group)}</Link>;
  if (by === 'TOPIC') return <Link href={`/faqs?topic=${encodeURIComponent(group.value)}`}>{nameOf(group)}</Link>;
  return <>{nameOf(group)}</>;
};
