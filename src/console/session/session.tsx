import { createContext, type JSX, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { createClient, createUploader, type SendFile, type SendRequest } from '../graphql/client.js';
import { RequestFailure, toFailure } from '../graphql/failure.js';
import { createFollow, type Follow } from '../graphql/follow.js';
import { type ViewerQuery, ViewerDocument } from '../graphql/generated/operations.js';

export type Viewer = ViewerQuery['viewer'];

/** Who is signed in, and how they ask the service for things. */
export interface Session {
  readonly viewer: Viewer;
  /** Whether the browser came by the one-time link: then it may open the service's other pages, too. */
  readonly isByLink: boolean;
  /** Sends an operation; a token that is valid no longer leads back to signing in. */
  readonly request: SendRequest;
  /** Sends an operation with a file. */
  readonly upload: SendFile;
  /** Follows a subscription. */
  readonly follow: Follow;
  readonly signOut: () => void;
}

/** How far signing in has come. */
export type SignIn =
  | { readonly kind: 'checking' }
  | { readonly kind: 'out'; readonly failure: RequestFailure | null; readonly wasIn: boolean }
  | { readonly kind: 'in'; readonly viewer: Viewer; readonly token: string | null };

export interface SigningIn {
  readonly state: SignIn;
  /** Whether somebody has been asked for a token. */
  readonly hasAsked: boolean;
  readonly enter: (token: string) => void;
  /** @param wasIn whether the service said so, not the one who was signed in */
  readonly leave: (wasIn: boolean) => void;
}

const SessionContext = createContext<Session | null>(null);

export const useSession = (): Session => {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('useSession is for parts shown to those who are signed in');
  return session;
};

/** Kept for this tab alone; gone when it is closed. */
const TOKEN_KEY = 'polycontext-token';

/** Whether the service says that the browser's cookie, which scripts cannot see, is a valid session. */
const hasCookie = (): boolean => document.getElementById('root')?.dataset['session'] !== undefined;

const SIGNED_OUT: SignIn = { kind: 'out', failure: null, wasIn: false };

/** Signs in by what the browser brings along, the token of this tab or the cookie of the link, and by `enter`. */
export const useSignIn = (): SigningIn => {
  const [attempt, setAttempt] = useState(() => ({ token: sessionStorage.getItem(TOKEN_KEY) }));
  const [state, setState] = useState<SignIn>(() => (attempt.token !== null || hasCookie() ? { kind: 'checking' } : SIGNED_OUT));
  const [hasAsked, setAsked] = useState(state.kind === 'out');
  const isOut = state.kind === 'out';

  useEffect(() => {
    const { token } = attempt;
    if (isOut) return undefined;
    const gone = new AbortController();
    createClient(token)(ViewerDocument, {}, gone.signal)
      .then(({ viewer }) => {
        if (token !== null) sessionStorage.setItem(TOKEN_KEY, token);
        setState({ kind: 'in', viewer, token });
      })
      .catch((error: unknown) => {
        if (gone.signal.aborted) return;
        const failure = toFailure(error);
        if (failure.kind === 'signedOut') sessionStorage.removeItem(TOKEN_KEY);
        setAsked(true);
        setState({ ...SIGNED_OUT, failure });
      });
    return () => {
      gone.abort();
    };
  }, [attempt, isOut]);

  const enter = useCallback((token: string) => {
    setState({ kind: 'checking' });
    setAttempt({ token });
  }, []);
  const leave = useCallback((wasIn: boolean) => {
    sessionStorage.removeItem(TOKEN_KEY);
    setAsked(true);
    setState({ ...SIGNED_OUT, wasIn });
  }, []);
  return { state, hasAsked, enter, leave };
};

export const SessionProvider = ({
  viewer,
  token,
  leave,
  children,
}: {
  readonly viewer: Viewer;
  readonly token: string | null;
  readonly leave: (wasIn: boolean) => void;
  readonly children: ReactNode;
}): JSX.Element => {
  const session = useMemo((): Session => {
    const send = createClient(token);
    const uploadFile = createUploader(token);
    /** A token that is valid no longer leads back to signing in. */
    const watched = async <Result,>(sent: Promise<Result>): Promise<Result> => {
      try {
        return await sent;
      } catch (error) {
        if (error instanceof RequestFailure && error.kind === 'signedOut') leave(true);
        throw error;
      }
    };
    return {
      viewer,
      isByLink: token === null,
      request: (document, variables, signal) => watched(send(document, variables, signal)),
      upload: (document, variables, file) => watched(uploadFile(document, variables, file)),
      follow: createFollow(token),
      signOut: () => {
        // Where the service cannot be reached, the cookie ends by itself.
        if (token === null) void fetch('/sign-out', { method: 'POST' }).catch(() => undefined);
        leave(false);
      },
    };
  }, [viewer, token, leave]);
  return <SessionContext value={session}>{children}</SessionContext>;
};
