import type { Json } from '../../domain/json.js';
import type { Language } from '../../domain/language.js';
import type { AttributeType } from '../../domain/ontology.js';
import type { OwnLine, OwnTold } from '../../domain/own-facts.js';
import type { Fact } from '../../domain/reply.js';
import { reference } from '../../ontology/describe-fact.js';
import { describeProperty, wordProperty } from '../../ontology/describe-property.js';
import type { OntologyIndex } from '../../ontology/ontology-index.js';
import type { Asker, Holding, OwnValue } from './asker.js';
import type { OwnFigure } from './choose-own-terms.js';

/** What is told, with the facts it rests on. */
export interface ToldFacts {
  readonly told: OwnTold;
  readonly lines: readonly OwnLine[];
  readonly rest: number;
  readonly facts: readonly Fact[];
  readonly holdings: readonly Holding[];
  /** What was told of them; empty where only the things are. */
  readonly attributes: readonly AttributeType[];
  readonly isMissing: boolean;
}

export interface TellContext {
  readonly asker: Asker;
  readonly traits: readonly OwnValue[];
  readonly ontology: OntologyIndex;
  readonly language: Language;
  /** ISO-8601. */
  readonly asOf: string;
}

/** A value with the thing it belongs to; `null`: to the asker. */
export interface Item extends OwnValue {
  readonly holding: Holding | null;
}

/** More lines than one takes in at a glance are counted. */
const MOST_THINGS = 8;

/** That there is nothing of what the words name. */
export const missing = (label: string, isDenial = false): ToldFacts => ({
  told: { kind: 'none', label, isDenial },
  lines: [],
  rest: 0,
  facts: [],
  holdings: [],
  attributes: [],
  isMissing: true,
});

/** The asker's own come first, as they do in the lines told. */
export const itemsOf = (figures: readonly OwnFigure[], holdings: readonly Holding[], { traits }: TellContext): readonly Item[] => [
  ...figures.flatMap((figure) =>
    figure.kind === 'trait'
      ? traits.filter(({ attribute }) => attribute === figure.attribute).map((value) => ({ ...value, holding: null }))
      : [],
  ),
  ...holdings.flatMap((holding) =>
    figures.flatMap((figure) =>
      figure.kind === 'property' && figure.relation.id === holding.relation.id
        ? holding.values.filter(({ attribute }) => attribute.id === figure.attribute.id).map((value) => ({ ...value, holding }))
        : [],
    ),
  ),
];

/** What the values of things come to, with a line for each thing. `things`: those told of; default: those with values. */
export const tell = (told: OwnTold, items: readonly Item[], context: TellContext, things?: readonly Holding[]): ToldFacts => {
  const { ontology, language, asker } = context;
  const held = things ?? [...new Set(items.flatMap(({ holding }) => holding ?? []))];
  const shown = held.slice(0, MOST_THINGS);
  const valuesOf = (of: Holding | null): OwnLine['values'] =>
    items
      .filter(({ holding }) => holding === of)
      .map(({ attribute, value }) => wordProperty(attribute, attribute.id, value, ontology, language));
  const own = valuesOf(null);
  const toldItems = items.filter(({ holding }) => holding === null || shown.includes(holding));
  return {
    told,
    lines: [
      ...(own.length === 0 ? [] : [{ thing: null, values: own }]),
      ...shown.map((holding) => ({ thing: reference(holding.thing), values: valuesOf(holding) })),
    ],
    rest: held.length - shown.length,
    facts: toldItems.map(({ holding, attribute, value }) =>
      holding === null
        ? describeProperty({ thing: asker.entity, validFrom: null, validTo: null }, attribute, value, ontology, language)
        : describeProperty({ thing: holding.thing, ...validity(holding) }, attribute, value, ontology, language),
    ),
    holdings: shown,
    attributes: [...new Set(items.map(({ attribute }) => attribute))],
    isMissing: false,
  };
};

const validity = ({ related: { relation } }: Holding): Pick<Fact, 'validFrom' | 'validTo'> => ({
  validFrom: relation.validFrom,
  validTo: relation.validTo,
});

/** A day as text, so that it sorts by time; what is no day comes first. */
export const dayOf = (value: Json): string => (typeof value === 'string' ? value : '');
