import { LANGUAGES } from '../domain/language.js';
import type { AttributeType, RelationType } from '../domain/ontology.js';
import type { OntologyIndex } from '../ontology/ontology-index.js';
import { normaliseText } from '../text/normalise-text.js';
import { createPhraseMatcher, type PhraseMatcher } from '../text/phrase-matcher.js';
import { stemText } from '../text/stem-text.js';

/** A property of relations that leave things of a private type: what somebody has is theirs. */
export interface OwnProperty {
  readonly relation: RelationType;
  readonly property: AttributeType;
}

export const createOwnLexicon = ({ ontology, privateTypes }: OntologyIndex): PhraseMatcher<OwnProperty> => {
  const matcher = createPhraseMatcher<OwnProperty>();
  for (const relation of ontology.relationTypes) {
    if (!relation.from.every((type) => privateTypes.includes(type))) continue;
    for (const property of relation.properties) {
      const own = { relation, property };
      for (const language of LANGUAGES)
        for (const name of property.names[language] ?? []) matcher.add(stemText(normaliseText(name).text).text, own);
    }
  }
  return matcher;
};
