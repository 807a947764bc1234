import type { FactTerm } from '../domain/fact-question.js';
import { LANGUAGES, type LocalisedTexts } from '../domain/language.js';
import type { OntologyIndex } from '../ontology/ontology-index.js';
import { normaliseText } from '../text/normalise-text.js';
import { createPhraseMatcher, type PhraseMatcher } from '../text/phrase-matcher.js';

/**
 * The words for attributes and relations. Private types and relations that touch them are left out: what is true of a
 * person is not asked of the public graph.
 */
export const createFactLexicon = ({ ontology, publicRelations, privateTypes }: OntologyIndex): PhraseMatcher<FactTerm> => {
  const matcher = createPhraseMatcher<FactTerm>();
  const add = (names: LocalisedTexts, term: FactTerm): void => {
    for (const language of LANGUAGES) for (const name of names[language] ?? []) matcher.add(normaliseText(name).text, term);
  };
  for (const type of ontology.entityTypes) {
    if (privateTypes.includes(type.id)) continue;
    for (const { id, names } of type.attributes) add(names, { kind: 'attribute', entityType: type.id, id });
  }
  for (const type of ontology.relationTypes) {
    if (!publicRelations.includes(type.id)) continue;
    add(type.names, { kind: 'relation', id: type.id, direction: 'OUTGOING' });
    add(type.inverseNames, { kind: 'relation', id: type.id, direction: 'INCOMING' });
  }
  return matcher;
};
