import { isDeepStrictEqual } from 'node:util';
import type { Principal } from '../../domain/access.js';
import type { Entity, Relation } from '../../domain/entity.js';
import { type HistoryKind, relationId } from '../../domain/history.js';
import { isJsonObject, type Json } from '../../domain/json.js';
import { LANGUAGES } from '../../domain/language.js';
import type { GraphTransaction } from '../../store/graph-store.js';
import {
  type Attribution,
  type CurationDependencies,
  type KnowledgeRules,
  loadKnowledgeRules,
  recordAudit,
  recordHistory,
} from '../curation-dependencies.js';
import { presentContent, writeEntities } from '../entity/read-entity.js';
import { type Outcome, refuse, refuseVersion, type UserError } from '../outcome.js';
import { saveRelationIn } from '../relation/relation-editor.js';
import { tryOut } from '../change-all.js';
import { moveReferences } from './move-references.js';

/** Two things that are one. */
export interface MergeRequest {
  /** Goes; its id then means the other. */
  readonly from: string;
  /** Stays, and says what counts where the two differ. */
  readonly into: string;
  readonly expectedVersion: number;
  readonly expectedIntoVersion: number;
}

/** Something that a merge changes, in words. */
export interface MergeChange {
  readonly kind: HistoryKind;
  readonly id: string;
  readonly text: string;
}

/** What a merge makes of two things. */
export interface Merged {
  readonly entity: Entity;
  readonly plan: readonly MergeChange[];
}

export interface EntityMerger {
  /**
   * Makes one thing of two of a type: names, values and relations that only one of them has go to the one that stays, and so do the FAQs about it.
   * What goes can be brought back from its history, with its relations.
   * @param isDryRun only tells what would change
   */
  merge(request: MergeRequest, isDryRun: boolean, principal: Principal, note?: string | null): Promise<Outcome<Merged>>;
}

export const createEntityMerger = (dependencies: CurationDependencies): EntityMerger => ({
  merge: (request, isDryRun, principal, note = null) =>
    tryOut(dependencies.store, isDryRun, (transaction) => mergeIn(transaction, dependencies, request, { principal, note })),
});

const mergeIn = async (
  transaction: GraphTransaction,
  dependencies: CurationDependencies,
  { from, into, expectedVersion, expectedIntoVersion }: MergeRequest,
  by: Attribution,
): Promise<Outcome<Merged>> => {
  const { entities, faqs, ids, changes, now } = dependencies;
  if (from === into) return refuse('BAD_INPUT', 'these are one already; give two ids', ['into']);
  const found = await entities.find([from, into], transaction);
  const [gone, kept] = [found.get(from), found.get(into)];
  if (gone === undefined) return refuse('NOT_FOUND', `no entity has the id "${from.slice(0, 60)}"`, ['from']);
  if (kept === undefined) return refuse('NOT_FOUND', `no entity has the id "${into.slice(0, 60)}"`, ['into']);
  if (gone.version !== expectedVersion) return refuseVersion('the entity', from, expectedVersion, gone.version);
  if (kept.version !== expectedIntoVersion) return refuseVersion('the entity', into, expectedIntoVersion, kept.version);
  const rules = await loadKnowledgeRules(transaction, dependencies);
  const { ontology } = rules;
  if (gone.type !== kept.type)
    return refuse('INVALID_STATE', `"${from}" is a ${gone.type} and "${into}" a ${kept.type}; only things of one type can be merged`, [
      'into',
    ]);
  if (ontology.privateTypes.includes(gone.type))
    return refuse('INVALID_STATE', `what is known of one ${gone.type} is not given to another; delete one of them instead`, ['from']);

  const at = now().toISOString();
  const content = mergeContents(gone, kept);
  const plan: MergeChange[] = [
    { kind: 'ENTITY', id: from, text: `goes; its id then means "${into}"` },
    ...differences(gone, kept).map((text): MergeChange => ({ kind: 'ENTITY', id: into, text })),
  ];
  const written = isDeepStrictEqual(plain(presentContent(content)), plain(presentContent(kept)))
    ? null
    : await writeEntities(transaction, [{ before: kept, after: content }], { change: 'SAVED', by, at }, dependencies);

  const moved = await moveRelations(transaction, { gone, into }, rules, by, dependencies);
  if (moved.errors.length > 0) return { kind: 'refused', userErrors: moved.errors };
  plan.push(...moved.plan);

  const about = await faqs.about(from, transaction);
  await faqs.moveAbout(transaction, from, into);
  const stating = await moveReferences(transaction, { from, to: into }, null, rules.variables, dependencies);
  plan.push(
    ...about.map((id): MergeChange => ({ kind: 'FAQ', id, text: `is about "${into}" instead of "${from}"` })),
    ...stating.map((id): MergeChange => ({ kind: 'FAQ', id, text: `takes from "${into}" what it took from "${from}"` })),
  );

  await entities.keepVersions(transaction, [gone], at);
  const lost = moved.lost.map((relation) => ({
    kind: 'RELATION' as const,
    subjectId: relationId(relation),
    change: 'DELETED' as const,
    content: relation,
  }));
  const entry = { kind: 'ENTITY', subjectId: from, version: gone.version, change: 'MERGED' } as const;
  await recordHistory(transaction, [...lost, entry], by, at, dependencies);
  await entities.delete(transaction, from);
  await ids.merge(transaction, from, into);
  const faqIds = [...new Set([...about, ...stating])];
  if (faqIds.length > 0) await changes.record(transaction, { kind: 'FAQ', ids: faqIds, at });
  const revision = await changes.record(transaction, { kind: 'ENTITY', ids: [from, into], at });
  for (const subjectId of [from, into]) await recordAudit(transaction, { action: 'mergeEntities', subjectId, by }, dependencies);
  const entity = (await entities.find([into], transaction)).get(into) ?? kept;
  return { kind: 'done', changed: true, revision: written?.revision ?? revision, warnings: [], entity, plan };
};

/** What stays with what only the other has; names of the other become further names. */
const mergeContents = (gone: Entity, kept: Entity): Entity => ({
  ...kept,
  aliases: Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const names = [...(kept.aliases[language] ?? []), gone.names[language], ...(gone.aliases[language] ?? [])];
      const others = [...new Set(names)].filter((name) => name !== undefined && name !== kept.names[language]);
      return others.length === 0 ? [] : [[language, others]];
    }),
  ),
  attributes: {
    ...gone.attributes,
    ...Object.fromEntries(
      Object.entries(kept.attributes).map(([id, value]): [string, Json] => {
        const other = gone.attributes[id];
        return [id, isJsonObject(value) && isJsonObject(other) ? { ...other, ...value } : value];
      }),
    ),
  },
});

/** What the one that stays gets from the other, and where the two say something else. */
const differences = (gone: Entity, kept: Entity): readonly string[] =>
  Object.entries(gone.attributes).flatMap(([id, value]) => {
    const own = kept.attributes[id];
    if (own === undefined) return [`gets ${id} ${JSON.stringify(value)}`];
    return isDeepStrictEqual(plain(own), plain(value))
      ? []
      : [`keeps ${id} ${JSON.stringify(own)}; that of "${gone.id}" was ${JSON.stringify(value)}`];
  });

/** A copy made here: `isDeepStrictEqual` compares prototypes too, which differ between realms. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

interface MovedRelations {
  /** All that the one that goes had. */
  readonly lost: readonly Relation[];
  readonly plan: readonly MergeChange[];
  /** Why some cannot be the other's. */
  readonly errors: readonly UserError[];
}

/** Has the relations of one be those of another, but for those that it has already and those between the two. */
const moveRelations = async (
  transaction: GraphTransaction,
  { gone, into }: { readonly gone: Entity; readonly into: string },
  { ontology: { ontology } }: KnowledgeRules,
  by: Attribution,
  dependencies: CurationDependencies,
): Promise<MovedRelations> => {
  const { relations } = dependencies;
  const around = await relations.findAround(
    [gone.id],
    ontology.relationTypes.map(({ id }) => id),
    transaction,
  );
  const lost = [...new Map(around.map(({ relation }) => [relationId(relation), relation])).values()];
  for (const relation of lost) await relations.delete(transaction, relation);
  const plan: MergeChange[] = [];
  const errors: UserError[] = [];
  for (const relation of lost) {
    const moved = { ...relation, from: relation.from === gone.id ? into : relation.from, to: relation.to === gone.id ? into : relation.to };
    const id = relationId(relation);
    const known = moved.from === moved.to ? null : await relations.find(transaction, moved);
    if (moved.from === moved.to || known !== null) {
      plan.push({
        kind: 'RELATION',
        id,
        text: known === null ? 'goes: it leads from the one to the other' : `goes: there is ${relationId(moved)}`,
      });
      continue;
    }
    const outcome = await saveRelationIn(transaction, dependencies, moved, { by, action: 'mergeEntities' });
    if (outcome.kind === 'refused')
      errors.push(...outcome.userErrors.map(({ code, message }) => ({ code, message: `${id}: ${message}`, path: ['from'] })));
    else plan.push({ kind: 'RELATION', id, text: `becomes ${relationId(moved)}` });
  }
  return { lost, plan, errors };
};
