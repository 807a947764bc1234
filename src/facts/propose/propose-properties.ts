import type { Entity, EntityRef } from '../../domain/entity.js';
import type { FactProposal, SubjectOrigin, TermOrigin } from '../../domain/fact-proposal.js';
import type { Json } from '../../domain/json.js';
import type { AttributeType, RelationType } from '../../domain/ontology.js';
import { isValidAt } from '../../domain/time/calendar.js';
import type { Span } from '../../language/text/normalise-text.js';
import { describeRelation, reference } from '../../ontology/describe-fact.js';
import type { RelatedEntity } from '../../store/repositories/relation-repository.js';
import { type FactContext, LEAST_SIMILAR, nearness, propose } from '../fact-context.js';
import type { RelationProperty } from '../property-lexicon.js';
import { marksOf, MOST_READ } from '../reading/question-parts.js';
import { answersKind, attributeKind } from '../reading/value-kind.js';
import { namedByText } from './look-up.js';
import { calculateTariff } from './tariff.js';

/** An end of a relation that a question may be about. */
interface End {
  readonly entity: EntityRef;
  readonly from: SubjectOrigin;
  readonly weight: number;
  readonly spans: readonly Span[];
  /** Looked up; absent: not yet. */
  readonly whole?: Entity | null;
}

/** Things looked at as ends; rows told of one that has many. */
const MOST_ENDS = 6;
const MOST_ROWS = 8;
const MOST_PROPOSALS = 2;
/** Nearness in meaning from which all that one thing has of a property is told: above `LEAST_SIMILAR`, as it is much to read. */
const SURE = 0.7;

/**
 * Values that hang on two things at once, as properties of a relation between them: "how far is A from B", "what does A cost to B", and what a quantity
 * costs at a price in two parts. Of one thing alone all of them are told. Three statements, and one a type whose things are named by their texts.
 */
export const proposeProperties = async (context: FactContext): Promise<readonly FactProposal[]> => {
  const { reader, relations, asked } = context;
  if (reader.properties.all.length === 0) return [];
  const ends = await endsOf(context);
  const wanted = propertiesWanted(context);
  const types = [...new Set(reader.properties.all.map(({ relation }) => relation))].filter(
    (type) => ends.some(({ entity }) => [...type.from, ...type.to].includes(entity.type)) && (wanted.length > 0 || hasAmount(context)),
  );
  if (types.length === 0) return [];
  const around = (
    await relations.findAround(
      ends.map(({ entity }) => entity.id),
      types.map(({ id }) => id),
    )
  ).filter(({ relation, other }) => isValidAt(relation, asked.asOf) && isValidAt(other, asked.asOf));
  const wholes = around.length === 0 ? new Map<string, Entity>() : await context.entities.find(ends.map(({ entity }) => entity.id));
  const known = ends.map((end): End => ({ ...end, whole: wholes.get(end.entity.id) ?? null }));
  return types
    .flatMap((type) => {
      const found = around.filter(({ relation }) => relation.type === type.id);
      const pair = pairOf(found, known);
      return pair === null ? [] : proposalsFor(context, type, pair, wanted);
    })
    .slice(0, MOST_PROPOSALS);
};

interface Wanted extends RelationProperty {
  readonly from: TermOrigin;
  readonly spans: readonly Span[];
  readonly rank: number;
}

/** Properties that words name, that were asked before, that are near in meaning, or of the kind that is asked for. */
const propertiesWanted = (context: FactContext): readonly Wanted[] => {
  const { parts, reader, asked, asksFor } = context;
  const named = reader.properties
    .find(parts.text)
    .flatMap((match) => match.values.map((value): Wanted => ({ ...value, from: 'words', spans: [match], rank: 3 })));
  const before = asked.focus.memory?.terms.flatMap((term) => (term.kind === 'relation' && term.property !== undefined ? [term] : [])) ?? [];
  const all = reader.properties.all.flatMap((one): readonly Wanted[] => {
    const { relation, property } = one;
    const near = nearness(context, { kind: 'relation', id: relation.id, direction: 'OUTGOING', property: property.id }) ?? 0;
    const wasAsked = before.some((term) => term.id === relation.id && term.property === property.id);
    const isOfKind = asksFor !== null && answersKind(asksFor, attributeKind(property, reader.units));
    if (wasAsked) return [{ ...one, from: 'dialogue', spans: [], rank: 2 }];
    return near >= LEAST_SIMILAR || isOfKind ? [{ ...one, from: 'meaning', spans: [], rank: near + (isOfKind ? 0.2 : 0) }] : [];
  });
  return named.length > 0 ? named : all.toSorted((a, b) => b.rank - a.rank);
};

const hasAmount = ({ parts, asked }: FactContext): boolean => marksOf(parts, 'number').length > 0 || asked.focus.memory?.amount != null;

/** What is named, by its texts too, and what was spoken of, the surest first. */
const endsOf = async (context: FactContext): Promise<readonly End[]> => {
  const { parts, asked, reader } = context;
  const { focus, implied } = asked;
  const named = parts.names.map(({ entity, span }): End => ({ entity, from: 'words', weight: 1, spans: [span] }));
  const types = new Set(reader.properties.all.flatMap(({ relation }) => [...relation.from, ...relation.to]));
  const unnamed = [...types].filter((type) => !named.some(({ entity }) => entity.type === type));
  const byText = (await namedByText(context, parts.text, unnamed)).map(({ entity, spans }): End => ({
    entity,
    from: 'words',
    weight: 0.95,
    spans,
  }));
  const before = focus.question ?? null;
  const unsaid = unnamed.filter((type) => ![...byText, ...focus.entities].some(({ entity }) => entity.type === type));
  const byTextBefore = before === null ? [] : await namedByText(context, before.slice(0, MOST_READ), unsaid);
  const spoken = [
    ...byTextBefore.map(({ entity }): End => ({ entity, from: 'focus', weight: 0.8, spans: [] })),
    ...focus.entities.map(({ entity, weight }): End => ({ entity, from: 'focus', weight, spans: [] })),
    ...implied.map(({ entity, by }): End => ({ entity, from: by === 'PROFILE' ? 'profile' : 'given', weight: 0.9, spans: [] })),
  ];
  const all = [...named, ...byText, ...spoken].filter(({ entity }) => types.has(entity.type));
  return [...new Map(all.toReversed().map((end) => [end.entity.id, end])).values()].reverse().slice(0, MOST_ENDS);
};

interface Pair {
  readonly rows: readonly RelatedEntity[];
  readonly ends: readonly End[];
  /** Whether both ends are what the question is about; else all rows of one are told. */
  readonly isWhole: boolean;
}

/** The two ends that are related and surest; else the surest alone, with all that it is related to. */
const pairOf = (found: readonly RelatedEntity[], ends: readonly End[]): Pair | null => {
  const of = (id: string): End | undefined => ends.find(({ entity }) => entity.id === id);
  const said = ends.filter(({ from }) => from === 'words');
  const pairs = found.flatMap((row) => {
    const [one, other] = [of(row.id), of(row.other.id)];
    return one === undefined || other === undefined ? [] : [{ row, ends: [one, other] }];
  });
  const sureness = ({ ends: both }: { readonly ends: readonly End[] }): number =>
    both.reduce((sum, { weight, from }) => sum + weight + (from === 'words' ? 1 : 0), 0);
  const [best] = pairs.toSorted((a, b) => sureness(b) - sureness(a));
  // What is named must be one of the two.
  const isFitting = (both: readonly End[]): boolean =>
    said.every((end) => both.includes(end) || !found.some(({ id }) => id === end.entity.id));
  if (best !== undefined && isFitting(best.ends)) return { rows: [best.row], ends: best.ends, isWhole: true };
  const [alone] = (said.length > 0 ? said : ends).filter(({ entity }) => found.some(({ id }) => id === entity.id));
  if (alone === undefined) return null;
  return { rows: found.filter(({ id }) => id === alone.entity.id).slice(0, MOST_ROWS), ends: [alone], isWhole: false };
};

const proposalsFor = (context: FactContext, type: RelationType, pair: Pair, wanted: readonly Wanted[]): readonly FactProposal[] => {
  const here = wanted.filter(
    ({ relation, property }) => relation === type && pair.rows.some((row) => row.relation.properties[property.id] !== undefined),
  );
  const [first] = here;
  const tariff = tariffProposal(context, type, pair, first ?? null);
  // All that one thing has is told only where the words or what was asked before want it.
  const isWanted =
    first !== undefined &&
    (pair.isWhole || first.from !== 'meaning' || (pair.ends.some(({ from }) => from === 'words') && first.rank >= SURE));
  const single = first === undefined || !isWanted ? [] : [proposal(context, type, pair, first, [first.property])];
  return [...tariff, ...single];
};

/** What a quantity costs, row by row where one thing alone is known. */
const tariffProposal = (context: FactContext, type: RelationType, pair: Pair, wanted: Wanted | null): readonly FactProposal[] => {
  const { parts, asked, reader } = context;
  const given = { numbers: marksOf(parts, 'number'), before: asked.focus.memory?.amount ?? null, units: reader.units };
  const found = pair.rows.flatMap((row) => {
    const [from, to] = endsIn(row, pair);
    const owners = [row.other, ...pair.ends.flatMap(({ whole }) => whole ?? [])].filter(({ id }) => id === from.id || id === to.id);
    const tariff = calculateTariff(type.properties, row.relation.properties, owners, given);
    return tariff === null ? [] : [{ row, from, to, tariff }];
  });
  const [first] = found;
  if (first === undefined) return [];
  return [
    propose(context, {
      ...base(pair),
      operation: 'calculate',
      terms: [{ kind: 'relation', id: type.id, direction: 'OUTGOING', property: first.tariff.attribute.id }],
      termFrom: wanted?.from ?? 'dialogue',
      facts: found.map(({ row }) => describeRelation(row, ofId(row.id, pair), reader.ontology, asked.replyLanguage)),
      entities: found.map(({ row }) => row.other),
      sense: {
        kind: 'tariffs',
        rows: found.map(({ from, to, tariff }) => ({
          from,
          to,
          first: tariff.first,
          further: tariff.further,
          count: tariff.count,
          result: tariff.result,
        })),
      },
      spans: [...pair.ends.flatMap((one) => one.spans), ...(wanted?.spans ?? []), ...first.tariff.spans],
      memory: { amount: first.tariff.amount },
    }),
  ];
};

const proposal = (
  context: FactContext,
  type: RelationType,
  pair: Pair,
  { from, spans }: Wanted,
  properties: readonly AttributeType[],
): FactProposal => {
  const { reader, asked } = context;
  // A price in two parts is told with both.
  const told = [
    ...properties,
    ...type.properties.filter(
      (one) => !properties.includes(one) && one.unit !== null && properties.some((other) => isPartOf(one, other, context)),
    ),
  ];
  const rows = pair.rows.map((row) => {
    const [start, end] = endsIn(row, pair);
    return { from: start, to: end, values: told.map(({ id }): Json => row.relation.properties[id] ?? null) };
  });
  return propose(context, {
    ...base(pair),
    operation: 'property',
    terms: properties.map(({ id }) => ({ kind: 'relation', id: type.id, direction: 'OUTGOING', property: id })),
    termFrom: from,
    facts: pair.rows.map((row) => describeRelation(row, ofId(row.id, pair), reader.ontology, asked.replyLanguage)),
    entities: pair.rows.map(({ other }) => other),
    sense: { kind: 'properties', relation: type.id, properties: told.map(({ id }) => id), rows },
    spans: [...pair.ends.flatMap((one) => one.spans), ...spans],
    memory: { amount: asked.focus.memory?.amount ?? null },
  });
};

const isPartOf = (one: AttributeType, other: AttributeType, { reader: { units } }: FactContext): boolean => {
  const [a, b] = [units.sense(one.unit), units.sense(other.unit)];
  return a !== null && b !== null && ((a.base !== null && a.base === b.id) || (b.base !== null && b.base === a.id));
};

const ofId = (id: string, { ends }: Pair): EntityRef => {
  const end = ends.find(({ entity }) => entity.id === id);
  return reference(end?.whole ?? end?.entity ?? { id, type: '', names: {} });
};

const endsIn = ({ id, relation, other }: RelatedEntity, pair: Pair): readonly [EntityRef, EntityRef] => {
  const self = ofId(id, pair);
  return relation.from === id ? [self, reference(other)] : [reference(other), self];
};

const base = ({ ends }: Pair) =>
  ({
    subjects: ends.map(({ entity, whole = null }) => reference(whole ?? entity)),
    subjectFrom: ends.some(({ from }) => from === 'words') ? 'words' : (ends[0]?.from ?? 'focus'),
    subjectWeight: Math.min(1, ...ends.map(({ weight }) => weight)),
    certainty: 1,
    isComposed: ends.length > 1,
  }) as const;
