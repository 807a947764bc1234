import type { Turn } from '../../domain/turn.js';
import type { GraphStore } from '../graph-store.js';
import { toTurn } from './conversation-repository.js';
import type { CurrentIds } from './id-repository.js';
import { optionalText, readText } from './row-schemas.js';

/** A turn with the key of its conversation; `null`: it stood alone. */
export interface RecordedTurn {
  readonly turn: Turn;
  readonly conversation: string | null;
}

/** What learning reads of the turns, in the background. */
export interface LearningRepository {
  /** At most `limit` turns recorded at or after a moment, the oldest first. */
  turnsFrom(from: string, limit: number): Promise<readonly RecordedTurn[]>;
  /** A page of all turns, in the order of their times and ids. @param after the last one seen; `null`: from the first */
  listTurns(after: Pick<Turn, 'at' | 'id'> | null, limit: number): Promise<readonly RecordedTurn[]>;
  /** The turns right before others in their conversations, by the id of the later one. */
  turnsBefore(turns: readonly RecordedTurn[]): Promise<ReadonlyMap<string, Turn>>;
  /** At most `limit` turns whose reply somebody disliked at or after a moment. */
  dislikedFrom(from: string, limit: number): Promise<readonly RecordedTurn[]>;
  /** Those of the turns that are still there. */
  existing(turnIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** Whether `holder` alone may do something until then: nobody else holds the lease, or it has run out. */
  claim(lease: string, holder: string, period: { readonly now: string; readonly until: string }): Promise<boolean>;
}

export const createLearningRepository = ({
  store,
  currentIds,
}: {
  readonly store: GraphStore;
  /** What ids that turns speak of mean now. Default: what they meant then */
  readonly currentIds?: Pick<CurrentIds, 'currentIn'>;
}): LearningRepository => ({
  async turnsFrom(from, limit) {
    const rows = await store.read('learning/find-turns-from', { from, limit });
    return rows.map((row) => ({ turn: toTurn(row['turn'], currentIds), conversation: optionalText.parse(row['conversation']) }));
  },

  async listTurns(after, limit) {
    const rows = await store.read('conversation/list-turns', { at: after?.at ?? '', id: after?.id ?? '', limit });
    return rows.map((row) => ({ turn: toTurn(row['turn'], currentIds), conversation: optionalText.parse(row['conversation']) }));
  },

  async turnsBefore(turns) {
    const later = turns.flatMap(({ turn, conversation }): readonly (readonly [string, string])[] =>
      conversation === null || turn.number === 1 ? [] : [[`${conversation}#${String(turn.number - 1)}`, turn.id]],
    );
    const idOf = new Map(later);
    const rows = later.length === 0 ? [] : await store.read('learning/find-turns-by-keys', { keys: [...idOf.keys()] });
    return new Map(rows.map((row) => [idOf.get(readText(row, 'key')) ?? '', toTurn(row['turn'], currentIds)]));
  },

  async dislikedFrom(from, limit) {
    const rows = await store.read('learning/find-disliked-turns', { from, limit });
    return rows.map((row) => ({ turn: toTurn(row['turn'], currentIds), conversation: optionalText.parse(row['conversation']) }));
  },

  async existing(turnIds) {
    const rows = turnIds.length === 0 ? [] : await store.read('learning/find-existing-turns', { ids: turnIds });
    return new Set(rows.map((row) => readText(row, 'id')));
  },

  async claim(lease, holder, { now, until }) {
    return (await store.write('learning/lock-lease', { id: lease, holder, now, until })).length > 0;
  },
});
