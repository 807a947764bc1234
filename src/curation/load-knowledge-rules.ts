import { createOntologyIndex } from '../ontology/ontology-index.js';
import type { GraphReader } from '../store/graph-store.js';
import { conditionVariables } from './condition-variables.js';
import type { CurationDependencies } from './curation-dependencies.js';
import type { FaqReferences } from './faq-references.js';

/** What knowledge is checked against, as it stands in the transaction. */
export type KnowledgeRules = Pick<FaqReferences, 'ontology' | 'variables'>;

export const loadKnowledgeRules = async (
  reader: GraphReader,
  { ontologies }: Pick<CurationDependencies, 'ontologies'>,
): Promise<KnowledgeRules> => {
  const ontology = createOntologyIndex(await ontologies.find(reader));
  return { ontology, variables: conditionVariables(ontology.ontology, ontology.askerType) };
};
