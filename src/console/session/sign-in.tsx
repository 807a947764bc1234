import { Button, Paper, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { type JSX, useState } from 'react';
import type { RequestFailure } from '../graphql/failure.js';
import { useTexts } from '../texts/texts.js';
import { FailureNotice } from '../ui/failure-notice.js';
import { Logo } from '../ui/icons.js';

/** Asks for a token; the other way in is the link that the service printed. */
export const SignInPage = ({
  failure,
  wasIn,
  isBusy,
  enter,
}: {
  readonly failure: RequestFailure | null;
  readonly wasIn: boolean;
  readonly isBusy: boolean;
  readonly enter: (token: string) => void;
}): JSX.Element => {
  const { signIn } = useTexts();
  const [token, setToken] = useState('');
  return (
    <Paper component="main" id="main" className="sign-in" withBorder radius="lg" p="xl" shadow="sm">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          enter(token.trim());
        }}
      >
        <Stack gap="md">
          <Logo size={44} />
          <Title order={1} size="h2">
            {signIn.title}
          </Title>
          <Text c="dimmed">{wasIn ? signIn.ended : signIn.byLink}</Text>
          <PasswordInput
            label={signIn.token}
            description={signIn.tokenHint}
            value={token}
            onChange={(event) => {
              setToken(event.currentTarget.value);
            }}
            autoComplete="off"
            required
            withAsterisk={false}
            visibilityToggleButtonProps={{ 'aria-label': signIn.showToken }}
            data-autofocus
          />
          {failure !== null && !isBusy && <FailureNotice failure={failure} />}
          <Button type="submit" loading={isBusy}>
            {signIn.enter}
          </Button>
        </Stack>
      </form>
    </Paper>
  );
};
