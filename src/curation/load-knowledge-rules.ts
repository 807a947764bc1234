import { createOntologyIndex } from '../ontology/ontology-index.js';
import type { GraphReader } from '../store/graph-store.js';
import { conditionVariables } from './condition-variables.js';
import type { CurationDependencies } from './curation-dependencies.js';
import type { FaqReferences } from './faq-references.js';

/** What knowledge is checked against, as it stands in the transaction. */
export type KnowledgeRules = Pick<FaqReferences, 'ontology' | 'variables'>;

export const loadKnowledgeRules = async (
  reader: GraphReader,
  { ontologies, customerType }: Pick<CurationDependencies, 'ontologies' | 'customerType'>,
): Promise<KnowledgeRules> => {
  const ontology = await ontologies.find(reader);
  return { ontology: createOntologyIndex(ontology), variables: conditionVariables(ontology, customerType) };
};
