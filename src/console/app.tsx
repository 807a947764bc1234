import { Loader } from '@mantine/core';
import { Activity, type ComponentType, type JSX, lazy, Suspense, useState } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { NamesProvider } from './knowledge/names.js';
import { isAtLeast } from './session/roles.js';
import { SessionProvider, useSession, useSignIn } from './session/session.js';
import { SignInPage } from './session/sign-in.js';
import { NoPage } from './shell/no-page.js';
import { Preferences } from './shell/preferences.js';
import { Shell } from './shell/shell.js';
import { useTexts } from './texts/texts.js';

const TryPage = lazy(async () => ({ default: (await import('./pages/try/try-page.js')).TryPage }));
const FaqListPage = lazy(async () => ({ default: (await import('./pages/faqs/list/faq-list-page.js')).FaqListPage }));
const FaqPage = lazy(async () => ({ default: (await import('./pages/faqs/faq-page.js')).FaqPage }));
const ProposalsPage = lazy(async () => ({ default: (await import('./pages/proposals/proposals-page.js')).ProposalsPage }));
const ThingListPage = lazy(async () => ({ default: (await import('./pages/things/list/thing-list-page.js')).ThingListPage }));
const ThingPage = lazy(async () => ({ default: (await import('./pages/things/thing-page.js')).ThingPage }));
const NewThingPage = lazy(async () => ({ default: (await import('./pages/things/thing-page.js')).NewThingPage }));
const ImportPage = lazy(async () => ({ default: (await import('./pages/import/import-page.js')).ImportPage }));
const InsightsPage = lazy(async () => ({ default: (await import('./pages/insights/insights-page.js')).InsightsPage }));
const TurnsPage = lazy(async () => ({ default: (await import('./pages/insights/turns-page.js')).TurnsPage }));
const TopicsPage = lazy(async () => ({ default: (await import('./pages/topics/topics-page.js')).TopicsPage }));
const OntologyPage = lazy(async () => ({ default: (await import('./pages/ontology/ontology-page.js')).OntologyPage }));
const NewFaqPage = lazy(async () => ({ default: (await import('./pages/faqs/faq-page.js')).NewFaqPage }));

/** Signing in, then the pages. */
export const App = (): JSX.Element => {
  const { state, enter, leave, hasAsked } = useSignIn();
  if (state.kind === 'in') {
    return (
      <SessionProvider viewer={state.viewer} token={state.token} leave={leave}>
        <NamesProvider>
          <Shell>
            <Pages />
          </Shell>
        </NamesProvider>
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

const Pages = (): JSX.Element => {
  const [path] = useLocation();
  const isHome = path === '/';
  const [wasHome, setWasHome] = useState(isHome);
  if (isHome && !wasHome) setWasHome(true);
  return (
    <>
      {wasHome && (
        // A talk goes on when one comes back to it.
        <Activity mode={isHome ? 'visible' : 'hidden'}>
          <Suspense fallback={<Waiting />}>
            <TryPage />
          </Suspense>
        </Activity>
      )}
      {!isHome && (
        <Suspense fallback={<Waiting />}>
          <Knowledge />
        </Suspense>
      )}
    </>
  );
};

/** The pages of who may look into knowledge. */
const Knowledge = (): JSX.Element => {
  const { viewer } = useSession();
  if (!isAtLeast(viewer.role, 'AGENT')) return <NoPage />;
  return (
    <Switch>
      <Route path="/faqs" component={FaqListPage} />
      <Route path="/faqs/:id">{({ id }) => <Keyed id={id} page={FaqPage} />}</Route>
      <Route path="/new/faq" component={NewFaqPage} />
      <Route path="/proposals" component={ProposalsPage} />
      <Route path="/things" component={ThingListPage} />
      <Route path="/things/:id">{({ id }) => <Keyed id={id} page={ThingPage} />}</Route>
      <Route path="/new/thing" component={NewThingPage} />
      <Route path="/topics" component={TopicsPage} />
      <Route path="/ontology" component={OntologyPage} />
      {isAtLeast(viewer.role, 'EDITOR') && <Route path="/insights" component={InsightsPage} />}
      {isAtLeast(viewer.role, 'EDITOR') && <Route path="/insights/turns" component={TurnsPage} />}
      <Route path="/import" component={ImportPage} />
      <Route component={NoPage} />
    </Switch>
  );
};

/** The page of one thing: of another one it begins anew. The address names it as browsers write addresses. */
const Keyed = ({ id, page: Page }: { readonly id: string; readonly page: ComponentType<{ readonly id: string }> }): JSX.Element => (
  <Page key={id} id={id} />
);

const Waiting = (): JSX.Element => {
  const { loading } = useTexts();
  return <Loader className="waiting-page" aria-label={loading} role="status" />;
};
