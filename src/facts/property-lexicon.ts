import { LANGUAGES } from '../domain/language.js';
import type { AttributeType, RelationType } from '../domain/ontology.js';
import { normaliseText } from '../language/text/normalise-text.js';
import { createPhraseMatcher, longestMatches, type PhraseMatch } from '../language/text/phrase-matcher.js';
import { stemText } from '../language/text/stem-text.js';
import type { OntologyIndex } from '../ontology/ontology-index.js';

/** A property of a relation that everybody may see. */
export interface RelationProperty {
  readonly relation: RelationType;
  readonly property: AttributeType;
}

/** Finds what people call the properties of public relations. */
export interface PropertyLexicon {
  readonly all: readonly RelationProperty[];
  /** The longest ones; `text` must be normalised. */
  find(text: string): readonly PhraseMatch<RelationProperty>[];
}

export const createPropertyLexicon = ({ ontology, publicRelations }: OntologyIndex): PropertyLexicon => {
  const matcher = createPhraseMatcher<RelationProperty>();
  const all = ontology.relationTypes
    .filter(({ id }) => publicRelations.includes(id))
    .flatMap((relation) => relation.properties.map((property) => ({ relation, property })));
  for (const one of all)
    for (const language of LANGUAGES)
      for (const name of one.property.names[language] ?? []) matcher.add(stemText(normaliseText(name).text).text, one);
  return {
    all,
    find: (text) => {
      if (all.length === 0) return [];
      const stemmed = stemText(text);
      return longestMatches(matcher.findAll(stemmed.text).map(({ start, end, values }) => ({ ...stemmed.place(start, end), values })));
    },
  };
};
