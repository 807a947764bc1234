import { createContext, type JSX, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { Json } from '../../../json.js';
import type { Texts } from '../../../texts/en.js';
import { useTexts } from '../../../texts/texts.js';
import { useVariables, type Variable } from './use-variables.js';

interface ConditionWords {
  readonly variables: readonly Variable[];
  /** A condition as people say it. */
  readonly say: (condition: Json) => string;
}

type Say = (condition: Json, variables: readonly Variable[], texts: Texts['condition']) => string;

const ConditionContext = createContext<ConditionWords | null>(null);

/** Asks once what conditions may look at. What says them in words is loaded with the first condition there is. */
export const ConditionProvider = ({ children }: { readonly children: ReactNode }): JSX.Element => {
  const { condition: texts } = useTexts();
  const variables = useVariables();
  const [words, setWords] = useState<{ readonly say: Say } | null>(null);
  useEffect(() => {
    const leave = new AbortController();
    import('./condition-words.js')
      .then((loaded) => {
        if (!leave.signal.aborted) setWords({ say: loaded.conditionInWords });
      })
      .catch(() => undefined);
    return () => {
      leave.abort();
    };
  }, []);
  const value = useMemo(
    (): ConditionWords => ({
      variables,
      say: (condition) => (condition === null ? texts.always : (words?.say(condition, variables, texts) ?? '…')),
    }),
    [variables, words, texts],
  );
  return <ConditionContext value={value}>{children}</ConditionContext>;
};

export const useConditionWords = (): ConditionWords => {
  const words = useContext(ConditionContext);
  if (words === null) throw new Error('useConditionWords needs a ConditionProvider above it');
  return words;
};
