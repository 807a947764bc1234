import { isDeepStrictEqual } from 'node:util';
import type { Relation } from '../../domain/entity.js';
import { groupBy } from '../../domain/group-by.js';
import type { RelationType } from '../../domain/ontology.js';
import type { OntologyIndex } from '../../ontology/ontology-index.js';
import type { GraphReader } from '../../store/graph-store.js';
import type { CurationDependencies } from '../curation-dependencies.js';
import type { WrittenId, WrittenPeriod, WrittenValue } from '../fields/read-texts.js';
import { readPeriod, readValues } from '../fields/read-values.js';
import type { Path, UserError } from '../outcome.js';

/** Whether two relations hold at the same time at some moment. */
const overlap = (a: Relation, b: Relation): boolean =>
  (a.validTo === null || b.validFrom === null || b.validFrom < a.validTo) &&
  (b.validTo === null || a.validFrom === null || a.validFrom < b.validTo);

/**
 * Why a relation cannot stand beside others of its type at the same end: its cardinality allows one at a time.
 * `others` may hold the relation itself as it was before.
 */
export const findCardinalityError = (
  relation: Relation,
  { id, cardinality }: RelationType,
  others: readonly Relation[],
  path: Path,
): UserError | null => {
  const rival = others.find((other) => {
    const isSame = other.from === relation.from && other.to === relation.to;
    const sharesSource = other.from === relation.from && (cardinality === 'many-to-one' || cardinality === 'one-to-one');
    const sharesTarget = other.to === relation.to && (cardinality === 'one-to-many' || cardinality === 'one-to-one');
    return !isSame && (sharesSource || sharesTarget) && overlap(relation, other);
  });
  if (rival === undefined) return null;
  const message = `${id} is ${cardinality}, and "${rival.from}" ${id} "${rival.to}" holds at the same time; delete that one or give both their dates`;
  return { code: 'INVALID_STATE', message, path };
};

/** Things that are looked through for a way back; a longer chain is not followed to its end. */
const MOST_VISITED = 10_000;

/**
 * Why a relation cannot be written where the ontology says that its type is acyclic: relations that hold at the same time lead from its end
 * back to its start. One statement for each step of the way.
 * @param added relations of the type that are written along with it
 */
export const findCycleError = async (
  reader: GraphReader,
  relation: Relation,
  { id: type, acyclic }: RelationType,
  added: readonly Relation[],
  path: Path,
  { relations }: Pick<CurationDependencies, 'relations'>,
): Promise<UserError | null> => {
  if (acyclic !== true) return null;
  const steps: Relation[] = [relation];
  const visited = new Set([relation.to]);
  for (let reached = [relation.to]; reached.length > 0 && visited.size < MOST_VISITED;) {
    const stored = await relations.findAt(reader, type, 'from', reached);
    const along = [...stored, ...added.filter(({ from }) => reached.includes(from))].filter((step) => overlap(step, relation));
    steps.push(...along);
    reached = [...new Set(along.map(({ to }) => to))].filter((id) => !visited.has(id));
    for (const id of reached) visited.add(id);
  }
  const circle = findCircle(steps);
  if (circle === null) return null;
  const message = `${type} must not lead in a circle, but it does: ${circleInWords(circle)}; take one of these relations out first`;
  return { code: 'INVALID_STATE', message, path };
};

/** A circle that relations of one type close at one time, by the ids along it; `null`: none. */
export const findCircle = (all: readonly Relation[]): readonly string[] | null => {
  const candidates = inCircles(all);
  // Whatever holds at one time does so when the last of it begins.
  for (const moment of new Set(candidates.map(({ validFrom }) => validFrom ?? ''))) {
    const holding = candidates.filter(({ validFrom, validTo }) => (validFrom ?? '') <= moment && (validTo === null || moment < validTo));
    const left = inCircles(holding);
    if (left.length > 0) return circleAmong(left);
  }
  return null;
};

/** As in `"a" → "b" → "a"`. */
export const circleInWords = (circle: readonly string[]): string => [...circle, circle[0] ?? ''].map((id) => `"${id}"`).join(' → ');

/** The relations without those that start where no circle leads to (Kahn 1962). */
const inCircles = (all: readonly Relation[]): readonly Relation[] => {
  const bySource = groupBy(all, ({ from }) => from);
  const leadingTo = new Map<string, number>();
  for (const { to } of all) leadingTo.set(to, (leadingTo.get(to) ?? 0) + 1);
  const outside = new Set([...bySource.keys()].filter((id) => !leadingTo.has(id)));
  for (const id of outside) {
    for (const { to } of bySource.get(id) ?? []) {
      const left = (leadingTo.get(to) ?? 0) - 1;
      leadingTo.set(to, left);
      if (left === 0) outside.add(to);
    }
  }
  return all.filter(({ from }) => !outside.has(from));
};

/** Each of them starts where another one ends: who goes against them comes round. */
const circleAmong = (relations: readonly Relation[]): readonly string[] => {
  const before = new Map(relations.map(({ from, to }) => [to, from]));
  const way: string[] = [];
  const seen = new Set<string>();
  let at = relations[0]?.from ?? '';
  while (!seen.has(at)) {
    seen.add(at);
    way.unshift(at);
    at = before.get(at) ?? '';
  }
  return way.slice(0, way.indexOf(at) + 1);
};

/** A relation as someone wrote it, each part with where it stands; not yet checked. */
export interface RelationWriting extends WrittenPeriod {
  readonly from: WrittenId;
  readonly type: WrittenId;
  readonly to: WrittenId;
  readonly properties: readonly WrittenValue[];
}

export interface ReadRelation {
  /** `null` when its type is unknown. */
  readonly relation: Relation | null;
  readonly errors: readonly UserError[];
}

/** Reads a relation as someone wrote it and checks it against the ontology. Its ends are not looked up here. */
export const readRelation = (writing: RelationWriting, ontology: OntologyIndex): ReadRelation => {
  const { from, type, to, properties } = writing;
  const relationType = ontology.relationType(type.id);
  if (relationType === null) {
    const known = ontology.ontology.relationTypes.map(({ id }) => id).join(', ') || 'none yet, so import an ontology first';
    const message = `the ontology has no relation type "${type.id.slice(0, 60)}"; it has ${known}`;
    return { relation: null, errors: [{ code: 'BAD_INPUT', message, path: type.path }] };
  }
  const { values, errors } = readValues(properties, relationType.properties, relationType.id);
  const period = readPeriod(writing, []);
  const present = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
  return {
    relation: { from: from.id, type: type.id, to: to.id, properties: present, validFrom: period.validFrom, validTo: period.validTo },
    errors: [...errors, ...period.errors],
  };
};

/** Whether two relations say the same. */
export const sameRelation = (a: Relation, b: Relation): boolean => isDeepStrictEqual(plain(a), plain(b));

/** A copy made here: `isDeepStrictEqual` compares prototypes too, which differ between realms. */
const plain = (relation: Relation): unknown => JSON.parse(JSON.stringify(relation));

/** The relations that stand at the same ends as some of one type, where its cardinality limits their number. */
export const findRivals = async (
  reader: GraphReader,
  { id, cardinality }: RelationType,
  ends: readonly Pick<Relation, 'from' | 'to'>[],
  { relations }: Pick<CurationDependencies, 'relations'>,
): Promise<readonly Relation[]> => {
  const limitsSource = cardinality === 'many-to-one' || cardinality === 'one-to-one';
  const limitsTarget = cardinality === 'one-to-many' || cardinality === 'one-to-one';
  const atSources = limitsSource
    ? await relations.findAt(
        reader,
        id,
        'from',
        ends.map(({ from }) => from),
      )
    : [];
  const atTargets = limitsTarget
    ? await relations.findAt(
        reader,
        id,
        'to',
        ends.map(({ to }) => to),
      )
    : [];
  return [...atSources, ...atTargets];
};

/** What is wrong with the ends of a relation; `types` tells the entity types of those that exist. */
export const findEndErrors = (
  { from, to }: Pick<RelationWriting, 'from' | 'to'>,
  relationType: RelationType,
  types: ReadonlyMap<string, string>,
): readonly UserError[] => {
  const errors = [
    ...endErrors(from, relationType.from, `${relationType.id} starts from`, types),
    ...endErrors(to, relationType.to, `${relationType.id} leads to`, types),
  ];
  if (errors.length > 0 || from.id !== to.id) return errors;
  const message = `${relationType.id} leads from "${from.id}" to itself; correct one of the two ids`;
  return [{ code: 'BAD_INPUT', message, path: to.path }];
};

const endErrors = (
  { id, path }: WrittenId,
  allowed: readonly string[],
  rule: string,
  types: ReadonlyMap<string, string>,
): readonly UserError[] => {
  const type = types.get(id);
  if (type === undefined)
    return [{ code: 'NOT_FOUND', message: `no entity has the id "${id.slice(0, 60)}"; create it first or correct the id`, path }];
  if (allowed.includes(type)) return [];
  return [{ code: 'BAD_INPUT', message: `${rule} ${allowed.join(' or ')}, but "${id}" is a ${type}`, path }];
};
