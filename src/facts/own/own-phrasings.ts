import type { FactTerm } from '../../domain/fact-question.js';
import type { Language } from '../../domain/language.js';
import type { RelationType } from '../../domain/ontology.js';
import { FACT_WORDS } from '../../language/fact-words.js';
import type { MeantTerm } from '../term-index.js';
import type { UnitReader } from '../units.js';
import { attributeKind } from '../value-kind.js';
import { phrasingsOf, type VirtualPhrasing } from '../virtual-phrasings.js';
import { isFigure, ownerOf, type OwnFigure } from './choose-own-terms.js';
import type { OwnLexicon } from './own-lexicon.js';

/** Stands where entity types stand otherwise, so that nothing of one's own is found when how things are for everybody is asked. */
export const OWN_TYPE = 'own';

/** Questions that people could ask for each figure of what is theirs, and for the things themselves. */
export const ownPhrasings = ({ terms }: OwnLexicon, units: UnitReader, language: Language): readonly VirtualPhrasing[] => [
  ...terms.flatMap((term) =>
    term.kind !== 'relation'
      ? []
      : phrasingsOf(term.relation.names[language] ?? [], 'list', FACT_WORDS[language]).map((text) => ({
          text,
          term: termOfRelation(term.relation),
          types: [OWN_TYPE],
        })),
  ),
  ...terms.filter(isFigure).flatMap((figure) => {
    const term = termOf(figure);
    const names = figure.attribute.names[language] ?? [];
    // "Is it suspended" asks for the state.
    const states = Object.values(figure.attribute.values ?? {}).flatMap((value) => (value[language] ?? []).slice(0, 1));
    return [
      ...phrasingsOf(names, attributeKind(figure.attribute, units), FACT_WORDS[language]),
      ...states.flatMap((state) => (FACT_WORDS[language].phrasings.yesno ?? []).slice(0, 1).map((text) => text.replace('{name}', state))),
    ].map((text) => ({ text, term, types: [OWN_TYPE] }));
  }),
];

export const termOfRelation = ({ id }: Pick<RelationType, 'id'>): FactTerm => ({ kind: 'relation', id, direction: 'OUTGOING' });

/** A figure as a term; of a relation's property the relation stands where the type stands otherwise. */
export const termOf = (figure: OwnFigure): FactTerm => ({ kind: 'attribute', entityType: ownerOf(figure), id: figure.attribute.id });

/** Cosine of a question to the nearest phrasing for a figure, by what the term index found; 0 where it found none. */
export const figureSimilarity = (figure: OwnFigure, meant: readonly MeantTerm[]): number => {
  const owner = ownerOf(figure);
  const { id } = figure.attribute;
  return meant.find(({ term }) => term.kind === 'attribute' && term.id === id && term.entityType === owner)?.similarity ?? 0;
};
