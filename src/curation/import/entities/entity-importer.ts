import type { Principal } from '../../../domain/access.js';
import { isJsonObject, type Json } from '../../../domain/json.js';
import type { OntologyIndex } from '../../../ontology/ontology-index.js';
import type { GraphReader, GraphTransaction } from '../../../store/graph-store.js';
import type { FormerIds } from '../../../store/repositories/id-repository.js';
import {
  type CurationDependencies,
  type EntityDependencies,
  type KnowledgeRules,
  loadKnowledgeRules,
} from '../../curation-dependencies.js';
import { takenByFaq } from '../../entity/entity-editor.js';
import {
  type EntityContent,
  type EntityWriting,
  findNameWarnings,
  findUsersOf,
  foldName,
  presentContent,
  readEntity,
  sameEntity,
  writeEntities,
} from '../../entity/read-entity.js';
import { listNames, tidyLine } from '../../fields/read-texts.js';
import { readRelation } from '../../relation/check-relation.js';
import { formerlyOf } from '../../rename/former-ids.js';
import type { ItemFlaw } from '../faqs/faq-item.js';
import { findColumns } from '../files/find-columns.js';
import type { SourceRow } from '../files/source-row.js';
import {
  type BatchResult,
  type BroughtThing,
  createRowCounter,
  createStatementMemory,
  EMPTY_RESULT,
  type RowImporter,
  type Statement,
  type StatementMemory,
} from '../row-importer.js';
import { type EntityItem, parseEntityRow } from './parse-entity-row.js';
import type { RelationImporter } from './relation-importer.js';

/** Ids that nothing new may have. */
interface TakenIds {
  readonly faqIds: ReadonlySet<string>;
  readonly former: FormerIds;
}

/** Why a row cannot change what is known of an entity; empty: it can. */
const findEntityChangeFlaws = async (
  reader: GraphReader,
  { writing: { names, type, id } }: EntityItem,
  known: EntityContent | null,
  said: EntityContent,
  { variables }: KnowledgeRules,
  { faqIds, former }: TakenIds,
  dependencies: Pick<CurationDependencies, 'faqs'>,
): Promise<readonly ItemFlaw[]> => {
  if (known === null && faqIds.has(said.id)) return [{ path: id.path, reason: takenByFaq(said.id) }];
  const had = former.get(said.id);
  if (known === null && had !== undefined) return [{ path: id.path, reason: formerlyOf(said.id, had.currentId) }];
  if (known === null) return names.length > 0 ? [] : [{ path: id.path, reason: `"${said.id}" is new, so its row needs a name` }];
  if (known.type !== said.type) {
    return [
      {
        path: type.path,
        reason: `"${said.id}" is a ${known.type}; delete it first to make it a ${said.type}, or give this one another id`,
      },
    ];
  }
  const gone = Object.entries(said.attributes).flatMap(([attribute, value]) =>
    value === null && known.attributes[attribute] !== undefined ? [attribute] : [],
  );
  const lost = gone.map((attribute) => ({ attribute, language: null }));
  const users = await findUsersOf(reader, said.id, lost, variables, dependencies);
  if (users.length === 0) return [];
  return [{ path: id.path, reason: `answers of the published FAQs ${listNames(users)} state ${gone.join(' or ')}; change them first` }];
};

/** An entity with what a row says laid over what is known of it. */
const mergeEntity = (
  known: EntityContent | null,
  said: EntityContent,
  { saysFrom, saysTo }: Pick<EntityItem, 'saysFrom' | 'saysTo'>,
): EntityContent => {
  if (known === null) return presentContent(said);
  const attributes = Object.entries(said.attributes).map(([id, value]): [string, Json] => {
    const before = known.attributes[id];
    // A localised attribute keeps the languages that the row does not speak of.
    return [id, isJsonObject(value) && isJsonObject(before) ? { ...before, ...value } : value];
  });
  return presentContent({
    id: known.id,
    type: known.type,
    names: { ...known.names, ...said.names },
    aliases: { ...known.aliases, ...said.aliases },
    attributes: { ...known.attributes, ...Object.fromEntries(attributes) },
    validFrom: saysFrom ? said.validFrom : known.validFrom,
    validTo: saysTo ? said.validTo : known.validTo,
  });
};

type EntityImportDependencies = Omit<EntityDependencies, 'store' | 'audits' | 'relations'>;

/** Names that an import gives, and what there is to say of them. */
interface NamesOfImport {
  /** Of public entities, by `foldName`: who had it first. */
  readonly owners: Map<string, string>;
  readonly remarks: Set<string>;
  /** Whether those that were there before are known. */
  isLoaded: boolean;
}

/** Names there were before that are looked at: they are read once an import, and more would hold it up for a warning. */
const NAMES = { page: 1000, most: 50_000 } as const;

const loadNames = async (
  transaction: GraphTransaction,
  names: NamesOfImport,
  { privateTypes: hidden }: OntologyIndex,
  { entities }: Pick<EntityImportDependencies, 'entities'>,
): Promise<void> => {
  if (names.isLoaded) return;
  names.isLoaded = true;
  for (let after = ''; names.owners.size < NAMES.most;) {
    const page = await entities.names({ ids: null, hidden, after, limit: NAMES.page }, transaction);
    for (const { id, names: called, aliases } of page)
      for (const name of [...Object.values(called), ...Object.values(aliases).flat()]) names.owners.set(foldName(name), id);
    const last = page.at(-1);
    if (last === undefined || page.length < NAMES.page) return;
    after = last.id;
  }
};

/** Remarks on names that a report bears. */
const MOST_REMARKS = 5;

const warningsOf = ({ remarks }: NamesOfImport): readonly string[] => [
  ...[...remarks].slice(0, MOST_REMARKS),
  ...(remarks.size > MOST_REMARKS ? [`${String(remarks.size - MOST_REMARKS)} more names like these`] : []),
];

/** Lays the rows of one batch over what is known and writes what differs, then the relations that stand in them. */
const takeEntityRows = async (
  transaction: GraphTransaction,
  rows: readonly SourceRow[],
  relations: RelationImporter,
  memory: StatementMemory,
  names: NamesOfImport,
  { columns: explicit, principal }: EntityImporterOptions,
  dependencies: EntityImportDependencies,
): Promise<BatchResult> => {
  const counter = createRowCounter();
  const stated = memory.batch();
  const remarks: string[] = [];
  const rules = await loadKnowledgeRules(transaction, dependencies);
  await loadNames(transaction, names, rules.ontology, dependencies);
  const ids = rows.flatMap((row) => idIn(row, explicit));
  const [stored, faqIds] = [await dependencies.entities.find(ids, transaction), await dependencies.faqs.existing(ids, transaction)];
  const takenIds = { faqIds, former: await dependencies.ids.former(transaction) };
  const current = new Map<string, EntityContent>(stored);
  const taken: { readonly item: EntityItem; readonly isChanged: boolean }[] = [];
  for (const row of rows) {
    const read = parseEntityRow(row, explicit, rules.ontology, (id) => current.get(id)?.type);
    if (read.kind === 'flawed') {
      counter.refuse(row, read.flaws);
      continue;
    }
    const { item } = read;
    const { content, errors } = readEntity(item.writing, rules.ontology);
    const relationErrors = item.relations.flatMap(({ writing }) => readRelation(writing, rules.ontology).errors);
    let flaws = [...errors, ...relationErrors].map(({ path, message }): ItemFlaw => ({ path, reason: message }));
    const known = current.get(item.writing.id.id) ?? null;
    if (content !== null && flaws.length === 0)
      flaws = [...(await findEntityChangeFlaws(transaction, item, known, content, rules, takenIds, dependencies))];
    if (content !== null && flaws.length === 0) flaws = [...stated.check(row, statementsOf(item, content))];
    if (content === null || flaws.length > 0) {
      counter.refuse(row, flaws);
      continue;
    }
    const after = mergeEntity(known, content, item);
    counter.doubt(row, item.doubts);
    counter.bring(row, ['entity', after.id], ...valuesOf(content));
    const place = `${row.file}:${String(row.line)}`;
    remarks.push(...findNameWarnings(item.writing, rules.ontology, (name) => names.owners.get(name)).map((told) => `${place}: ${told}`));
    if (!rules.ontology.privateTypes.includes(after.type))
      for (const { text } of [...item.writing.names, ...item.writing.aliases])
        if (!names.owners.has(foldName(text))) names.owners.set(foldName(text), after.id);
    taken.push({ item, isChanged: known === null || !sameEntity(known, after) });
    current.set(after.id, after);
  }

  const entityChanges = [...current.values()].flatMap((after) => {
    const before = stored.get(after.id) ?? null;
    return before !== null && sameEntity(before, after) ? [] : [{ before, after }];
  });
  const write = { change: 'IMPORTED', by: { principal, note: null }, at: dependencies.now().toISOString() } as const;
  await writeEntities(transaction, entityChanges, write, dependencies);
  const nested = await relations.takeNested(
    transaction,
    taken.flatMap(({ item }) => item.relations),
    counter,
  );
  for (const { item, isChanged } of taken) {
    if (isChanged || nested.changed.has(item.row)) counter.written(item.row);
    else counter.unchanged(item.row);
  }
  return counter.result(() => {
    nested.remember();
    stated.remember();
    for (const remark of remarks) names.remarks.add(remark);
  });
};

/** What a row says, cell by cell. */
const statementsOf = ({ writing, saysFrom, saysTo }: EntityItem, content: EntityContent): readonly Statement[] => {
  const { id, names, aliases, attributes, validFrom, validTo } = content;
  const of = (name: string, value: Json, path: readonly string[] | undefined): Statement => ({
    about: [id, name],
    name,
    value,
    path: path ?? [],
  });
  const written = (list: EntityWriting['names'], text: string | undefined) => list.find((one) => tidyLine(one.text) === text)?.path;
  return [
    ...Object.entries(names).map(([language, text]) => of(`name_${language}`, text, written(writing.names, text))),
    ...Object.entries(aliases).map(([language, list]) => of(`aliases_${language}`, [...list], written(writing.aliases, list[0]))),
    ...Object.entries(attributes).flatMap(([attribute, value]) => {
      const path = writing.attributes.find((one) => one.id === attribute)?.path;
      return isJsonObject(value)
        ? Object.entries(value).map(([language, text]) => of(`${attribute}_${language}`, text, path))
        : [of(attribute, value, path)];
    }),
    ...(saysFrom ? [of('validFrom', validFrom, ['validFrom'])] : []),
    ...(saysTo ? [of('validTo', validTo, ['validTo'])] : []),
  ];
};

/** The values that a row gives. */
const valuesOf = ({ id, attributes }: EntityContent): readonly BroughtThing[] =>
  Object.entries(attributes).flatMap(([attribute, value]): readonly BroughtThing[] => {
    if (value === null) return [];
    const languages = isJsonObject(value) ? Object.keys(value) : [null];
    return languages.map((language) => ['value', id, attribute, language]);
  });

const idIn = (row: SourceRow, explicit: Readonly<Record<string, string>>): readonly string[] => {
  const [column = 'id'] = findColumns('entities', row.columns, explicit).get('id') ?? [];
  const id = row.value[column];
  return typeof id === 'string' ? [id.trim()] : [];
};

export interface EntityImporterOptions {
  /** What a column is, by its name in the file. */
  readonly columns: Readonly<Record<string, string>>;
  readonly principal: Principal;
}

/** Takes rows of entities; relations that stand in them go to the importer of relations. */
export const createEntityImporter = (
  dependencies: EntityImportDependencies,
  relations: RelationImporter,
  options: EntityImporterOptions,
): RowImporter => {
  const memory = createStatementMemory();
  const names: NamesOfImport = { owners: new Map(), remarks: new Set(), isLoaded: false };
  return {
    take: (transaction, rows) => takeEntityRows(transaction, rows, relations, memory, names, options, dependencies),
    pending: () => 0,
    settle: () => Promise.resolve(EMPTY_RESULT),
    warnings: () => warningsOf(names),
  };
};
