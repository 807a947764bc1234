import { useState } from 'react';

/** The pages of a list that were gone through. */
export interface Pages {
  /** Cursor after which the page begins; `null`: the first. */
  readonly after: string | null;
  /** From 1. */
  readonly number: number;
  readonly next: (cursor: string) => void;
  readonly previous: () => void;
}

/** Goes through a list page by page; begins anew when what is listed (`key`) changes. */
export const usePages = (key: string): Pages => {
  const [gone, setGone] = useState<{ readonly key: string; readonly cursors: readonly string[] }>({ key, cursors: [] });
  const cursors = gone.key === key ? gone.cursors : [];
  return {
    after: cursors.at(-1) ?? null,
    number: cursors.length + 1,
    next: (cursor) => {
      setGone({ key, cursors: [...cursors, cursor] });
    },
    previous: () => {
      setGone({ key, cursors: cursors.slice(0, -1) });
    },
  };
};
