import { useCallback, useEffect, useRef, useState } from 'react';
import { type RequestFailure, toFailure } from '../../graphql/failure.js';
import { FollowJobDocument, ImportFileDocument, type ImportInput, type JobPartsFragment } from '../../graphql/generated/operations.js';
import { useSession } from '../../session/session.js';

/** How an import is made; what is told by the file itself is left out. */
export type ImportOptions = Omit<ImportInput, 'file' | 'text' | 'name' | 'dryRun'>;

/** How far an import has come. */
export type ImportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending'; readonly isCheck: boolean }
  | { readonly kind: 'refused'; readonly messages: readonly string[] }
  | { readonly kind: 'failed'; readonly failure: RequestFailure }
  | { readonly kind: 'running' | 'ended'; readonly isCheck: boolean; readonly job: JobPartsFragment };

export interface Importing {
  readonly state: ImportState;
  /** Reads the file and tells what would become of it; with `isCheck: false` it is taken. */
  readonly start: (file: File, options: ImportOptions, isCheck: boolean) => void;
  readonly reset: () => void;
}

/** Sends a file and follows what becomes of it, live. */
export const useImport = (): Importing => {
  const { upload, follow } = useSession();
  const [state, setState] = useState<ImportState>({ kind: 'idle' });
  const stop = useRef<() => void>(() => undefined);
  useEffect(
    () => () => {
      stop.current();
    },
    [],
  );

  const begin = useCallback(
    async (file: File, options: ImportOptions, isCheck: boolean): Promise<void> => {
      stop.current();
      setState({ kind: 'sending', isCheck });
      const input: ImportInput = { ...options, file: null, dryRun: isCheck };
      const { job, userErrors } = (await upload(ImportFileDocument, { input }, file)).importKnowledge;
      if (job == null) {
        setState({ kind: 'refused', messages: userErrors.map(({ message }) => message) });
        return;
      }
      setState({ kind: job.status === 'RUNNING' ? 'running' : 'ended', isCheck, job });
      if (job.status !== 'RUNNING') return;
      stop.current = follow(
        FollowJobDocument,
        { id: job.id },
        {
          next: ({ job: now }) => {
            setState({ kind: now.status === 'RUNNING' ? 'running' : 'ended', isCheck, job: now });
          },
          failed: (failure) => {
            setState({ kind: 'failed', failure });
          },
          ended: () => undefined,
        },
      );
    },
    [upload, follow],
  );

  const start = useCallback(
    (file: File, options: ImportOptions, isCheck: boolean) => {
      begin(file, options, isCheck).catch((error: unknown) => {
        setState({ kind: 'failed', failure: toFailure(error) });
      });
    },
    [begin],
  );
  const reset = useCallback(() => {
    stop.current();
    setState({ kind: 'idle' });
  }, []);
  return { state, start, reset };
};
