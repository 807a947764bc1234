import { LANGUAGES, type LocalisedTexts } from '../../domain/language.js';
import type { AttributeType, RelationType } from '../../domain/ontology.js';
import { OWN_WORDS } from '../../language/own-words.js';
import type { OntologyIndex } from '../../ontology/ontology-index.js';
import { normaliseText } from '../../text/normalise-text.js';
import { createPhraseMatcher, type PhraseMatch } from '../../text/phrase-matcher.js';
import { splitWords } from '../../text/split-words.js';
import { stemText } from '../../text/stem-text.js';
import { isQuestionWord } from '../question-words.js';
import { isOwned } from './asker.js';

/** What can be asked of one's own. */
export type OwnTerm =
  /** A figure of what one has: a property of the relation that leads there, or of the thing where it belongs to one owner. */
  | { readonly kind: 'property'; readonly relation: RelationType; readonly attribute: AttributeType }
  /** An attribute of who asks. */
  | { readonly kind: 'trait'; readonly entityType: string; readonly attribute: AttributeType }
  | { readonly kind: 'relation'; readonly relation: RelationType }
  /** One of the closed set of values of a property, or, without a relation, of a trait. */
  | { readonly kind: 'value'; readonly relation: RelationType | null; readonly attribute: AttributeType; readonly value: string };

/** What people call what is theirs. */
export interface OwnLexicon {
  readonly terms: readonly OwnTerm[];
  /** All of it that stands in a normalised text, whatever the endings; overlapping stretches too. */
  findAll(text: string): readonly PhraseMatch<OwnTerm>[];
}

/** Of things that leave a private type: what somebody has is theirs. */
export const createOwnLexicon = (index: OntologyIndex): OwnLexicon => {
  const { ontology, privateTypes } = index;
  const matcher = createPhraseMatcher<OwnTerm>();
  const terms: OwnTerm[] = [];
  const add = (names: LocalisedTexts, term: OwnTerm): void => {
    if (term.kind !== 'value') terms.push(term);
    for (const language of LANGUAGES)
      for (const name of names[language] ?? [])
        for (const { text } of [normaliseText(name), normaliseText(name.replace(OWN_WORDS[language].ownerPrefix, ''))])
          if (isTelling(text)) matcher.add(stemText(text).text, term);
  };
  const addAll = (attribute: AttributeType, relation: RelationType | null, term: OwnTerm): void => {
    add(attribute.names, term);
    for (const [value, names] of Object.entries(attribute.values ?? {})) add(names, { kind: 'value', relation, attribute, value });
  };
  for (const relation of ontology.relationTypes) {
    if (!relation.from.every((type) => privateTypes.includes(type))) continue;
    const owned = relation.to.filter(
      (type) => privateTypes.includes(type) && relation.from.every((from) => isOwned(relation, { type: from })),
    );
    // What leads to other people only is not one's own.
    if (owned.length === 0 && relation.to.every((type) => privateTypes.includes(type))) continue;
    add(relation.names, { kind: 'relation', relation });
    for (const attribute of [...relation.properties, ...owned.flatMap((type) => index.entityType(type)?.attributes ?? [])])
      addAll(attribute, relation, { kind: 'property', relation, attribute });
  }
  for (const type of ontology.entityTypes) {
    if (!type.private) continue;
    for (const attribute of type.attributes) addAll(attribute, null, { kind: 'trait', entityType: type.id, attribute });
  }
  return {
    terms,
    findAll: (text) => {
      const stemmed = stemText(text);
      return matcher.findAll(stemmed.text).map(({ start, end, values }) => ({ ...stemmed.place(start, end), values }));
    },
  };
};

/** A name of nothing but words that ask ("has", "when") stands in every question. */
const isTelling = (name: string): boolean =>
  LANGUAGES.some((language) => splitWords(name, language).some(({ term, text }) => !isQuestionWord(term, text, language))) && name !== '';
