import { Button, Group, Loader, Paper, Text } from '@mantine/core';
import { Fragment, type JSX, useEffect, useRef } from 'react';
import { useTexts } from '../../texts/texts.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import type { Exchange, Lane } from './conversation.js';
import type { Reply } from '../../explain/reply.js';
import { Differences } from './differences.js';
import { ReplyCard } from './reply-card.js';
import { Starters } from './starters.js';

export interface LaneViewProps {
  readonly lane: Lane;
  /** The talk beside it; `null`: there is none. */
  readonly other: Lane | null;
  readonly ask: (question: string, optionId?: string) => void;
  readonly retry: (exchange: Exchange) => void;
}

/** A talk, from its first question to its last. */
export const LaneView = ({ lane, other, ask, retry }: LaneViewProps): JSX.Element => {
  const { lane: texts } = useTexts();
  const end = useRef<HTMLDivElement>(null);
  const { exchanges } = lane;
  const last = exchanges.at(-1);
  const progress = last?.progress.kind;
  useEffect(() => {
    if (exchanges.length > 0) end.current?.scrollIntoView({ block: 'nearest' });
  }, [exchanges.length, progress]);

  return (
    <div className="talk" role="log" aria-label={texts.talk(lane.id)} aria-live="polite">
      {exchanges.length === 0 &&
        (other === null || other.exchanges.length === 0 ? <Starters ask={ask} /> : <AskAgain other={other} ask={ask} />)}
      {exchanges.map((exchange, index) => (
        <Fragment key={exchange.id}>
          {index > 0 && exchanges[index - 1]?.conversationId !== exchange.conversationId && (
            <div className="divider">
              <span>{texts.newConversation}</span>
            </div>
          )}
          <div className="said">
            <Text component="p">{exchange.question}</Text>
          </div>
          <Outcome
            exchange={exchange}
            counterpart={counterpartOf(exchange, index, other)}
            isLast={index === exchanges.length - 1}
            ask={ask}
            retry={retry}
          />
        </Fragment>
      ))}
      <div ref={end} className="talk-end" />
    </div>
  );
};

/** The reply to the same question at the same place of the other talk; `null`: there is none. */
const counterpartOf = (exchange: Exchange, index: number, other: Lane | null): Reply | null => {
  const found = other?.exchanges[index];
  return found?.progress.kind === 'replied' && found.question === exchange.question ? found.progress.reply : null;
};

interface OutcomeProps {
  readonly exchange: Exchange;
  readonly counterpart: Reply | null;
  readonly isLast: boolean;
  readonly ask: (question: string, optionId?: string) => void;
  readonly retry: (exchange: Exchange) => void;
}

const Outcome = ({ exchange, counterpart, isLast, ask, retry }: OutcomeProps): JSX.Element => {
  const { lane: texts } = useTexts();
  const { progress } = exchange;
  switch (progress.kind) {
    case 'waiting':
      return (
        <Paper className="reply waiting" aria-busy="true">
          <Group gap="xs">
            <Loader type="dots" size="sm" />
            <Text size="sm">{texts.waiting}</Text>
          </Group>
        </Paper>
      );
    case 'failed':
      return (
        <FailureNotice
          failure={progress.failure}
          retry={() => {
            retry(exchange);
          }}
        />
      );
    case 'replied': {
      const { reply, milliseconds } = progress;
      return (
        <>
          <ReplyCard
            reply={reply}
            question={exchange.question}
            customerId={exchange.situation.customerId}
            milliseconds={milliseconds}
            isLast={isLast}
            marked={
              counterpart === null || counterpart.text === reply.text ? null : (
                <Differences text={reply.text} other={counterpart.text} language={reply.language} />
              )
            }
            choose={(optionId, label) => {
              ask(label, optionId);
            }}
            ask={ask}
          />
          {counterpart !== null && <Verdict reply={reply} counterpart={counterpart} />}
        </>
      );
    }
  }
};

/** In one sentence whether the other situation got another reply. */
const Verdict = ({ reply, counterpart }: { readonly reply: Reply; readonly counterpart: Reply }): JSX.Element => {
  const { lane: texts } = useTexts();
  const isSame = reply.text === counterpart.text;
  return (
    <Text size="xs" className="verdict" data-same={isSame}>
      {isSame ? texts.same : reply.__typename === counterpart.__typename ? texts.otherWords : texts.otherKind}
    </Text>
  );
};

/** Beside a talk that has begun: its last question can be asked here, too. */
const AskAgain = ({ other, ask }: { readonly other: Lane; readonly ask: (question: string) => void }): JSX.Element => {
  const { lane: texts } = useTexts();
  const question = other.exchanges.at(-1)?.question ?? '';
  return (
    <div className="empty">
      <Text>{texts.changeHere}</Text>
      <Button
        mt="sm"
        variant="light"
        h="auto"
        py={8}
        className="wraps"
        onClick={() => {
          ask(question);
        }}
      >
        {texts.askHereToo(question)}
      </Button>
    </div>
  );
};
