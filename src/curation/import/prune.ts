import { z } from 'zod';
import type { Principal } from '../../domain/access.js';
import type { RowProblem } from '../../domain/job.js';
import type { Ontology } from '../../domain/ontology.js';
import type { GraphTransaction } from '../../store/graph-store.js';
import type { JobRepository } from '../../store/repositories/job-repository.js';
import type { CurationDependencies } from '../curation-dependencies.js';
import { deleteEntityIn } from '../entity/entity-editor.js';
import { archiveFaqIn } from '../faq/publish-faq.js';
import { listNames } from '../fields/read-texts.js';
import { findOntologyLosses } from './entities/find-ontology-losses.js';
import { loadLiveStates, publishStates } from './faqs/faq-states.js';
import { broughtKey, type BroughtThing } from './row-importer.js';
import type { BroughtByFile } from './run-import.js';

/** What became of what files no longer hold. */
export interface Pruned {
  /** How many things were taken out. */
  readonly count: number;
  readonly problems: readonly RowProblem[];
  /** The things themselves, in words. */
  readonly notes: readonly string[];
}

export const NOTHING_PRUNED: Pruned = { count: 0, problems: [], notes: [] };

type Dependencies = CurationDependencies & { readonly jobs: JobRepository };

/** Things named in a note; of more only their number. */
const NAMED = 100;

const thing = z.union([
  z.tuple([z.enum(['faq', 'entity', 'entityType', 'relationType']), z.string()]),
  z.tuple([z.enum(['attribute', 'property', 'phrasing']), z.string(), z.string()]),
  z.tuple([z.literal('relation'), z.string(), z.string(), z.string()]),
]);

/**
 * Keeps what files brought, and compares it with what earlier imports of them brought: what is in no file any more is listed, and taken out where
 * `prune` says so. FAQs are archived; what others hang on stays, with a problem that names them. Of a file that could not be taken whole
 * nothing is taken out, for a row with a fault is no row that is gone.
 */
export const pruneFiles = async (
  transaction: GraphTransaction,
  files: ReadonlyMap<string, BroughtByFile>,
  { prune, replace }: { readonly prune: boolean; readonly replace: boolean },
  principal: Principal,
  dependencies: Dependencies,
): Promise<Pruned> => {
  const { jobs } = dependencies;
  let pruned = NOTHING_PRUNED;
  const known = files.size === 0 ? new Map<string, readonly string[]>() : await jobs.brought(transaction, [...files.keys()]);
  for (const [file, { keys, isWhole }] of files) {
    const before = known.get(file) ?? [];
    const gone = before.filter((key) => !keys.has(key));
    const elsewhere = gone.length === 0 ? new Set<string>() : await keysElsewhere(transaction, file, files, jobs);
    const things = gone.filter((key) => !elsewhere.has(key)).map((key) => thing.parse(JSON.parse(key)) as BroughtThing);
    let kept: readonly string[] = gone;
    // Of a file with faulty rows these may be the faulty ones.
    const isTold = things.length > 0 && (prune ? !isWhole : isWhole);
    if (isTold) {
      const how = prune
        ? 'rows of it were refused, so nothing is taken out; mend them and repeat the import'
        : 'say with "prune" (--prune) that they go';
      pruned = {
        ...pruned,
        notes: [...pruned.notes, `${file} no longer holds what an earlier import of it brought: ${inWords(things)}; ${how}`],
      };
    } else if (things.length > 0 && prune) {
      const outcome = await takeOut(transaction, file, things, replace, principal, dependencies);
      const removed = new Set(outcome.removed.map(broughtKey));
      kept = gone.filter((key) => !removed.has(key) && !elsewhere.has(key));
      pruned = {
        count: pruned.count + outcome.removed.length,
        problems: [...pruned.problems, ...outcome.problems],
        notes: [
          ...pruned.notes,
          ...(outcome.removed.length === 0 ? [] : [`taken out, for ${file} no longer holds them: ${inWords(outcome.removed)}`]),
        ],
      };
    }
    const after = [...new Set([...keys, ...kept])];
    if (after.length !== before.length || after.some((key, index) => key !== before[index]))
      await jobs.saveBrought(transaction, file, after);
  }
  return pruned;
};

/** What other files brought, those of this import as they are now. */
const keysElsewhere = async (
  transaction: GraphTransaction,
  file: string,
  files: ReadonlyMap<string, BroughtByFile>,
  jobs: JobRepository,
): Promise<ReadonlySet<string>> => {
  const stored = [...(await jobs.brought(transaction, []))].flatMap(([name, keys]) => (files.has(name) ? [] : keys));
  const now = [...files].flatMap(([name, { keys }]) => (name === file ? [] : [...keys]));
  return new Set([...stored, ...now]);
};

const WORDS: Readonly<Record<BroughtThing[0], string>> = {
  faq: 'FAQs',
  phrasing: 'phrasings of',
  relation: 'relations',
  entity: 'entities',
  attribute: 'attributes',
  property: 'properties',
  entityType: 'entity types',
  relationType: 'relation types',
};

const inWords = (things: readonly BroughtThing[]): string => {
  const faqs = new Set(things.flatMap(([kind, id]) => (kind === 'faq' ? [id] : [])));
  const parts = (Object.keys(WORDS) as BroughtThing[0][]).flatMap((kind) => {
    // Phrasings go with their FAQ.
    const names = things.flatMap((one) => (one[0] !== kind || (kind === 'phrasing' && faqs.has(one[1])) ? [] : [nameOf(one)]));
    return names.length === 0 ? [] : [`${String(names.length)} ${WORDS[kind]} ${listNames([...new Set(names)], NAMED)}`];
  });
  return parts.join('; ');
};

const nameOf = (one: BroughtThing): string =>
  one[0] === 'relation'
    ? `${one[1]} ${one[2]} ${one[3]}`
    : one[0] === 'attribute' || one[0] === 'property'
      ? `${one[1]}.${one[2]}`
      : one[1];

interface TakenOut {
  readonly removed: readonly BroughtThing[];
  readonly problems: readonly RowProblem[];
}

/** FAQs go before what they are about, relations before their ends, and both before their types. */
const takeOut = async (
  transaction: GraphTransaction,
  file: string,
  things: readonly BroughtThing[],
  replace: boolean,
  principal: Principal,
  dependencies: Dependencies,
): Promise<TakenOut> => {
  const { relations, changes, now } = dependencies;
  const removed: BroughtThing[] = [];
  const problems: RowProblem[] = [];
  const complain = (reason: string): void => void problems.push({ file, line: 1, column: null, reason });
  const faqs = new Set(things.flatMap(([kind, id]) => (kind === 'faq' ? [id] : [])));
  for (const id of faqs) {
    const outcome = await archiveFaqIn(transaction, dependencies, id, null, principal);
    if (outcome.kind === 'refused' && !isGone(outcome.userErrors))
      complain(`"${id}" stays: ${outcome.userErrors.map(({ message }) => message).join('; ')}`);
    else removed.push(['faq', id], ...things.filter((one) => one[0] === 'phrasing' && one[1] === id));
  }
  removed.push(
    ...(await takeOutPhrasings(
      transaction,
      things.filter((one) => one[0] === 'phrasing' && !faqs.has(one[1])),
      complain,
      dependencies,
    )),
  );
  const ends: string[] = [];
  for (const one of things) {
    if (one[0] !== 'relation') continue;
    const [, from, type, to] = one;
    await relations.delete(transaction, { from, type, to });
    removed.push(one);
    ends.push(from, to);
  }
  if (ends.length > 0) await changes.record(transaction, { kind: 'RELATION', ids: [...new Set(ends)], at: now().toISOString() });
  for (const one of things) {
    if (one[0] !== 'entity') continue;
    const outcome = await deleteEntityIn(transaction, dependencies, one[1], null, principal);
    if (outcome.kind === 'refused' && !isGone(outcome.userErrors))
      complain(`"${one[1]}" stays: ${outcome.userErrors.map(({ message }) => message).join('; ')}`);
    else removed.push(one);
  }
  removed.push(...(await takeOutDefinitions(transaction, things, replace, complain, dependencies)));
  return { removed, problems };
};

const isGone = (errors: readonly { readonly code: string }[]): boolean => errors.every(({ code }) => code === 'NOT_FOUND');

const takeOutPhrasings = async (
  transaction: GraphTransaction,
  things: readonly BroughtThing[],
  complain: (reason: string) => void,
  dependencies: Dependencies,
): Promise<readonly BroughtThing[]> => {
  const ids = [...new Set(things.map(([, id]) => id))];
  const states = await loadLiveStates(transaction, ids, dependencies);
  const phrasings = await dependencies.faqs.phrasings(ids, transaction);
  const gone = new Set(things.map((one) => one[2]));
  const changed = [...states.values()].flatMap((state) => {
    const all = phrasings.get(state.id) ?? [];
    const those = all.filter(({ id }) => gone.has(id));
    if (those.length === 0 || state.head?.publishedVersion === null) return [];
    if (those.length === all.length) {
      complain(`the phrasings of "${state.id}" stay: it has no others; archive it if it is no longer wanted`);
      return [];
    }
    return [{ ...state, before: { ...state.before, phrasings: those.map(({ id, text, language }) => ({ id, text, language })) } }];
  });
  await publishStates(transaction, changed, new Set(), dependencies.now().toISOString(), dependencies);
  const kept = new Set([...phrasings].flatMap(([id, all]) => (all.every((one) => gone.has(one.id)) ? [id] : [])));
  return things.filter(([, id]) => !kept.has(id));
};

const takeOutDefinitions = async (
  transaction: GraphTransaction,
  things: readonly BroughtThing[],
  replace: boolean,
  complain: (reason: string) => void,
  dependencies: Dependencies,
): Promise<readonly BroughtThing[]> => {
  const { ontologies, changes, now } = dependencies;
  const gone = new Set(things.map(broughtKey));
  const isKept = (one: BroughtThing): boolean => !gone.has(broughtKey(one));
  const definitions = things.filter(([kind]) => ['attribute', 'property', 'entityType', 'relationType'].includes(kind));
  if (definitions.length === 0) return [];
  const known = await ontologies.find(transaction);
  const after: Ontology = {
    ...known,
    entityTypes: known.entityTypes
      .filter(({ id }) => isKept(['entityType', id]))
      .map((type) => ({ ...type, attributes: type.attributes.filter(({ id }) => isKept(['attribute', type.id, id])) })),
    relationTypes: known.relationTypes
      .filter(({ id }) => isKept(['relationType', id]))
      .map((type) => ({ ...type, properties: type.properties.filter(({ id }) => isKept(['property', type.id, id])) })),
  };
  const types = new Set(after.entityTypes.map(({ id }) => id));
  const hanging = after.relationTypes.filter(({ from, to }) => [...from, ...to].some((type) => !types.has(type)));
  const losses = [
    ...(await findOntologyLosses(transaction, known, after, dependencies)).map(({ reason }) => reason),
    ...hanging.map(({ id }) => `the relation type ${id} leads from or to a type that would be removed`),
  ];
  if (hanging.length > 0 || (losses.length > 0 && !replace)) {
    for (const reason of losses)
      complain(
        `the definitions stay: ${reason}; change those first${hanging.length > 0 ? '' : ', or say with "replace" (--replace) that they give way'}`,
      );
    return [];
  }
  await ontologies.save(transaction, after);
  await changes.record(transaction, { kind: 'ONTOLOGY', ids: [...new Set(definitions.map(([, id]) => id))], at: now().toISOString() });
  return definitions;
};
