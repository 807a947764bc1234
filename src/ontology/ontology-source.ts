import type { OntologyRepository } from '../store/ontology-repository.js';
import { UTC, type Calendar } from '../time/calendar.js';
import { createOntologyIndex, type OntologyIndex } from './ontology-index.js';

/** The ontology as it stands, kept in memory and read again when a change touched it. */
export interface OntologySource {
  readonly current: OntologyIndex;
  /** Reads it anew. */
  refresh(): Promise<void>;
}

export const createOntologySource = ({
  ontologies,
  calendar = UTC,
}: {
  readonly ontologies: OntologyRepository;
  readonly calendar?: Calendar;
}): OntologySource => {
  let current = createOntologyIndex({ entityTypes: [], relationTypes: [], units: [] }, calendar);
  return {
    get current() {
      return current;
    },
    async refresh() {
      current = createOntologyIndex(await ontologies.find(), calendar);
    },
  };
};
