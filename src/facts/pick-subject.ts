import type { Entity, EntityRef } from '../domain/entity.js';
import type { AttributeType } from '../domain/ontology.js';
import { FACT_WORDS } from '../language/fact-words.js';
import { bestOf } from './best-of.js';
import type { FactContext, Subject } from './fact-context.js';
import { isBefore } from './proposal.js';

/** Things that one is picked of. */
const MOST_OPTIONS = 6;
/** What was spoken of so lately that it may be one of several. */
const LATELY = 0.3;
/** Votes of the attribute that was spoken of before: more than those of others that go with size. */
const BEFORE = 3;
const PICKED = 0.95;

/** Which end of what each group of words picks. */
const ENDS: Readonly<Record<string, { readonly of: 'money' | 'time' | null; readonly isLowest: boolean }>> = {
  high: { of: null, isLowest: false },
  low: { of: null, isLowest: true },
  dear: { of: 'money', isLowest: false },
  cheap: { of: 'money', isLowest: true },
  fast: { of: 'time', isLowest: true },
  slow: { of: 'time', isLowest: false },
};

/** "The big one", 贵的那个: the one of the things spoken of that most figures put at that end. One statement where words pick so. */
export const pickSubject = async ({
  asked,
  parts,
  reader,
  entities,
}: Pick<FactContext, 'asked' | 'parts' | 'reader' | 'entities'>): Promise<Subject | null> => {
  const match = FACT_WORDS[parts.language].picked.exec(parts.text);
  const [group] = Object.entries<string | undefined>(match?.groups ?? {}).find(([, said]) => said !== undefined) ?? [];
  const end = group === undefined ? undefined : ENDS[group];
  if (match === null || end === undefined || parts.names.length > 0) return null;
  const options = optionsOf(asked.focus);
  if (options.length < 2) return null;
  const found = await entities.find(options.map(({ id }) => id));
  const present = options.flatMap(({ id }) => found.get(id) ?? []);
  const [type = ''] = present.map((entity) => entity.type);
  const measured = (reader.ontology.entityType(type)?.attributes ?? []).filter(
    ({ unit }) => end.of === null || reader.units.sense(unit)?.measure === end.of,
  );
  const winner = mostVoted(present, measured, end.isLowest, (attribute) => (isBefore(asked.focus, attribute.id) ? BEFORE : 1));
  const { index: start } = match;
  return winner === null
    ? null
    : { entities: [winner], from: 'list', weight: PICKED, certainty: 1, spans: [{ start, end: start + match[0].length }] };
};

/** Several things of one kind: those listed, else those spoken of lately. */
const optionsOf = ({ listed, entities }: FactContext['asked']['focus']): readonly EntityRef[] => {
  const lately = entities.filter(({ weight }) => weight >= LATELY).map(({ entity }) => entity);
  for (const all of [lately, listed, entities.map(({ entity }) => entity)]) {
    const alike = all.filter(({ type }) => type === all[0]?.type).slice(0, MOST_OPTIONS);
    if (alike.length > 1) return alike;
  }
  return [];
};

const mostVoted = (
  present: readonly Entity[],
  attributes: readonly AttributeType[],
  isLowest: boolean,
  votesOf: (attribute: AttributeType) => number,
): EntityRef | null => {
  const votes = new Map<string, number>();
  for (const attribute of attributes) {
    const valued = present.filter(({ attributes: values }) => typeof values[attribute.id] === 'number');
    const best = valued.length < 2 ? [] : bestOf(valued, attribute.id, isLowest);
    const [only] = best;
    if (only !== undefined && best.length === 1) votes.set(only.id, (votes.get(only.id) ?? 0) + votesOf(attribute));
  }
  const ranked = [...votes].toSorted(([, a], [, b]) => b - a);
  const [first, second] = ranked;
  if (first === undefined || first[1] === second?.[1]) return null;
  const entity = present.find(({ id }) => id === first[0]);
  return entity === undefined ? null : { id: entity.id, type: entity.type, names: entity.names };
};
