import type { Entity, EntityRef } from '../../domain/entity.js';
import type { Json } from '../../domain/json.js';
import { LANGUAGES, type LocalisedTexts } from '../../domain/language.js';
import type { AttributeType, RelationType } from '../../domain/ontology.js';
import { isValidAt } from '../../domain/time/calendar.js';
import { OWN_WORDS } from '../../language/fact-words.js';
import { normaliseText } from '../../language/text/normalise-text.js';
import { createPhraseMatcher, type PhraseMatch } from '../../language/text/phrase-matcher.js';
import { splitWords } from '../../language/text/split-words.js';
import { stemText } from '../../language/text/stem-text.js';
import type { OntologyIndex } from '../../ontology/ontology-index.js';
import type { RelatedEntity } from '../../store/repositories/relation-repository.js';
import { isQuestionWord } from '../reading/sketch.js';

/** Who asks: their node with what leaves it. */
export interface Asker {
  readonly entity: Entity;
  readonly relations: readonly RelatedEntity[];
}

/** A value of one's own. */
export interface OwnValue {
  readonly attribute: AttributeType;
  readonly value: Exclude<Json, null>;
}

/** Something that the asker has, asked for, booked …, with what is true of it for them alone. */
export interface Holding {
  readonly related: RelatedEntity;
  readonly relation: RelationType;
  readonly thing: Entity;
  readonly values: readonly OwnValue[];
}

/**
 * What somebody has on a day (ISO-8601). Relations to things of a private type count only where such a thing has a single owner: another
 * customer that somebody knows is none of their things.
 */
export const holdingsOf = (asker: Asker, asOf: string, ontology: OntologyIndex): readonly Holding[] =>
  asker.relations.flatMap((related) => {
    const relation = ontology.relationType(related.relation.type);
    if (relation === null || related.relation.from !== asker.entity.id || !isValidAt(related.relation, asOf)) return [];
    const thing = related.other;
    const isPrivate = ontology.privateTypes.includes(thing.type);
    if (isPrivate && !isOwned(relation, asker.entity)) return [];
    const values = [
      ...valuesOf(relation.properties, related.relation.properties),
      ...(isPrivate ? valuesOf(ontology.entityType(thing.type)?.attributes ?? [], thing.attributes) : []),
    ];
    return [{ related, relation, thing, values }];
  });

/** The attributes of the asker themselves. */
export const traitsOf = ({ entity }: Asker, ontology: OntologyIndex): readonly OwnValue[] =>
  valuesOf(ontology.entityType(entity.type)?.attributes ?? [], entity.attributes);

/** Whether each thing that a relation leads to is one owner's, and of another type than the owner. */
const isOwned = ({ cardinality, to }: RelationType, owner: Pick<EntityRef, 'type'>): boolean =>
  cardinality.startsWith('one-to-') && !to.includes(owner.type);

const valuesOf = (attributes: readonly AttributeType[], values: Readonly<Record<string, Json>>): readonly OwnValue[] =>
  attributes.flatMap((attribute) => {
    const value = values[attribute.id] ?? null;
    return value === null ? [] : [{ attribute, value }];
  });

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
