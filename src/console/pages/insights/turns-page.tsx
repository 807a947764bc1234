import '../../knowledge/knowledge.css';
import './insights.css';
import { Badge, Button, Text } from '@mantine/core';
import { type JSX, useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { TalkDialog } from '../../explain/talk-dialog.js';
import { ListTurnsDocument, type ListTurnsQuery, type TurnFilterInput } from '../../graphql/generated/operations.js';
import { useAnswer } from '../../graphql/use-answer.js';
import { useLanguage } from '../../texts/texts.js';
import { Answered } from '../../ui/answered.js';
import { PageHead } from '../../ui/page-head.js';
import { Pager } from '../../ui/pager.js';
import { usePages } from '../../ui/use-pages.js';
import { periodOf, TURN_FILTERS } from './period.js';

type Turn = ListTurnsQuery['turns']['edges'][number];

/** The turns behind a number, the newest first; the address says which. */
export const TurnsPage = (): JSX.Element => {
  const { language, texts } = useLanguage();
  const { insights: words, list, explain } = texts;
  const [search] = useSearchParams();
  const chosen = TURN_FILTERS.flatMap((name) => {
    const value = search.get(name);
    return value === null || value === '' ? [] : [[name, value] as const];
  });
  /** What is named by a word of the service is said in the reader's. */
  const said = (name: string, value: string): string => {
    const known: Readonly<Record<string, Readonly<Record<string, string>>>> = {
      outcome: words.outcomes,
      emotion: explain.understood.moods,
      verdict: words.verdicts,
    };
    return new Map(Object.entries(known[name] ?? {})).get(value) ?? value;
  };
  const week = periodOf('7d', 0);
  const period = { from: search.get('from') ?? week.from, to: search.get('to') ?? week.to };
  // What an address says may be anything; the service says what it does not know.
  const filter = Object.fromEntries(chosen) as TurnFilterInput;
  const pages = usePages(search.toString());
  const [opened, setOpened] = useState<Turn | null>(null);
  const answer = useAnswer(ListTurnsDocument, { ...period, filter, after: pages.after, language });
  const moment = (at: string): string => new Date(at).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <>
      <nav className="crumbs">
        <Link href="/insights">{words.title}</Link>
      </nav>
      <PageHead title={words.turnsTitle} hint={`${moment(period.from)} – ${moment(period.to)}`}>
        <span className="badges">
          {chosen.map(([name, value]) => (
            <Badge key={name} variant="light" tt="none" c="var(--mantine-color-text)">
              {`${words.filters[name]}: ${said(name, value)}`}
            </Badge>
          ))}
        </span>
      </PageHead>
      <Answered answer={answer}>
        {({ turns }) => (
          <>
            {turns.edges.length === 0 ? (
              <Text className="nothing">{turns.pageInfo.hasNextPage ? words.noneHere : list.nothingFound}</Text>
            ) : (
              <ul className="turns">
                {turns.edges.map((edge) => (
                  <li key={edge.node.id}>
                    <Exchange
                      turn={edge}
                      open={() => {
                        setOpened(edge);
                      }}
                    />
                  </li>
                ))}
              </ul>
            )}
            <Pager pages={pages} pageInfo={turns.pageInfo} />
          </>
        )}
      </Answered>
      {opened !== null && (
        <TalkDialog
          asked={{ turn: opened.node, conversationId: opened.conversationId }}
          close={() => {
            setOpened(null);
          }}
        />
      )}
    </>
  );
};

const Exchange = ({ turn: { node }, open }: { readonly turn: Turn; readonly open: () => void }): JSX.Element => {
  const { language, texts } = useLanguage();
  const { insights: words, reply: replies, proposals } = texts;
  const { question, reply, at } = node;
  return (
    <>
      <Text fw={500}>{question}</Text>
      <Text size="sm" c="dimmed" lineClamp={2} lang={reply.language}>
        {reply.text}
      </Text>
      <div className="turn-foot">
        <Text size="xs" c="dimmed">
          <time dateTime={at}>{new Date(at).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' })}</time>
          {` · ${replies.kinds[reply.__typename]}`}
          {reply.__typename === 'Answer' && ` · ${replies.sure(reply.confidence)}`}
        </Text>
        <Button variant="subtle" size="compact-xs" aria-label={`${proposals.openTalk}: ${question}`} onClick={open}>
          {proposals.openTalk}
        </Button>
        <Link href={`/faqs?phrasing=${encodeURIComponent(question)}`} aria-label={words.improveThis(question)}>
          {words.improve}
        </Link>
      </div>
    </>
  );
};
