import { Badge, Button, Group, Text, Tooltip, UnstyledButton } from '@mantine/core';
import { type JSX, lazy, Suspense, useId, useState } from 'react';
import type { Reply, ReplyKind } from '../../explain/reply.js';
import { isAtLeast } from '../../session/roles.js';
import { useSession } from '../../session/session.js';
import { useTexts } from '../../texts/texts.js';
import { ChevronIcon, PersonIcon } from '../../ui/icons.js';
import { Markdown } from '../../ui/markdown.js';

import { Improve } from './improve.js';

const Explanation = lazy(async () => ({ default: (await import('../../explain/explanation.js')).Explanation }));

const COLORS: Readonly<Record<ReplyKind, string>> = {
  Answer: 'teal',
  Clarification: 'indigo',
  SlotPrompt: 'indigo',
  Handoff: 'orange',
  NoAnswer: 'gray',
};

export interface ReplyCardProps {
  readonly reply: Reply;
  /** What it replies to. */
  readonly question: string;
  /** For whom it was asked; empty: for nobody in particular. */
  readonly customerId: string;
  /** From the question sent to the reply read, as the browser saw it. */
  readonly milliseconds: number;
  /** Whether it is the last one of its conversation: older options can be seen, not chosen. */
  readonly isLast: boolean;
  /** The same reply with what differs from another one marked; `null`: there is no other. */
  readonly marked: JSX.Element | null;
  readonly choose: (optionId: string, label: string) => void;
  readonly ask: (question: string) => void;
}

/** A reply as its customer gets it; it opens to how it came about. */
export const ReplyCard = ({ reply, question, customerId, milliseconds, isLast, marked, choose, ask }: ReplyCardProps): JSX.Element => {
  const { reply: texts } = useTexts();
  const { viewer } = useSession();
  const [isOpen, setOpen] = useState(false);
  const explanationId = useId();
  const kind = reply.__typename;
  return (
    <article
      className="reply"
      data-kind={kind}
      aria-label={texts.kinds[kind]}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && isOpen) setOpen(false);
      }}
    >
      <Group gap="xs" mb={6}>
        <Badge
          variant="light"
          c="var(--mantine-color-text)"
          color={COLORS[kind]}
          tt="none"
          leftSection={kind === 'Handoff' ? <PersonIcon size={13} /> : undefined}
        >
          {texts.kinds[kind]}
        </Badge>
        {kind === 'Answer' && <Text size="xs">{texts.sure(reply.confidence)}</Text>}
        <Text size="xs" c="dimmed">
          {texts.took(milliseconds)}
        </Text>
      </Group>
      <div lang={reply.language}>{marked ?? <Markdown text={reply.text} />}</div>
      {'options' in reply && (
        <Group gap="xs" mt="sm" className="options" role="group" aria-label={texts.options}>
          {reply.options.map(({ id, label }) => (
            <Button
              key={id}
              variant="default"
              radius="xl"
              size="sm"
              disabled={!isLast}
              onClick={() => {
                choose(id, label);
              }}
            >
              {label}
            </Button>
          ))}
        </Group>
      )}
      {reply.__typename === 'Handoff' && <HandoffNote reason={texts.reasons[reply.reason]} summary={reply.summary} />}
      {reply.suggestions.length > 0 && (
        <div className="suggestions">
          <Text size="xs" c="dimmed" component="span">
            {texts.suggestions}
          </Text>
          {reply.suggestions.map(({ id, title, reason }) => (
            <Tooltip key={id} label={reason} multiline maw={280} withArrow events={{ hover: true, focus: true, touch: false }}>
              <UnstyledButton
                className="chip"
                onClick={() => {
                  ask(title);
                }}
              >
                {title}
              </UnstyledButton>
            </Tooltip>
          ))}
        </div>
      )}
      <Group gap="lg">
        <UnstyledButton
          className="opens"
          aria-expanded={isOpen}
          aria-controls={explanationId}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {texts.why}
          <span className={isOpen ? 'turned' : ''}>
            <ChevronIcon size={16} />
          </span>
        </UnstyledButton>
        {isAtLeast(viewer.role, 'EDITOR') && <Improve question={question} faq={'faq' in reply ? (reply.faq ?? null) : null} />}
      </Group>
      <div id={explanationId}>
        {isOpen && (
          <Suspense fallback={<Text size="sm">{texts.opening}</Text>}>
            <Explanation reply={reply} customerId={customerId} maySeeTrace={viewer.role !== 'CUSTOMER' && viewer.role !== 'BOT'} />
          </Suspense>
        )}
      </div>
    </article>
  );
};

const HandoffNote = ({ reason, summary }: { readonly reason: string; readonly summary: string }): JSX.Element => {
  const { reply: texts } = useTexts();
  return (
    <aside className="handoff">
      <Text size="sm" fw={600}>
        {texts.handoff(reason)}
      </Text>
      <Text size="xs" c="dimmed" mt={4}>
        {texts.summary}
      </Text>
      <Text size="sm" className="summary">
        {summary}
      </Text>
    </aside>
  );
};
