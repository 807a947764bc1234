import type { JsonObject } from '../../domain/json.js';
import { PROPOSAL_STATUSES } from '../../domain/proposal.js';
import type { Turn } from '../../domain/turn.js';
import type { FeedbackRepository } from '../../store/repositories/feedback-repository.js';
import type { LearningRepository } from '../../store/repositories/learning-repository.js';
import type { ProposalPlace, ProposalRepository } from '../../store/repositories/proposal-repository.js';
import { spoken } from './knowledge-rows.js';

/** What the log is read from. */
export interface LogDependencies {
  readonly turns: Pick<LearningRepository, 'listTurns'>;
  readonly feedback: Pick<FeedbackRepository, 'findOfTurns'>;
  readonly proposals: Pick<ProposalRepository, 'list' | 'evidence'>;
}

/** Things of the log that are read at once. */
const PAGE = 200;

/** Every question with its reply, how it came about and what people thought of it, the oldest first. */
export async function* exportTurns({ turns, feedback }: Pick<LogDependencies, 'turns' | 'feedback'>): AsyncIterable<JsonObject> {
  for (let after: Pick<Turn, 'at' | 'id'> | null = null; ;) {
    const page: Awaited<ReturnType<LogDependencies['turns']['listTurns']>> = await turns.listTurns(after, PAGE);
    const thoughts = await feedback.findOfTurns(page.map(({ turn }) => turn.id));
    for (const { turn, conversation } of page) {
      const { state: _, reply, stages, ...rest } = turn;
      yield spoken({ ...rest, conversation, reply, stages, feedback: thoughts.get(turn.id) ?? [] });
    }
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    after = last.turn;
  }
}

/** Every proposal with the ids of the turns behind it, the worthiest of a status first; also those that have run out. */
export async function* exportProposals({ proposals }: Pick<LogDependencies, 'proposals'>): AsyncIterable<JsonObject> {
  for (const status of PROPOSAL_STATUSES) {
    for (let after: ProposalPlace | null = null; ;) {
      const page: Awaited<ReturnType<LogDependencies['proposals']['list']>> = await proposals.list(status, { now: '', after, limit: PAGE });
      const behind = await proposals.evidence(page.map(({ id }) => id));
      for (const proposal of page) {
        const evidence = (behind.get(proposal.id) ?? []).map(({ turn, signals }) => ({ turnId: turn.id, signals }));
        yield spoken({ ...proposal, evidence });
      }
      const last = page.at(-1);
      if (last === undefined || page.length < PAGE) break;
      after = { worth: last.worth, id: last.id };
    }
  }
}
