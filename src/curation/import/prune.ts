import { z } from 'zod';
import type { Principal } from '../../domain/access.js';
import type { RowProblem } from '../../domain/job.js';
import { isJsonObject } from '../../domain/json.js';
import type { GraphTransaction } from '../../store/graph-store.js';
import type { JobRepository } from '../../store/repositories/job-repository.js';
import type { CurationDependencies } from '../curation-dependencies.js';
import { listNames } from '../fields/read-texts.js';
import { broughtKey, type BroughtThing, nameOf } from './row-importer.js';
import type { ImportOptions } from './import-request.js';
import type { BroughtByFile } from './run-import.js';
import { NOTHING_TAKEN_OUT, takeOut } from './take-out.js';

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
  z.tuple([z.enum(['faq', 'entity', 'topic', 'entityType', 'relationType']), z.string()]),
  z.tuple([z.enum(['attribute', 'property', 'phrasing']), z.string(), z.string()]),
  z.tuple([z.literal('relation'), z.string(), z.string(), z.string()]),
  z.tuple([z.literal('value'), z.string(), z.string(), z.string().nullable()]),
]);

/**
 * Keeps what files brought, and compares it with what earlier imports of them brought: what is in no file any more is listed, and taken out where
 * `prune` says so. FAQs are archived; what others hang on stays, with a problem that names them. Of a file that could not be taken whole
 * nothing is taken out, for a row with a fault is no row that is gone.
 */
export const pruneFiles = async (
  transaction: GraphTransaction,
  files: ReadonlyMap<string, BroughtByFile>,
  { prune, replace, dryRun }: Pick<ImportOptions, 'prune' | 'replace' | 'dryRun'>,
  principal: Principal,
  dependencies: Dependencies,
): Promise<Pruned> => {
  const { jobs } = dependencies;
  if (files.size === 0) return NOTHING_PRUNED;
  const known = await jobs.brought(transaction, [...files.keys()]);
  const compared: ComparedFile[] = [];
  for (const [file, { keys, isWhole, isEmpty }] of files) {
    const before = known.get(file) ?? [];
    const missing = before.filter((key) => !keys.has(key));
    const lost = await lostValues(transaction, missing.map(thingOf), dependencies);
    const gone = missing.filter((key) => !lost.has(key));
    const elsewhere = gone.length === 0 ? new Set<string>() : await keysElsewhere(transaction, file, files, jobs);
    const things = gone.filter((key) => !elsewhere.has(key)).map(thingOf);
    compared.push({ file, keys, isWhole, isEmpty, isKnown: known.has(file), before, gone, elsewhere, things });
  }
  // Of all files at once: what one of them no longer holds may hang on what another does not either.
  const fileOf = new Map(compared.flatMap(({ file, isWhole, things }) => (isWhole ? things.map((one) => [broughtKey(one), file]) : [])));
  const things = [...fileOf.keys()].map(thingOf);
  const outcome = prune && things.length > 0 ? await takeOut(transaction, things, replace, principal, dependencies) : NOTHING_TAKEN_OUT;
  const removed = new Set(outcome.removed.map(broughtKey));
  for (const { file, keys, before, gone, elsewhere } of compared) {
    const kept = prune ? gone.filter((key) => !removed.has(key) && !elsewhere.has(key)) : gone;
    const after = [...new Set([...keys, ...kept])];
    if (after.length !== before.length || after.some((key, index) => key !== before[index]))
      await jobs.saveBrought(transaction, file, after);
  }
  return {
    count: removed.size,
    problems: outcome.complaints.map(({ about, reason }) => ({ file: fileOf.get(broughtKey(about)) ?? '', line: 1, column: null, reason })),
    notes: compared.flatMap((one) => notesOf(one, { prune, dryRun }, removed)),
  };
};

/** What a file brought before and brings now. Keys as of `broughtKey`. */
interface ComparedFile extends BroughtByFile {
  readonly file: string;
  /** Whether an earlier import brought it. */
  readonly isKnown: boolean;
  readonly before: readonly string[];
  /** Of those before the ones that it no longer holds. */
  readonly gone: readonly string[];
  /** What other files hold. */
  readonly elsewhere: ReadonlySet<string>;
  /** What is in no file any more. */
  readonly things: readonly BroughtThing[];
}

const notesOf = (
  { file, isWhole, isEmpty, isKnown, things }: ComparedFile,
  { prune, dryRun }: Pick<ImportOptions, 'prune' | 'dryRun'>,
  removed: ReadonlySet<string>,
): readonly string[] => {
  if (prune && !isKnown)
    return [
      `nothing is known of an earlier import of a file called ${file}, so nothing is taken out; a file that was moved is another one`,
    ];
  if (prune && isWhole) {
    const those = things.filter((one) => removed.has(broughtKey(one)));
    return those.length === 0
      ? []
      : [`${dryRun ? 'would be taken out' : 'taken out'}, for ${file} no longer holds them: ${inWords(those)}`];
  }
  // Of a file with faulty rows these may be the faulty ones.
  if (things.length === 0 || (!prune && !isWhole)) return [];
  const how = prune
    ? isEmpty
      ? 'it has no rows, so nothing is taken out; delete what is to go, or leave a row in it'
      : 'rows of it were refused, so nothing is taken out; mend them and repeat the import'
    : 'say with "prune" (--prune) that they go';
  return [`${file} no longer holds what an earlier import of it brought: ${inWords(things)}; ${how}`];
};

const thingOf = (key: string): BroughtThing => thing.parse(JSON.parse(key));

/** The keys of values that are no longer there, whoever removed them: a file may say so itself. */
const lostValues = async (
  transaction: GraphTransaction,
  things: readonly BroughtThing[],
  { entities }: Pick<CurationDependencies, 'entities'>,
): Promise<ReadonlySet<string>> => {
  const values = things.filter((one) => one[0] === 'value');
  const found = await entities.find([...new Set(values.map(([, id]) => id))], transaction);
  const isThere = ([, id, attribute, language]: (typeof values)[number]): boolean => {
    const value = found.get(id)?.attributes[attribute];
    return language === null ? value !== undefined : isJsonObject(value) && value[language] !== undefined;
  };
  return new Set(values.filter((value) => !isThere(value)).map(broughtKey));
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
  topic: 'topics',
  relation: 'relations',
  entity: 'entities',
  value: 'values',
  attribute: 'attributes',
  property: 'properties',
  entityType: 'entity types',
  relationType: 'relation types',
};

const inWords = (things: readonly BroughtThing[]): string => {
  const wholes = new Set(things.flatMap(([kind, id]) => (kind === 'faq' || kind === 'entity' ? [`${kind}:${id}`] : [])));
  // Phrasings go with their FAQ, values with their entity.
  const isPart = ([kind, id]: BroughtThing): boolean =>
    (kind === 'phrasing' && wholes.has(`faq:${id}`)) || (kind === 'value' && wholes.has(`entity:${id}`));
  const parts = (Object.keys(WORDS) as BroughtThing[0][]).flatMap((kind) => {
    const names = things.flatMap((one) => (one[0] !== kind || isPart(one) ? [] : [nameOf(one)]));
    return names.length === 0 ? [] : [`${String(names.length)} ${WORDS[kind]} ${listNames([...new Set(names)], NAMED)}`];
  });
  return parts.join('; ');
};
