import { Alert, Button, Group, Text } from '@mantine/core';
import type { JSX } from 'react';
import type { RequestFailure } from '../graphql/failure.js';
import { useTexts } from '../texts/texts.js';
import { WarningIcon } from './icons.js';

/** What went wrong and what to do, where it happened. The service's own words come along where they say more. */
export const FailureNotice = ({ failure, retry }: { readonly failure: RequestFailure; readonly retry?: () => void }): JSX.Element => {
  const { failures } = useTexts();
  const { title, advice } = failures.kinds[failure.kind];
  const tellsMore = failure.kind !== 'network' && failure.kind !== 'signedOut';
  return (
    <Alert color="red" icon={<WarningIcon />} title={title} role="alert" className="failure">
      <Text size="sm">{failure.kind === 'tooMany' && failure.retryAfter !== null ? failures.waitFor(failure.retryAfter) : advice}</Text>
      {tellsMore && (
        <Text size="sm" mt={4} lang="en">
          {failure.message}
        </Text>
      )}
      {failure.kind === 'internal' && failure.requestId !== null && <Text size="sm">{failures.requestId(failure.requestId)}</Text>}
      {retry !== undefined && (
        <Group mt="xs">
          <Button size="xs" variant="default" onClick={retry}>
            {failures.retry}
          </Button>
        </Group>
      )}
    </Alert>
  );
};
