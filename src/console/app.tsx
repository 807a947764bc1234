import { Loader } from '@mantine/core';
import { type JSX, lazy, Suspense } from 'react';
import { SessionProvider, useSignIn } from './session/session.js';
import { SignInPage } from './session/sign-in.js';
import { Preferences } from './shell/preferences.js';
import { Shell } from './shell/shell.js';
import { useTexts } from './texts/texts.js';

const TryPage = lazy(async () => ({ default: (await import('./try/try-page.js')).TryPage }));

/** Signing in, then the pages. */
export const App = (): JSX.Element => {
  const { state, enter, leave, hasAsked } = useSignIn();
  if (state.kind === 'in') {
    return (
      <SessionProvider viewer={state.viewer} token={state.token} leave={leave}>
        <Shell>
          <Suspense fallback={<Waiting />}>
            <TryPage />
          </Suspense>
        </Shell>
      </SessionProvider>
    );
  }
  const isChecking = state.kind === 'checking';
  // Who brings a session along is not asked for a token meanwhile.
  if (isChecking && !hasAsked) return <Waiting />;
  return (
    <div className="sign-in-page">
      <div className="sign-in-preferences">
        <Preferences />
      </div>
      <SignInPage failure={isChecking ? null : state.failure} wasIn={!isChecking && state.wasIn} isBusy={isChecking} enter={enter} />
    </div>
  );
};

const Waiting = (): JSX.Element => {
  const { loading } = useTexts();
  return <Loader className="waiting-page" aria-label={loading} role="status" />;
};
