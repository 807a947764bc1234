import type { EntityRef } from '../../domain/entity.js';
import type { Condition, FactMemory, TermOrigin } from '../../domain/fact-proposal.js';
import type { FactTerm } from '../../domain/fact-question.js';
import type { Json } from '../../domain/json.js';
import type { EntityType, PathStep } from '../../domain/ontology.js';
import { FACT_WORDS } from '../../language/fact-words.js';
import type { Span } from '../../language/text/normalise-text.js';
import type { OntologyIndex } from '../../ontology/ontology-index.js';
import { type FactContext, hintsFor, LEAST_SIMILAR } from '../fact-context.js';
import { marksOf, MOST_READ, type QuestionParts } from './question-parts.js';
import { readThresholds } from './read-bounds.js';
import { readConditions } from './read-conditions.js';
import { explainedShare } from './sketch.js';

/** What things must be related to, or must not be. */
export interface RelatedCondition {
  readonly entity: EntityRef;
  /** From that entity to the things; any of them. */
  readonly steps: readonly PathStep[];
  readonly isDenied: boolean;
  /** Whether the words speak of the relation. */
  readonly isSaid: boolean;
}

/** Characters between a denial and the name it denies: "that do not require a recent payslip". */
const DENIAL_REACH = 24;

/** Characters of words that say that a name is not meant. */
const EXCLUSION_REACH = 24;

/** Names of things of a type that are not meant: "loans except Swift Loan", 迅贷以外的贷款; with the words that say so. */
const readExcluded = ({ text, language, names }: QuestionParts, entityType: string) => {
  const excluded = names.flatMap((name) => {
    const { start, end } = name.span;
    if (name.entity.type !== entityType) return [];
    const before = text.slice(Math.max(0, start - EXCLUSION_REACH), start);
    const match = FACT_WORDS[language].excluding.exec(`${before}{name}${text.slice(end, end + EXCLUSION_REACH)}`);
    if (match === null) return [];
    const added = start - before.length;
    const last = added + match.index + match[0].length - '{name}'.length + (end - start);
    return [{ name, span: { start: Math.min(start, added + match.index), end: last } }];
  });
  return { names: excluded.map(({ name }) => name), spans: excluded.map(({ span }) => span) };
};

/** What the names in a question mean for things of a type; `null` when one of them cannot be related to such things. */
const readRelated = (
  parts: QuestionParts,
  entityType: string,
  ontology: OntologyIndex,
): { readonly conditions: readonly RelatedCondition[]; readonly spans: readonly Span[] } | null => {
  const cued = parts.cues.flatMap((cue) => cue.values.flatMap((value) => (value.kind === 'relation' ? [{ id: value.id, cue }] : [])));
  const conditions: RelatedCondition[] = [];
  const spans: Span[] = [];
  const places = new Map(parts.names.map(({ span }) => [span.start, span]));
  for (const span of places.values()) {
    const options = parts.names
      .filter((name) => name.span.start === span.start)
      .flatMap(({ entity }) => {
        const all = stepsTo(entity.type, entityType, ontology);
        const said = all.filter(({ relation }) => cued.some(({ id }) => id === relation));
        return all.length === 0 ? [] : [{ entity, steps: said.length > 0 ? said : all, isSaid: said.length > 0 }];
      });
    const [option] = options;
    if (option === undefined) return null;
    const denial = marksOf(parts, 'none').find((none) => none.end <= span.start && span.start - none.end <= DENIAL_REACH);
    conditions.push({ ...option, isDenied: denial !== undefined });
    const said = cued.filter(({ id }) => option.steps.some(({ relation }) => relation === id)).map(({ cue }) => cue);
    spans.push(span, ...said, ...(denial === undefined ? [] : [denial]));
  }
  return { conditions, spans };
};

/** Single steps from things of one type to things of another, along public relations. */
export const stepsTo = (from: string, to: string, { ontology, publicRelations }: OntologyIndex): readonly PathStep[] =>
  ontology.relationTypes
    .filter(({ id }) => publicRelations.includes(id))
    .flatMap((type): readonly PathStep[] => [
      ...(type.from.includes(from) && type.to.includes(to) ? [{ relation: type.id, direction: 'OUTGOING' as const }] : []),
      ...(type.to.includes(from) && type.from.includes(to) ? [{ relation: type.id, direction: 'INCOMING' as const }] : []),
    ]);

/** A question for things of a type: those that meet conditions, how many, or which has most or least of something. */
export interface ListReading {
  readonly entityType: string;
  readonly conditions: readonly Condition[];
  /** Values of which a thing must have one, by attribute: "lockers and shops". */
  readonly anyOf: readonly { readonly attribute: string; readonly values: readonly Json[] }[];
  readonly related: readonly RelatedCondition[];
  /** Only of these, which were shown before; `null`: of all. */
  readonly among: readonly EntityRef[] | null;
  /** Ids of those that are not meant: what others are compared with, or who asked takes out. */
  readonly except: readonly string[];
  readonly isOrdered: boolean;
  readonly inheritedOrder: FactMemory['order'];
  readonly isCount: boolean;
  readonly offset: number;
  readonly spans: readonly Span[];
  readonly certainty: number;
  /** Where it comes from what must be true of the things. */
  readonly from: TermOrigin;
  /** What was found by meaning. */
  readonly terms: readonly FactTerm[];
}

/** All ways to read a question so, the one that explains most first; of equals those that go on with what was asked before. */
export const readLists = async (context: FactContext): Promise<readonly ListReading[]> => {
  const { parts, reader, asked } = context;
  const { ontology } = reader;
  const types = ontology.ontology.entityTypes.filter(({ id }) => !ontology.privateTypes.includes(id));
  const read = (await Promise.all(types.map((type) => readAs(type, context)))).flat();
  const isBefore = ({ entityType }: ListReading): number => (entityType === asked.focus.memory?.entityType ? 1 : 0);
  const ranked = read
    .map((reading) => ({ reading, share: explainedShare(parts.text, parts.language, reading.spans) }))
    .sort((a, b) => b.share - a.share || isBefore(b.reading) - isBefore(a.reading))
    .map(({ reading }) => reading);
  return [...continueList(context), ...ranked];
};

/** What the words say of things of a type. */
const readAs = async (type: EntityType, context: FactContext): Promise<readonly ListReading[]> => {
  const { parts, reader, asked } = context;
  const { focus } = asked;
  const words = FACT_WORDS[parts.language];
  const typeCues = parts.cues.filter(({ values }) => values.some((cue) => cue.kind === 'type' && cue.id === type.id));
  const hasValue = parts.cues.some(({ values }) => values.some((cue) => cue.kind === 'value' && cue.entityType === type.id));
  const listed = typeCues.length > 0 || parts.names.length > 0 ? null : words.listed.exec(parts.text);
  const shown = focus.listed.filter((one) => one.type === type.id);
  const among = listed !== null && shown.length > 1 ? shown : null;
  const isWhich = words.whichOnes.test(parts.text);
  const said = readConditions(parts, type.id, type.attributes, hintsFor(context, type.id));
  const compared = await readThresholds(context, type);
  const { conditions: single, anyOf } = alternatives(said.conditions, type);
  const conditions = [...single, ...compared.conditions];
  const ordering = [
    ...marksOf(parts, 'most'),
    ...(among !== null || (isWhich && compared.names.length === 0) ? marksOf(parts, 'more') : []),
  ];
  const counts = marksOf(parts, 'count');
  const excluded = readExcluded(parts, type.id);
  const apart = [...compared.names, ...excluded.names];
  const related = readRelated({ ...parts, names: parts.names.filter((name) => !apart.includes(name)) }, type.id, reader.ontology);
  // Nothing is two values of one attribute at once; and a name that the question does not hang on makes it another question.
  if (isContradictory(conditions) || related === null) return [];

  const spans = [...typeCues, ...said.spans, ...compared.spans, ...excluded.spans, ...related.spans, ...counts, ...ordering];
  const reading: ListReading = {
    entityType: type.id,
    conditions,
    anyOf,
    related: related.conditions,
    among,
    except: apart.map(({ entity }) => entity.id),
    isOrdered: ordering.length > 0,
    inheritedOrder: null,
    isCount: counts.length > 0,
    offset: context.offset,
    spans: among === null || listed === null ? spans : [...spans, { start: listed.index, end: listed.index + listed[0].length }],
    certainty: Math.min(1, ...parts.names.map(({ score }) => score)),
    from: 'words',
    terms: [],
  };
  const isNamed = typeCues.length > 0 || hasValue || among !== null || compared.conditions.length > 0 || (isWhich && conditions.length > 0);
  const isAsked =
    said.conditions.length > (typeCues.length > 0 ? 0 : 1) ||
    compared.conditions.length > 0 ||
    related.conditions.length > 0 ||
    excluded.names.length > 0 ||
    ordering.length > 0 ||
    counts.length > 0 ||
    isWhich;
  const isMeant = ordering.length > 0 && (isWhich || parts.names.length === 0) && isNearest(type, context);
  const isSpokenOf =
    ordering.length > 0 &&
    parts.names.length === 0 &&
    parts.cues.every(({ values }) => values.every(({ kind }) => kind !== 'type')) &&
    spokenTypes(context).has(type.id);
  const isSaid = said.conditions.length > 0 || hasValue || ordering.length > 0 || counts.length > 0 || compared.conditions.length > 0;
  const before = focus.memory?.entityType === type.id && parts.names.length === compared.names.length ? focus.memory : null;
  return [
    ...(before !== null && typeCues.length === 0 && among === null && isSaid ? [inherit(reading, before)] : []),
    ...((isNamed && isAsked) || isMeant ? [reading] : isSpokenOf ? [{ ...reading, from: 'dialogue' as const }] : []),
    ...((typeCues.length > 0 || (isWhich && parts.names.length === 0 && isNearest(type, context))) &&
    conditions.length === 0 &&
    ordering.length === 0 &&
    isAsked
      ? meantCondition(type, reading, context)
      : []),
  ];
};

/** What is said anew of an attribute takes the place of what was said before; but a lower bound goes with an upper one. */
const replaces = (now: Condition, before: Condition): boolean => {
  const ends = [now, before].map(({ comparison }) =>
    comparison === 'equal' ? 'both' : comparison === 'above' || comparison === 'atLeast' ? 'lower' : 'upper',
  );
  return now.attribute === before.attribute && (ends[0] === ends[1] || ends.includes('both'));
};

const inherit = (reading: ListReading, before: FactMemory): ListReading => ({
  ...reading,
  conditions: [...before.conditions.filter((one) => !reading.conditions.some((other) => replaces(other, one))), ...reading.conditions],
  inheritedOrder: reading.isOrdered ? null : before.order,
  isCount: reading.isCount || before.operation === 'count',
  from: 'dialogue',
});

/** "Which services come on Sundays": what is nearest in meaning, where it is true or not. */
const meantCondition = (type: EntityType, reading: ListReading, { meant, parts, asksFor }: FactContext): readonly ListReading[] => {
  const [nearest] = meant.filter(({ term }) => term.kind === 'attribute' && term.entityType === type.id);
  const attribute = type.attributes.find(({ id }) => id === nearest?.term.id);
  if (nearest === undefined || nearest.similarity < LEAST_SIMILAR || attribute === undefined) return [];
  const denials = marksOf(parts, 'none');
  // Of a number any but none is something: what needs no hours of rest needs no rest.
  const isNumber = (attribute.type === 'number' || attribute.type === 'integer') && asksFor === null;
  if (attribute.type !== 'boolean' && !isNumber) return [];
  const isDenied = denials.length > 0;
  const condition: Condition = isNumber
    ? { attribute: attribute.id, comparison: isDenied ? 'equal' : 'above', value: 0 }
    : { attribute: attribute.id, comparison: 'equal', value: !isDenied };
  return [
    {
      ...reading,
      conditions: [condition],
      spans: [...reading.spans, ...denials],
      from: 'meaning',
      terms: [nearest.term],
    },
  ];
};

/** Types of what the dialogue is about: of things listed, told of or named in the question before, and those its words say. */
const spokenTypes = ({ asked, reader }: FactContext): ReadonlySet<string> => {
  const { listed, memory, entities, question = null } = asked.focus;
  const said = question === null ? [] : reader.cues.findAll(question.slice(0, MOST_READ)).flatMap(({ values }) => values);
  return new Set([
    ...said.flatMap((value) => (value.kind === 'type' ? [value.id] : [])),
    ...listed.map(({ type }) => type),
    ...(memory?.terms.flatMap((term) => (term.kind === 'attribute' ? [term.entityType] : [])) ?? []),
    ...entities.slice(0, 1).map(({ entity }) => entity.type),
  ]);
};

/** "Which is the fastest": things of the type whose attribute is nearest in meaning. */
const isNearest = ({ id }: EntityType, { meant }: FactContext): boolean => {
  const nearest = meant.find(({ term }) => term.kind === 'attribute');
  return nearest?.term.kind === 'attribute' && nearest.similarity >= LEAST_SIMILAR && nearest.term.entityType === id;
};

/** Several values of one closed set are alternatives. */
const alternatives = (conditions: readonly Condition[], { attributes }: EntityType): Pick<ListReading, 'conditions' | 'anyOf'> => {
  const several = attributes.flatMap(({ id, values }) => {
    const wanted = conditions.filter(({ attribute, comparison }) => attribute === id && comparison === 'equal').map(({ value }) => value);
    return values !== null && new Set(wanted).size > 1 ? [{ attribute: id, values: wanted }] : [];
  });
  return { conditions: conditions.filter(({ attribute }) => !several.some((one) => one.attribute === attribute)), anyOf: several };
};

const isContradictory = (conditions: readonly Condition[]): boolean => {
  const equal = conditions.filter(({ comparison }) => comparison === 'equal').map(({ attribute }) => attribute);
  return new Set(equal).size < equal.length;
};

/** "And more?": the list of the turn before from where it ended. */
const continueList = ({ parts, asked }: FactContext): readonly ListReading[] => {
  const { memory } = asked.focus;
  if (memory?.operation !== 'list' || memory.entityType === null || !FACT_WORDS[parts.language].more.test(parts.text)) return [];
  return [
    {
      entityType: memory.entityType,
      conditions: memory.conditions,
      anyOf: [],
      related: [],
      among: null,
      except: [],
      isOrdered: false,
      inheritedOrder: null,
      isCount: false,
      offset: memory.offset,
      spans: [{ start: 0, end: parts.text.length }],
      certainty: 1,
      from: 'dialogue',
      terms: [],
    },
  ];
};
