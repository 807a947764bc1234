import { useCallback, useEffect, useState } from 'react';
import { useSession } from '../session/session.js';
import { type RequestFailure, toFailure } from './failure.js';
import type { TypedDocumentString } from './generated/operations.js';

/** Where a request stands. */
export type Answer<Result> =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'failed'; readonly failure: RequestFailure; readonly retry: () => void }
  | { readonly kind: 'there'; readonly data: Result; /** Asks anew. */ readonly reload: () => void };

interface Kept<Result> {
  /** Of which request, and which try of it. */
  readonly key: string;
  readonly answer: Answer<Result>;
}

/** Sends an operation whenever its variables change, and gives what came back. `null` variables: nothing is asked for yet. */
export const useAnswer = <Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables | null,
): Answer<Result> => {
  const { request } = useSession();
  const [tries, setTries] = useState(0);
  const [kept, setKept] = useState<Kept<Result> | null>(null);
  const sent = variables === null ? null : JSON.stringify(variables);
  const key = `${String(tries)} ${sent ?? ''}`;
  const retry = useCallback(() => {
    setTries((count) => count + 1);
  }, []);

  useEffect(() => {
    if (sent === null) return undefined;
    const leave = new AbortController();
    const keep = (answer: Answer<Result>): void => {
      if (!leave.signal.aborted) setKept({ key, answer });
    };
    request(document, JSON.parse(sent) as Variables, leave.signal)
      .then((data) => {
        keep({ kind: 'there', data, reload: retry });
      })
      .catch((error: unknown) => {
        keep({ kind: 'failed', failure: toFailure(error), retry });
      });
    return () => {
      leave.abort();
    };
  }, [request, document, sent, key, retry]);

  return kept?.key === key ? kept.answer : { kind: 'waiting' };
};
