import type { AskInput } from '../domain/ask-input.js';
import type { Principal } from '../domain/principal.js';
import type { Reply } from '../domain/reply.js';
import type { SearchHit, SearchInput } from '../domain/search.js';
import type { Suggestion } from '../domain/reply.js';

/**
 * What the transport asks of the knowledge. Expected failures are thrown as `Problem`. `gone` fires when whoever asks went away: what is not
 * answered then is given up (`CANCELLED`) and not recorded.
 */
export interface Asker {
  /** Answers without recording anything. */
  answer(input: AskInput, principal: Principal, gone?: AbortSignal): Promise<Reply>;
  /** Answers and records the turn; a message sent again (same sender, customer, conversation and `messageId`) gets the first reply; another message under that id is a `CONFLICT`. */
  ask(input: AskInput, principal: Principal, gone?: AbortSignal): Promise<Reply>;
  search(input: SearchInput, principal: Principal, gone?: AbortSignal): Promise<readonly SearchHit[]>;
  /** Knowledge near a FAQ, an entity or a conversation; `null` when nothing has this id. */
  related(
    to: string,
    customerId: string | null,
    limit: number,
    principal: Principal,
    gone?: AbortSignal,
  ): Promise<readonly Suggestion[] | null>;
}
