import type { ValueKind } from '../domain/fact-proposal.js';
import type { FactTerm } from '../domain/fact-question.js';
import type { Language } from '../domain/language.js';
import { FACT_WORDS, type FactWords } from '../language/fact-words.js';
import type { OntologyIndex } from '../ontology/ontology-index.js';
import { normaliseText } from '../text/normalise-text.js';

import type { UnitReader } from './units.js';
import { attributeKind, valueKindOf } from './value-kind.js';

/** A question that people could ask for something of the ontology, what it is about left out. */
export interface VirtualPhrasing {
  readonly text: string;
  readonly term: FactTerm;
  /** Entity types of which it can be asked. */
  readonly types: readonly string[];
}

/** Names used as they are; only the first is put into questions. */
const MOST_NAMES = 14;
/** Values of a closed set whose names tell the attribute. */
const MOST_VALUES = 16;

/** Questions made from the names of attributes, relations and values. Private types and relations that touch them are left out. */
export const virtualPhrasings = (index: OntologyIndex, units: UnitReader, language: Language): readonly VirtualPhrasing[] => {
  const { ontology, privateTypes, publicRelations } = index;
  const words = FACT_WORDS[language];
  const attributes = ontology.entityTypes
    .filter(({ id }) => !privateTypes.includes(id))
    .flatMap(({ id: entityType, attributes: all }) =>
      all.flatMap((attribute) => {
        const term: FactTerm = { kind: 'attribute', entityType, id: attribute.id };
        const values = Object.values(attribute.values ?? {}).slice(0, MOST_VALUES);
        return [
          ...phrasingsOf(attribute.names[language] ?? [], valueKindOf(term, index, units), words),
          ...values.flatMap((names) => fill(words.phrasings.yesno?.slice(0, 1) ?? [], names[language]?.[0] ?? null)),
        ].map((text) => ({ text, term, types: [entityType] }));
      }),
    );
  const relations = ontology.relationTypes
    .filter(({ id }) => publicRelations.includes(id))
    .flatMap(({ id, from, to, names, inverseNames }) =>
      (
        [
          ['OUTGOING', names, from],
          ['INCOMING', inverseNames, to],
        ] as const
      ).flatMap(([direction, said, types]) => {
        const term: FactTerm = { kind: 'relation', id, direction };
        return phrasingsOf(said[language] ?? [], valueKindOf(term, index, units), words).map((text) => ({ text, term, types }));
      }),
    );
  const properties = ontology.relationTypes
    .filter(({ id }) => publicRelations.includes(id))
    .flatMap(({ id, from, to, properties: all }) =>
      all.flatMap((property) => {
        const term: FactTerm = { kind: 'relation', id, direction: 'OUTGOING', property: property.id };
        const texts = phrasingsOf(property.names[language] ?? [], attributeKind(property, units), words);
        return texts.map((text) => ({ text, term, types: [...from, ...to] }));
      }),
    );
  return [...attributes, ...relations, ...properties];
};

/** A thing's names and the questions that people ask with them. */
export const phrasingsOf = (names: readonly string[], kind: ValueKind, { phrasings }: FactWords): readonly string[] => {
  const patterns = [...(phrasings.any ?? []).slice(1), ...(phrasings[kind === 'list' ? 'relation' : isPhrased(kind) ? kind : 'any'] ?? [])];
  const texts = [...names.slice(0, MOST_NAMES), ...fill(patterns, names[0] ?? null)];
  return [...new Set(texts.map((text) => normaliseText(text).text))];
};

type PhrasedKind = Exclude<ValueKind, 'list' | 'name' | 'text' | 'number'>;
const isPhrased = (kind: ValueKind): kind is PhrasedKind => kind !== 'list' && kind !== 'name' && kind !== 'text' && kind !== 'number';

const fill = (patterns: readonly string[], name: string | null): readonly string[] =>
  name === null ? [] : patterns.map((pattern) => pattern.replace('{name}', name));
