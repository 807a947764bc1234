import type { OntologyRepository } from '../store/ontology-repository.js';
import { createOntologyIndex, type OntologyIndex } from './ontology-index.js';

/** The ontology as it stands, kept in memory and read again when a change touched it. */
export interface OntologySource {
  readonly current: OntologyIndex;
  /** Reads it anew. */
  refresh(): Promise<void>;
}

export const createOntologySource = ({ ontologies }: { readonly ontologies: OntologyRepository }): OntologySource => {
  let current = createOntologyIndex({ entityTypes: [], relationTypes: [], units: [] });
  return {
    get current() {
      return current;
    },
    async refresh() {
      current = createOntologyIndex(await ontologies.find());
    },
  };
};
