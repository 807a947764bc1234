import { Button, Text, Title } from '@mantine/core';
import type { JSX } from 'react';
import { NoticeList } from '../../../knowledge/notice-list.js';
import type { Notices } from '../../../knowledge/problems.js';
import { useTexts } from '../../../texts/texts.js';
import { PlusIcon } from '../../../ui/icons.js';
import { type AnswerForm, newAnswer } from '../faq-form.js';
import { AnswerCard } from './answer-card.js';

/** The answers in their order: of those with a condition the first that holds is given, else the one for everybody. */
export const AnswerList = ({
  answers,
  given,
  notices,
  change,
}: {
  readonly answers: readonly AnswerForm[];
  /** Which one the preview gave; `null`: none. */
  readonly given: number | null;
  readonly notices: Notices;
  readonly change: (answers: readonly AnswerForm[]) => void;
}): JSX.Element => {
  const { answers: texts } = useTexts();
  return (
    <section aria-label={texts.title}>
      <Title order={2} size="h4">
        {texts.title}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {texts.hint}
      </Text>
      <NoticeList notices={notices} at="answers" />
      {answers.map((answer, index) => (
        <AnswerCard
          key={answer.key}
          answer={answer}
          number={index + 1}
          isGiven={given === index}
          isLast={index === answers.length - 1}
          notices={notices}
          change={(part) => {
            change(answers.with(index, { ...answer, ...part }));
          }}
          move={(by) => {
            change(answers.toSpliced(index, 1).toSpliced(index + by, 0, answer));
          }}
          remove={() => {
            change(answers.toSpliced(index, 1));
          }}
        />
      ))}
      <Button
        variant="default"
        leftSection={<PlusIcon size={16} />}
        onClick={() => {
          change([...answers, newAnswer(answers.at(-1)?.language ?? 'en')]);
        }}
      >
        {texts.add}
      </Button>
    </section>
  );
};
