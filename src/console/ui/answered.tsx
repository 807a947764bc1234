import { Skeleton, Stack } from '@mantine/core';
import type { JSX, ReactNode } from 'react';
import type { Answer } from '../graphql/use-answer.js';
import { useTexts } from '../texts/texts.js';
import { FailureNotice } from './failure-notice.js';

/** What came back of a request, or in its place that it is under way or why it failed. */
export const Answered = <Result,>({
  answer,
  children,
}: {
  readonly answer: Answer<Result>;
  readonly children: (data: Result) => ReactNode;
}): ReactNode => {
  switch (answer.kind) {
    case 'waiting':
      return <Waiting />;
    case 'failed':
      return <FailureNotice failure={answer.failure} retry={answer.retry} />;
    case 'there':
      return children(answer.data);
  }
};

const Waiting = (): JSX.Element => {
  const { loading } = useTexts();
  return (
    <Stack gap="xs" role="status" aria-label={loading}>
      <Skeleton height={14} radius="sm" />
      <Skeleton height={14} radius="sm" width="80%" />
      <Skeleton height={14} radius="sm" width="60%" />
    </Stack>
  );
};
