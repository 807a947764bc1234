import { z } from 'zod';
import { ROLES } from '../../domain/access.js';
import { type Feedback, VERDICTS } from '../../domain/feedback.js';
import type { GraphReader, GraphStore, GraphTransaction } from '../graph-store.js';
import { optionalText, readText } from './row-schemas.js';

export interface FeedbackRepository {
  find(id: string, reader?: GraphReader): Promise<Feedback | null>;
  /** By turn, the oldest first. */
  findOfTurns(turnIds: readonly string[], reader?: GraphReader): Promise<ReadonlyMap<string, readonly Feedback[]>>;
  /** The newest `limit` on one wording. */
  findOn(wording: string, limit: number, reader?: GraphReader): Promise<readonly Feedback[]>;
  /** Wordings on which so many voices said something. */
  wordingsOfSeveral(least: number): Promise<readonly string[]>;
  /** In place of what the same voice thought of the turn before; `false`: the turn is gone. */
  save(transaction: GraphTransaction, feedback: Feedback): Promise<boolean>;
  delete(transaction: GraphTransaction, id: string): Promise<void>;
}

const feedbackProperties = z.object({
  id: z.string(),
  turnId: z.string(),
  voice: z.string(),
  verdict: z.enum(VERDICTS),
  faqId: optionalText,
  correctFaqId: optionalText,
  comment: optionalText,
  wording: z.string(),
  givenBy: z.string(),
  role: z.enum(ROLES),
  customerId: optionalText,
  at: z.string(),
});

export const createFeedbackRepository = ({ store }: { readonly store: GraphStore }): FeedbackRepository => ({
  async find(id, reader = store) {
    const [row] = await reader.read('feedback/find-feedback', { id });
    return row === undefined ? null : feedbackProperties.parse(row['feedback']);
  },

  async findOfTurns(turnIds, reader = store) {
    const rows = turnIds.length === 0 ? [] : await reader.read('feedback/find-feedback-of-turns', { ids: turnIds });
    const byTurn = new Map<string, Feedback[]>();
    for (const row of rows) {
      const feedback = feedbackProperties.parse(row['feedback']);
      byTurn.set(feedback.turnId, [...(byTurn.get(feedback.turnId) ?? []), feedback]);
    }
    return byTurn;
  },

  async findOn(wording, limit, reader = store) {
    const rows = await reader.read('feedback/find-feedback-on', { wording, limit });
    return rows.map((row) => feedbackProperties.parse(row['feedback']));
  },

  async wordingsOfSeveral(least) {
    const rows = await store.read('feedback/find-wordings-of-several', { least });
    return rows.map((row) => readText(row, 'wording'));
  },

  async save(transaction, feedback) {
    const properties = Object.fromEntries(Object.entries(feedback).filter(([, value]) => value !== null));
    const { id, turnId } = feedback;
    return (await transaction.write('feedback/upsert-feedback', { turnId, id, properties })).length > 0;
  },

  async delete(transaction, id) {
    await transaction.write('feedback/delete-feedback', { id });
  },
});
