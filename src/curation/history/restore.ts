import type { Principal } from '../../domain/access.js';
import type { Entity, Relation } from '../../domain/entity.js';
import type { FaqContent, Topic } from '../../domain/faq.js';
import { relationId } from '../../domain/history.js';
import type { LocalisedText, LocalisedTexts } from '../../domain/language.js';
import type { GraphTransaction } from '../../store/graph-store.js';
import { type Attribution, type CurationDependencies, lockKnowledge } from '../curation-dependencies.js';
import { type EntityInput, saveEntityIn } from '../entity/entity-editor.js';
import { writingOf } from '../faq/faq-input.js';
import { saveFaqIn } from '../faq/save-faq.js';
import type { SavedFaq } from '../faq/stored-faq.js';
import { saveTopicIn } from '../faq/topic-editor.js';
import { type Done, type Outcome, refuse, type Refused } from '../outcome.js';
import { type RelationInput, saveRelationIn } from '../relation/relation-editor.js';
import { findContents } from './history-reader.js';

/** What was brought back. */
export type Restored =
  | { readonly kind: 'FAQ'; readonly saved: SavedFaq }
  | { readonly kind: 'ENTITY'; readonly entity: Entity }
  | { readonly kind: 'RELATION'; readonly relation: Relation }
  | { readonly kind: 'TOPIC'; readonly topic: Topic };

/** What editors do with the history of knowledge. */
export interface HistoryEditor {
  /**
   * Writes something anew as it was after a change, checked as if it were saved; something deleted comes back under its id, an entity with the
   * relations that it lost. A FAQ becomes a draft, all else takes effect at once.
   * @param number of the record
   * @param expectedVersion of the FAQ or entity now; `null` where it is gone
   */
  restore(
    number: number,
    expectedVersion: number | null,
    principal: Principal,
    note?: string | null,
  ): Promise<Outcome<{ readonly restored: Restored }>>;
}

export const createHistoryEditor = (dependencies: CurationDependencies): HistoryEditor => ({
  restore: (number, expectedVersion, principal, note = null) =>
    dependencies.store.transaction(async (transaction) => {
      await lockKnowledge(transaction);
      return restoreIn(transaction, dependencies, number, expectedVersion, { principal, note });
    }),
});

const ACTION = 'restore';
const CHANGE = 'RESTORED';

const restoreIn = async (
  transaction: GraphTransaction,
  dependencies: CurationDependencies,
  number: number,
  expectedVersion: number | null,
  by: Attribution,
): Promise<Outcome<{ readonly restored: Restored }>> => {
  const record = await dependencies.history.find(number, transaction);
  if (record === null) return refuse('NOT_FOUND', `there is no record ${String(number)} in the history`, ['recordId']);
  const [content = null] = await findContents([record], dependencies, transaction);
  const { kind } = record;
  const former = await dependencies.ids.former(transaction);
  const lastId = (one: string): string => former.get(one)?.historyId ?? one;
  const id = lastId(record.subjectId);
  if (content === null) return refuse('NOT_FOUND', `what "${id}" was then is not kept`, ['recordId']);
  const how = { by, change: CHANGE, action: ACTION } as const;
  switch (kind) {
    case 'FAQ': {
      // The record tells what its content is.
      const writing = writingOf(content as FaqContent);
      const outcome = await saveFaqIn(transaction, dependencies, { id, writing, expectedVersion, ...how });
      return became(outcome, ({ faq, content: saved }) => ({ kind, saved: { faq, content: saved } }));
    }
    case 'ENTITY': {
      const input = inputOfEntity({ ...(content as Entity), id });
      const outcome = await saveEntityIn(transaction, dependencies, input, expectedVersion, how);
      if (outcome.kind === 'refused') return outcome;
      // It was gone, and so were its relations.
      const warnings = expectedVersion === null ? await restoreRelations(transaction, id, lastId, by, dependencies) : [];
      return became({ ...outcome, warnings: [...outcome.warnings, ...warnings] }, ({ entity }) => ({ kind, entity }));
    }
    case 'RELATION':
      return became(await saveRelationIn(transaction, dependencies, renamedEnds(content as Relation, lastId), how), ({ relation }) => ({
        kind,
        relation,
      }));
    case 'TOPIC':
      return became(await saveTopicIn(transaction, dependencies, content as Topic, how), ({ topic }) => ({ kind, topic }));
  }
};

const became = <T>(outcome: Outcome<T>, show: (done: T & Done) => Restored): Outcome<{ readonly restored: Restored }> => {
  if (isRefused(outcome)) return outcome;
  const { kind, changed, revision, warnings } = outcome;
  return { kind, changed, revision, warnings, restored: show(outcome) };
};

const isRefused = <T>(outcome: Outcome<T>): outcome is Refused => outcome.kind === 'refused';

/** The relations that an entity lost when it was deleted last; what cannot be brought back any more is told. */
const restoreRelations = async (
  transaction: GraphTransaction,
  id: string,
  lastId: (id: string) => string,
  by: Attribution,
  dependencies: CurationDependencies,
): Promise<readonly string[]> => {
  const listing = { subjectIds: [id], kinds: ['ENTITY'], changes: ['DELETED', 'MERGED'], before: null, limit: 1 } as const;
  const [deletion] = await dependencies.history.list(listing, transaction);
  if (deletion === undefined) return [];
  const warnings: string[] = [];
  for (const relation of await dependencies.history.lostRelations(transaction, id, deletion.group)) {
    const outcome = await saveRelationIn(transaction, dependencies, renamedEnds(relation, lastId), { by, change: CHANGE, action: ACTION });
    if (outcome.kind === 'refused')
      warnings.push(
        `the relation ${relationId(relation)} does not come back: ${outcome.userErrors.map(({ message }) => message).join('; ')}`,
      );
  }
  return warnings;
};

/** A relation between what its ends are called now. */
const renamedEnds = (relation: Relation, lastId: (id: string) => string): RelationInput => ({
  ...relation,
  from: lastId(relation.from),
  to: lastId(relation.to),
});

const inputOfEntity = ({ id, type, names, aliases, attributes, validFrom, validTo }: Entity): EntityInput => ({
  id,
  type,
  names: listTexts(names),
  aliases: listTexts(aliases),
  attributes,
  validFrom,
  validTo,
});

const listTexts = (texts: LocalisedText | LocalisedTexts): EntityInput['names'] =>
  Object.entries<string | readonly string[]>(texts).flatMap(([language, written]) =>
    (typeof written === 'string' ? [written] : written).map((text) => ({ language, text })),
  );
