import { useCallback, useEffect, useState } from 'react';

/** What somebody writes, with what it was when they began. */
export interface Written<Form> {
  /** As the service had it, with its version. */
  readonly base: Form;
  /** `null`: it is new. */
  readonly version: number | null;
  readonly form: Form;
}

export interface KeptForm<Form> extends Written<Form> {
  readonly isChanged: boolean;
  readonly change: (part: Partial<Form>) => void;
  /** Begins anew from what the service has, or goes on from there with what is written. */
  readonly restart: (written: Written<Form>) => void;
  /** Keeps nothing of it any more; for right before its page is left. */
  readonly forget: () => void;
}

/**
 * Keeps what is written and not saved yet in this tab: neither another page nor loading anew loses it. It is forgotten when it is saved, discarded
 * or the tab is closed.
 */
export const useKeptForm = <Form extends object>(name: string, begin: () => Written<Form>): KeptForm<Form> => {
  const [written, setWritten] = useState(() => readKept<Form>(name) ?? begin());
  const { base, form } = written;
  const isChanged = JSON.stringify(base) !== JSON.stringify(form);
  useEffect(() => {
    if (isChanged) sessionStorage.setItem(keyOf(name), JSON.stringify(written));
    else sessionStorage.removeItem(keyOf(name));
  }, [name, written, isChanged]);
  const change = useCallback((part: Partial<Form>) => {
    setWritten((now) => ({ ...now, form: { ...now.form, ...part } }));
  }, []);
  const forget = useCallback(() => {
    sessionStorage.removeItem(keyOf(name));
  }, [name]);
  return { ...written, isChanged, change, restart: setWritten, forget };
};

const keyOf = (name: string): string => `polycontext-unsaved-${name}`;

const readKept = <Form>(name: string): Written<Form> | null => {
  const kept = sessionStorage.getItem(keyOf(name));
  // Written by the effect above, in this tab.
  return kept === null ? null : (JSON.parse(kept) as Written<Form>);
};
