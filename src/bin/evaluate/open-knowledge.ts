import type { AskDependencies } from '../../ask/ask-dependencies.js';
import { namedIn } from '../../ask/propose/fact-candidates.js';
import { fileSource, type ImportSource, listSources, textSource } from '../../curation/import/files/import-source.js';
import type { ImportKind } from '../../curation/import/import-request.js';
import { createImportService } from '../../curation/import/import-service.js';
import type { Principal } from '../../domain/access.js';
import type { EntityRef } from '../../domain/entity.js';
import type { FactFinding } from '../../domain/fact-question.js';
import type { Json } from '../../domain/json.js';
import type { Language } from '../../domain/language.js';
import { Problem } from '../../domain/problem.js';
import type { Emotion, Reply } from '../../domain/reply.js';
import type { AskInput } from '../../domain/turn.js';
import { createEncoder } from '../../embedding/create-encoder.js';
import { NO_FOCUS } from '../../facts/fact-inquiry.js';
import { proposeFacts } from '../../facts/propose-facts.js';
import { type AnsweredQuestion, solveQuestion, type WrittenExample } from '../../facts/propose/propose-paths.js';
import type { TermIndex } from '../../facts/term-index.js';
import type { ReplyKind, TestConversation } from '../../lab/conversation-file.js';
import type { JudgedReply, OpenKnowledge, PlayedReply } from '../../lab/conversations-suite.js';
import { type OpenGraph, toGraphItems } from '../../lab/facts-suite.js';
import { timed } from '../../lab/measures.js';
import type { Outcome } from '../../reply/outcome.js';
import type { App } from '../../service/app.js';
import type { Config } from '../../service/config.js';
import { understand, type Understood } from '../../understanding/understand.js';
import { openTemporaryApp } from './open-apps.js';

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
  faqIds: reply.kind === 'answer' ? reply.sources.flatMap(({ kind, id }) => (kind === 'FAQ' ? [id] : [])) : [],
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

/** Imports sources by the service's own import; resolves when all is written. Refused rows are told of. */
const importRows = async (app: App, sources: readonly ImportSource[], kind: ImportKind, tell: (line: string) => void): Promise<number> => {
  const imports = createImportService({ ...app, afterCommit: () => Promise.resolve(), isOnlyProcess: true });
  const { id } = await imports.startSources(sources, { kind }, EDITOR, ({ file, line, reason }) => {
    tell(`${file}:${line}: ${reason}`);
  });
  let written = 0;
  for await (const job of imports.subscribe(id)) {
    written = job.rowsWritten;
    if (job.failure !== null) throw new Error(`the ${kind} could not be imported: ${job.failure}`);
  }
  await imports.stop();
  return written;
};

/** Opens the service on an empty embedded graph in a temporary folder, and imports what it is to know. */
export const createOpenGraph =
  (config: Pick<Config, 'encoder'>): OpenGraph =>
  async ({ graph, ontologies, examples }, { language, tell }) => {
    const encoder = await createEncoder({ config: config.encoder });
    const temporary = await openTemporaryApp({ encoder });
    const { app } = temporary;
    try {
      await importRows(
        app,
        ontologies.map((path) => fileSource(path)),
        'ontology',
        tell,
      );
      const items = toGraphItems(graph, await app.ontologies.find(), tell);
      const { seconds } = await timed(async () => {
        await importRows(app, [lines('entities', items.entities)], 'entities', tell);
        await importRows(app, [lines('relations', items.relations)], 'relations', tell);
        await app.refresh();
      });
      tell(`imported ${items.entities.length} entities and ${items.relations.length} relations in ${seconds.toFixed(1)} s`);
      const learnt = (await Promise.all(examples.map((example) => solveFactQuestion(example, language, app.parts)))).flatMap(
        (one) => one ?? [],
      );
      if (learnt.length > 0) {
        await importRows(
          app,
          [lines('examples', [{ examples: learnt.map(({ question, path }) => ({ question, path })) }])],
          'ontology',
          tell,
        );
        await app.refresh();
        tell(`learnt from ${learnt.length} of ${examples.length} examples`);
      }
      return {
        importSeconds: seconds,
        entities: items.entities.length,
        relations: items.relations.length,
        examplesLearnt: learnt.length,
        findFacts: (question) => askFacts(question, language, app.parts),
        close: () => temporary.close(),
      };
    } catch (error) {
      await temporary.close();
      throw error;
    }
  };

const lines = (name: string, rows: readonly Json[] | readonly object[]): ImportSource =>
  textSource(`${name}.jsonl`, rows.map((row) => JSON.stringify(row)).join('\n'));

type Dependencies = Pick<AskDependencies, 'entities' | 'relations' | 'ontology' | 'factReader' | 'lexicon' | 'now'>;

const CALM: Emotion = { label: 'NEUTRAL', score: 0 };

/** What the graph would best say to a question alone, without a situation. */
const askFacts = async (
  question: string,
  language: Language | null,
  { terms, ...dependencies }: Dependencies & { readonly terms: TermIndex },
): Promise<FactFinding> => {
  const understood = understandAlone(question, language, dependencies);
  const named = namedIn(understood, dependencies.lexicon);
  const { entities, relations, factReader, ontology, now } = dependencies;
  const [best] = await proposeFacts(
    {
      text: understood.text,
      language: understood.questionLanguage,
      replyLanguage: understood.language,
      named,
      mentions: named,
      implied: [],
      asker: null,
      asOf: ontology.current.calendar.local(now()),
      focus: NO_FOCUS,
      vector: null,
      near: null,
    },
    { entities, relations, reader: factReader(), terms },
  );
  return best?.finding ?? { kind: 'nothing' };
};

/** A question with its answers as an example for the ontology; `null`: no way through the graph leads there. */
const solveFactQuestion = (
  answered: AnsweredQuestion,
  language: Language | null,
  dependencies: Dependencies,
): Promise<WrittenExample | null> => {
  const understood = understandAlone(answered.question, language, dependencies);
  const words = { text: understood.text, language: understood.questionLanguage, named: namedIn(understood, dependencies.lexicon) };
  return solveQuestion(answered, words, dependencies.ontology.current.calendar.local(dependencies.now()), {
    ...dependencies.factReader(),
    relations: dependencies.relations,
  });
};

const understandAlone = (question: string, language: Language | null, { lexicon }: Dependencies): Understood => {
  const given: readonly EntityRef[] = [];
  return understand(
    { question, lastTurn: null, given, place: null, held: [], language, choice: null, preferredLanguage: null },
    { emotion: CALM, writing: null },
    lexicon,
  );
};
