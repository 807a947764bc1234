import type { HistoryEditor, Restored } from '../../curation/history/restore.js';
import { Problem } from '../../domain/problem.js';
import type { HistoryRecordResolvers, MutationResolvers, QueryResolvers, VersionedResolvers } from '../generated/types.js';
import type { Loaders } from '../loading/create-loaders.js';
import { fromCursor, readCount, toConnection, toCursor } from '../paging.js';
import { showRelation } from './entity.js';
import { showSavedFaq } from './faq.js';
import { currentOf, readNote } from './show.js';

/** The number of a record that an id or a cursor names; `null`: none of ours. */
const numberOf = (id: string): number | null => (/^\d{1,15}$/u.test(id) ? Number(id) : null);

const placeAfter = (cursor: string | null | undefined): number | null => {
  const place = fromCursor(cursor);
  if (place === '') return null;
  const number = numberOf(place);
  if (number === null) throw new Problem('BAD_INPUT', 'after is no cursor of this list; send one as it came, or leave it out.');
  return number;
};

export const history: Required<QueryResolvers>['history'] = async (_root, { subjectId, kinds, changes, first, after }, { services }) => {
  const count = readCount(first, { name: 'first', from: 1, to: 100, otherwise: 20 });
  const records = await services.historyReader.list(subjectId ?? '', {
    kinds: kinds ?? [],
    changes: changes ?? [],
    before: placeAfter(after),
    limit: count + 1,
  });
  return toConnection(records.slice(0, count), records.length > count, ({ number }) => toCursor(String(number)));
};

export const HistoryRecord: HistoryRecordResolvers = {
  id: ({ number }) => String(number),
  content: (record, _args, { loaders }) => loaders.historyContent.load(record),
  previous: async (record, _args, { loaders }) => {
    const before = await loaders.historyBefore.load(record);
    // What was deleted before was not there any more.
    return before === null || before.change === 'DELETED' || before.change === 'MERGED' ? null : loaders.historyContent.load(before);
  },
};

export const restore: Required<MutationResolvers>['restore'] = async (
  _root,
  { recordId, expectedVersion, note },
  { services, loaders, principal },
) => {
  const number = numberOf(recordId);
  const outcome = await (number === null
    ? Promise.resolve<Awaited<ReturnType<HistoryEditor['restore']>>>({
        kind: 'refused',
        userErrors: [{ code: 'NOT_FOUND', message: `there is no record "${recordId.slice(0, 60)}" in the history`, path: ['recordId'] }],
      })
    : services.historyEditor.restore(number, expectedVersion ?? null, principal, readNote(note)));
  loaders.clear();
  if (outcome.kind === 'refused')
    return {
      userErrors: outcome.userErrors,
      warnings: [],
      current: (await currentOf(outcome, loaders.faq)) ?? (await currentOf(outcome, loaders.entity)),
    };
  return { ...(await showRestored(outcome.restored, loaders)), userErrors: [], warnings: outcome.warnings };
};

const showRestored = async (restored: Restored, loaders: Loaders) => {
  switch (restored.kind) {
    case 'FAQ':
      return { faq: showSavedFaq(restored.saved) };
    case 'ENTITY':
      return { entity: restored.entity };
    case 'RELATION':
      return { relation: await showRelation(restored.relation, loaders) };
    case 'TOPIC':
      return { topic: restored.topic };
  }
};

export const Versioned: VersionedResolvers = { __resolveType: (item) => ('titles' in item ? 'Faq' : 'Entity') };
