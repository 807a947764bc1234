import { createContext, type JSX, type ReactNode, useContext } from 'react';
import { type Names, useOntology } from './use-ontology.js';

const NamesContext = createContext<Names | null>(null);

/** Asks once for what things are called, for all parts of the page. */
export const NamesProvider = ({ children }: { readonly children: ReactNode }): JSX.Element => (
  <NamesContext value={useOntology()}>{children}</NamesContext>
);

export const useNames = (): Names => {
  const names = useContext(NamesContext);
  if (names === null) throw new Error('useNames needs a NamesProvider above it');
  return names;
};
