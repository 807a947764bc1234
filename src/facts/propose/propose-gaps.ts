import type { Entity, EntityRef } from '../../domain/entity.js';
import type { FactProposal, TermOrigin } from '../../domain/fact-proposal.js';
import type { Calculation } from '../../domain/fact-question.js';
import type { AttributeType } from '../../domain/ontology.js';
import type { Measure } from '../../language/fact-words.js';
import type { Span } from '../../language/text/normalise-text.js';
import { describeAttribute, reference } from '../../ontology/describe-fact.js';
import { type FactContext, hintsFor, LEAST_SIMILAR, nearness, propose, type Subject } from '../fact-context.js';
import { chooseOrder } from '../reading/choose-order.js';
import { marksOf } from '../reading/question-parts.js';
import { limitOf } from '../reading/read-bounds.js';
import { outsideOf, subjectsOf } from './look-up.js';

/** Things added up. */
const MOST_ADDED = 5;

/** By how much one of two things has more of an attribute than the other, and what an attribute of several things comes to. One statement. */
export const proposeGaps = async (context: FactContext): Promise<readonly FactProposal[]> => {
  const [gap] = marksOf(context.parts, 'gap');
  const [sum] = marksOf(context.parts, 'sum');
  const asked = gap ?? sum;
  if (asked === undefined) return [];
  const subjects = severalOf(context, gap !== undefined);
  const [first] = subjects;
  if (first === undefined) return [];
  const found = await context.entities.find([...new Set(subjects.flatMap(({ entities }) => entities.map(({ id }) => id)))]);
  for (const subject of subjects) {
    const present = subject.entities.flatMap(({ id }) => found.get(id) ?? []);
    const [one, ...others] = present;
    if (one === undefined) continue;
    const said = others.length === 0 ? null : chosen(context, present, asked, gap?.measure ?? null);
    if (said === null) continue;
    const calculation = gap === undefined ? added([one, ...others], said.attribute, context) : differing(present, said.attribute, context);
    return [proposal(context, subject, present, { ...said, calculation, spans: [...said.spans, asked] })];
  }
  return [];
};

/** What several things may be meant: those named or shown; one that is named beside what was spoken of; the last two of a kind that were. */
const severalOf = (context: FactContext, isPair: boolean): readonly Subject[] => {
  const { asked, parts } = context;
  const { focus } = asked;
  const most = isPair ? 2 : MOST_ADDED;
  const all = subjectsOf(context).filter(({ entities }) => entities.length > 1 && entities.length <= most);
  const known = new Map([...focus.listed, ...focus.entities.map(({ entity }) => entity)].map((entity) => [entity.id, entity]));
  const remembered = (focus.memory?.subjects ?? []).flatMap((id) => known.get(id) ?? []);
  const [named] = [...new Map(parts.names.map(({ entity }) => [entity.id, entity])).values()];
  const spans = parts.names.map(({ span }) => span);
  const several = (entities: readonly EntityRef[], weight: number): readonly Subject[] =>
    entities.length < 2 ? [] : [{ entities, from: parts.names.length > 0 ? 'words' : 'list', weight, certainty: 1, spans }];
  const others = [...remembered, ...focus.entities.map(({ entity }) => entity)];
  const beside = named === undefined ? undefined : others.find(({ id, type }) => id !== named.id && type === named.type);
  if (named !== undefined) return [...all, ...(beside === undefined || spans.length > 1 ? [] : several([named, beside], 1))];
  const [last] = focus.entities;
  const before = focus.entities.find(({ entity }) => entity.type === last?.entity.type && entity.id !== last.entity.id);
  return [
    ...several(remembered.slice(0, most), 1),
    ...(focus.listed.length <= most ? several(focus.listed, 0.9) : []),
    ...all,
    ...(last === undefined || before === undefined ? [] : several([last.entity, before.entity], before.weight)),
  ];
};

interface Chosen {
  readonly attribute: AttributeType;
  readonly from: TermOrigin;
  readonly spans: readonly Span[];
}

/** The attribute compared or added up: the one named, what the adjective measures, what was told before, else the nearest in meaning. */
const chosen = (context: FactContext, present: readonly Entity[], { start, end }: Span, measure: Measure | null): Chosen | null => {
  const { parts, reader, asked } = context;
  const types = [...new Set(present.map(({ type }) => type))];
  const [type = ''] = types;
  if (types.length > 1) return null;
  const numeric = (reader.ontology.entityType(type)?.attributes ?? []).filter(
    ({ id, type: of }) => (of === 'number' || of === 'integer') && present.every(({ attributes }) => typeof attributes[id] === 'number'),
  );
  // A share adds up to nothing, nor does a bare number of which nobody says what is better, as a year.
  const isAdded = ({ unit, better }: AttributeType): boolean =>
    reader.units.sense(unit)?.measure !== 'share' && (unit !== null || better !== undefined);
  const common = measure === null ? numeric.filter(isAdded) : numeric;
  const before = asked.focus.memory?.terms.find((term) => common.some(({ id }) => id === term.id));
  const mark = { kind: 'more' as const, direction: 'highest' as const, measure: measure ?? ('any' as const), start, end };
  const order = chooseOrder({ ...parts, marks: [mark] }, types, common, hintsFor(context, type));
  if (order !== null && (order.isNamed || order.attribute.id === before?.id))
    return { attribute: order.attribute, from: order.isNamed ? 'words' : 'dialogue', spans: order.spans };
  const said = common.find(({ id }) => id === before?.id);
  if (said !== undefined && (measure === null || measure === 'any')) return { attribute: said, from: 'dialogue', spans: [] };
  if (order !== null && measure !== null && measure !== 'any') return { attribute: order.attribute, from: 'meaning', spans: [] };
  const near = ({ id }: AttributeType): number => nearness(context, { kind: 'attribute', entityType: type, id }) ?? 0;
  const [nearest] = common.filter((attribute) => limitOf(attribute) !== 'least').toSorted((a, b) => near(b) - near(a));
  if (nearest !== undefined && near(nearest) >= LEAST_SIMILAR) return { attribute: nearest, from: 'meaning', spans: [] };
  const prices = common.filter(({ better, unit }) => better === 'lower' && reader.units.sense(unit)?.measure === 'money');
  const [price] = prices;
  return price === undefined ? null : { attribute: price, from: 'meaning', spans: [] };
};

const valueOf = ({ attributes }: Entity, { id }: AttributeType): number => Number(attributes[id]);

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

const differing = (present: readonly Entity[], attribute: AttributeType, context: FactContext): Calculation => {
  const [more, less] = present.toSorted((a, b) => valueOf(b, attribute) - valueOf(a, attribute)) as [Entity, Entity];
  const values = [valueOf(more, attribute), valueOf(less, attribute)] as const;
  return {
    kind: 'difference',
    entity: reference(more),
    attribute: attribute.id,
    other: reference(less),
    values,
    result: { value: rounded(values[0] - values[1]), unit: context.reader.units.sense(attribute.unit)?.id ?? null },
  };
};

const added = (present: readonly [Entity, ...Entity[]], attribute: AttributeType, context: FactContext): Calculation => ({
  kind: 'sum',
  entity: reference(present[0]),
  attribute: attribute.id,
  terms: present.map((entity) => ({ entity: reference(entity), value: valueOf(entity, attribute) })),
  result: {
    value: rounded(present.reduce((total, entity) => total + valueOf(entity, attribute), 0)),
    unit: context.reader.units.sense(attribute.unit)?.id ?? null,
  },
});

const proposal = (
  context: FactContext,
  subject: Subject,
  present: readonly Entity[],
  { attribute, from, spans, calculation }: Chosen & { readonly calculation: Calculation },
): FactProposal => {
  const { reader, asked } = context;
  return propose(context, {
    operation: 'calculate',
    subjects: present.map(reference),
    subjectFrom: subject.from,
    subjectWeight: subject.weight,
    terms: present.slice(0, 1).map(({ type }) => ({ kind: 'attribute', entityType: type, id: attribute.id })),
    termFrom: from,
    facts: present.flatMap((entity) => describeAttribute(entity, attribute.id, reader.ontology, asked.replyLanguage) ?? []),
    entities: present,
    sense: { kind: 'calculation', calculation },
    spans: [...subject.spans, ...spans],
    certainty: subject.certainty,
    isComposed: true,
    outside: present.flatMap((entity) => outsideOf(entity, asked.asOf) ?? []),
  });
};
