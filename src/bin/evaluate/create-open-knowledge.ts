import type { App } from '../../app.js';
import type { Config } from '../../config.js';
import { createImportService } from '../../curation/import/import-service.js';
import { listSources } from '../../curation/import/list-sources.js';
import { Problem } from '../../domain/problem.js';
import type { Principal } from '../../domain/principal.js';
import type { Reply } from '../../domain/reply.js';
import { createEncoder } from '../../embedding/create-encoder.js';
import type { ReplyKind, TestConversation } from '../../evaluation/conversations/conversation-file.js';
import type { JudgedReply } from '../../evaluation/conversations/judge-reply.js';
import type { AskInput } from '../../domain/ask-input.js';
import type { Outcome } from '../../reply/outcome.js';
import type { OpenKnowledge, PlayedReply } from '../../evaluation/conversations/conversations-suite.js';
import { openTemporaryApp } from './open-temporary-app.js';

const EDITOR: Principal = { subject: 'evaluation', role: 'admin', customerId: null };
const BOT: Principal = { subject: 'evaluation-bot', role: 'bot', customerId: null };

const KINDS: Readonly<Record<Reply['kind'], ReplyKind>> = {
  answer: 'answer',
  clarification: 'question',
  slotPrompt: 'question',
  handoff: 'handoff',
  noAnswer: 'none',
};

/** Opens the service on an empty embedded graph in a temporary folder, and imports a company into it. */
export const createOpenKnowledge =
  (config: Pick<Config, 'encoder'>): OpenKnowledge =>
  async (folder, { tell }) => {
    const encoder = await createEncoder({ config: config.encoder });
    const temporary = await openTemporaryApp({ encoder, smallTalk: true });
    const { app } = temporary;
    try {
      await importFolder(app, folder, tell);
      await app.refresh();
      await app.settle();
      await app.warmUp();
      return {
        observe: async (conversationId, { say }, situation) => {
          const { candidates } = await app.observeTurn(inputOf(say, conversationId, situation), BOT);
          return candidates.map(({ key, features, probability, outcome }) => ({ key, features, probability, reply: judgedOf(outcome) }));
        },
        say: async (conversationId, { say }, situation): Promise<PlayedReply> => {
          const begin = performance.now();
          const reply = await app.asker.ask(inputOf(say, conversationId, situation), BOT);
          return {
            ...judgedOf(reply),
            confidence: reply.confidence,
            resolvedQuestion: reply.understanding.resolvedQuestion,
            milliseconds: performance.now() - begin,
          };
        },
        close: () => temporary.close(),
      };
    } catch (error) {
      await temporary.close();
      throw error;
    }
  };

const inputOf = (question: string, conversationId: string, situation: TestConversation['situation']): AskInput => ({
  question,
  conversationId,
  messageId: null,
  customerId: situation.customerId ?? null,
  channel: situation.channel ?? null,
  scenario: situation.scenario ?? null,
  entityIds: situation.entityIds ?? [],
  language: situation.language ?? null,
  asOf: situation.asOf ?? null,
  optionId: null,
  maxSuggestions: 3,
});

const judgedOf = (reply: Reply | Outcome): JudgedReply => ({
  kind: KINDS[reply.kind],
  text: reply.text + optionsOf(reply),
  faqId: reply.kind === 'answer' ? reply.faqId : null,
});

/** What the customer reads of a question back besides its text. */
const optionsOf = (reply: Reply | Outcome): string =>
  reply.kind === 'clarification' || reply.kind === 'slotPrompt' ? reply.options.map(({ label }) => `\n- ${label}`).join('') : '';

const importFolder = async (app: App, folder: string, tell: (line: string) => void): Promise<void> => {
  const sources = await listSources(folder).catch((error: unknown) => {
    throw new Problem('BAD_INPUT', `${folder} cannot be read; give a folder that import takes`, { cause: error });
  });
  const imports = createImportService({ ...app, afterCommit: () => Promise.resolve(), isOnlyProcess: true });
  const { id } = await imports.startSources(sources, {}, EDITOR, ({ file, line, reason }) => {
    tell(`${file}:${line}: ${reason}`);
  });
  for await (const job of imports.subscribe(id))
    if (job.failure !== null) throw new Problem('BAD_INPUT', `${folder} could not be imported: ${job.failure}`);
  await imports.stop();
};
