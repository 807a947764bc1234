import { Badge, Text, UnstyledButton } from '@mantine/core';
import { type JSX, lazy, Suspense, useState } from 'react';
import type { Reply } from './reply.js';
import { type TalkOfQuery, TalkOfDocument } from '../graphql/generated/operations.js';
import { useAnswer } from '../graphql/use-answer.js';
import { useTexts } from '../texts/texts.js';
import { Answered } from '../ui/answered.js';
import { ChevronIcon } from '../ui/icons.js';
import { Markdown } from '../ui/markdown.js';
import { Dialog } from '../ui/dialog.js';

const Explanation = lazy(async () => ({ default: (await import('./explanation.js')).Explanation }));

/** A question that was asked, with the talk in which it was. */
export interface Asked {
  readonly turn: { readonly id: string; readonly question: string; readonly reply: Reply };
  /** `null`: it stood alone. */
  readonly conversationId?: string | null | undefined;
}

type Turn = Pick<NonNullable<TalkOfQuery['conversation']>['turns'][number], 'id' | 'question'> & {
  readonly reply: Pick<Reply, '__typename' | 'text' | 'language' | 'confidence'>;
  readonly feedback?: NonNullable<TalkOfQuery['conversation']>['turns'][number]['feedback'];
};

/** The talk in which a question was asked; one outside of any is shown alone. The question's reply opens to how it came about. */
export const TalkDialog = ({
  asked: { turn, conversationId },
  close,
}: {
  readonly asked: Asked;
  readonly close: () => void;
}): JSX.Element => {
  const { proposals: words } = useTexts();
  const answer = useAnswer(TalkOfDocument, conversationId == null ? null : { id: conversationId });
  const show = (turns: readonly Turn[], customerId: string): JSX.Element => (
    <ol className="past-talk">
      {turns.map((one) => (
        <li key={one.id}>
          <Exchange turn={one} isMarked={one.id === turn.id} />
          {one.id === turn.id && <Why reply={turn.reply} customerId={customerId} />}
        </li>
      ))}
    </ol>
  );
  return (
    <Dialog title={words.talk} size="lg" close={close}>
      {conversationId == null ? (
        show([turn], '')
      ) : (
        <Answered answer={answer}>
          {({ conversation }) =>
            conversation == null ? (
              <Text size="sm">{words.talkGone}</Text>
            ) : (
              show(
                conversation.turns.some(({ id }) => id === turn.id) ? conversation.turns : [turn, ...conversation.turns],
                conversation.customerId ?? '',
              )
            )
          }
        </Answered>
      )}
    </Dialog>
  );
};

const Exchange = ({
  turn: { question, reply, feedback = [] },
  isMarked,
}: {
  readonly turn: Turn;
  readonly isMarked: boolean;
}): JSX.Element => {
  const { proposals: words, reply: texts } = useTexts();
  return (
    <>
      <div className="said">
        <p>{question}</p>
      </div>
      <div className="reply" data-marked={isMarked}>
        <Text size="xs" c="dimmed" mb={4}>
          {texts.kinds[reply.__typename]}
          {reply.__typename === 'Answer' && ` · ${texts.sure(reply.confidence)}`}
          {isMarked && (
            <Badge ml="xs" size="sm" variant="light" c="var(--mantine-color-text)" tt="none">
              {words.lookedAt}
            </Badge>
          )}
        </Text>
        <div lang={reply.language}>
          <Markdown text={reply.text} />
        </div>
        {feedback.map(({ id, verdict, comment }) => (
          <Text key={id} size="xs" mt={6}>
            {`${words.verdicts[verdict]}${comment == null ? '' : `: ${comment}`}`}
          </Text>
        ))}
      </div>
    </>
  );
};

const Why = ({ reply, customerId }: { readonly reply: Reply; readonly customerId: string }): JSX.Element => {
  const { reply: texts } = useTexts();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <UnstyledButton
        className="opens"
        aria-expanded={isOpen}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        {texts.why}
        <span className={isOpen ? 'turned' : ''}>
          <ChevronIcon size={16} />
        </span>
      </UnstyledButton>
      {isOpen && (
        <Suspense fallback={<Text size="sm">{texts.opening}</Text>}>
          <Explanation reply={reply} customerId={customerId} maySeeTrace />
        </Suspense>
      )}
    </>
  );
};
