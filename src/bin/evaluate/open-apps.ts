import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { textSource } from '../../curation/import/files/import-source.js';
import { createImportService } from '../../curation/import/import-service.js';
import { loadSmallTalk } from '../../curation/shipped-knowledge.js';
import type { Principal } from '../../domain/access.js';
import type { RowProblem } from '../../domain/job.js';
import { createEncoder } from '../../embedding/create-encoder.js';
import { contextQuestions, type Dialogue, type OpenDialogues } from '../../lab/context-suite.js';
import { timed } from '../../lab/measures.js';
import type { LabelledText } from '../../lab/read-table.js';
import type { OpenFaqs } from '../../lab/recognition-suite.js';
import type { SuiteRun } from '../../lab/suite.js';
import { detectLanguage } from '../../language/text/detect-language.js';
import { type MinerOptions, USUAL_MINING } from '../../learning/mining/miner.js';
import { normaliseText } from '../../language/text/normalise-text.js';
import { type Choice, fitConditionalLogit } from '../../ml/logistic-regression.js';
import { RANKING_PARTS } from '../../retrieval/training/train-ranking-model.js';
import { type App, type AppOptions, openApp } from '../../service/app.js';
import type { Config } from '../../service/config.js';
import { CONTEXT_WEIGHTS, type ContextWeights, recogniseInDialogue } from './recognise-in-dialogue.js';

interface TemporaryAppOptions extends Omit<AppOptions, 'config'> {
  /** Whether it talks small, as a service does. Default: no, so that what is measured has no other FAQs than those it is given. */
  readonly smallTalk?: boolean;
}

/** A service on an empty embedded graph in a temporary folder, which is removed at the end, also when the run is cut off. */
export const openTemporaryApp = async ({
  smallTalk = false,
  ...options
}: TemporaryAppOptions): Promise<{ readonly app: App; close(): Promise<void> }> => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'polycontext-evaluate-'));
  const remove = (): void => {
    rmSync(dataFolder, { recursive: true, force: true });
  };
  process.once('exit', remove);
  const app = await openApp({ ...options, config: { dataFolder, neo4j: null } });
  if (smallTalk && (await loadSmallTalk(app))) await app.refresh();
  return {
    app,
    async close() {
      await app.close();
      remove();
      process.off('exit', remove);
    },
  };
};

/** What became of the texts. */
export interface ImportedLabels {
  /** The label of each FAQ id. */
  readonly labelOf: ReadonlyMap<string, string>;
  /** Different phrasings that the import took. */
  readonly phrasings: number;
}

const EDITOR: Principal = { subject: 'evaluation', role: 'admin', customerId: null };

/**
 * Imports texts as phrasings, by the service's own import, and publishes a FAQ for each label. A text that stands twice under a label is one
 * phrasing, one that stands under several labels is a phrasing of each. Rows that the import refuses are told of.
 */
const importLabels = async (
  app: App,
  examples: readonly LabelledText[],
  { language, without, tell }: Pick<SuiteRun, 'language' | 'without' | 'tell'>,
): Promise<ImportedLabels> => {
  // Numbered in the order of the labels, so that the order of the rows changes no id.
  const labels = [...new Set(examples.map(({ label }) => label))].sort();
  const idOf = new Map(labels.map((label, index) => [label, `label-${String(index + 1).padStart(5, '0')}`]));
  const rows = examples.map(({ text, label }) => {
    // A number says nothing of what is asked; then, and without titles, the first phrasing stands for it, as in any import.
    const title = /\p{L}/u.test(label) && !without.includes('titles') ? label.replaceAll('_', ' ').trim() : text;
    const written = language ?? detectLanguage(normaliseText(text).text);
    return { faq: idOf.get(label), title, phrasing: text, answer: label, ...(written === null ? {} : { language: written }) };
  });
  const source = textSource('train', rows.map((row) => JSON.stringify(row)).join('\n'));
  const imports = createImportService({ ...app, afterCommit: () => Promise.resolve(), isOnlyProcess: true });
  const tellProblem = ({ line, reason }: RowProblem): void => {
    tell(`"${examples[line - 1]?.text.slice(0, 60) ?? ''}" is no phrasing: ${reason}`);
  };
  const { id } = await imports.startSources([source], { kind: 'faqs', format: 'jsonl' }, EDITOR, tellProblem);
  let [told, phrasings] = [0, 0];
  for await (const job of imports.subscribe(id)) {
    if (job.rowsRead > told) tell(`imported ${(told = job.rowsRead)} of ${rows.length} rows`);
    phrasings = job.rowsWritten;
    if (job.failure !== null) throw new Error(`the phrasings could not be imported: ${job.failure}`);
  }
  await imports.stop();
  return { labelOf: new Map(labels.map((label) => [idOf.get(label) ?? label, label])), phrasings };
};

/** The service on an empty embedded graph in a temporary folder, taught one FAQ a label. */
interface TaughtApp {
  readonly app: App;
  /** The label of each FAQ id. */
  readonly labelOf: ReadonlyMap<string, string>;
  readonly phrasings: number;
  readonly encodeSeconds: number;
  readonly trainSeconds: number;
  /** Closes and removes all. */
  close(): Promise<void>;
}

/** Opens it and waits until all is learnt. */
export const openTaughtApp = async (
  examples: readonly LabelledText[],
  { language, without, tell }: SuiteRun,
  config: Pick<Config, 'encoder'>,
  mining: MinerOptions = USUAL_MINING,
): Promise<TaughtApp> => {
  const encoder = await createEncoder({ config: config.encoder });
  const failures: unknown[] = [];
  const temporary = await openTemporaryApp({
    encoder,
    mining,
    onFailure: (error) => failures.push(error),
    training: { without: RANKING_PARTS.filter((part) => without.includes(part)) },
  });
  const { app } = temporary;
  const close = (): Promise<void> => temporary.close();
  try {
    const { labelOf, phrasings } = await importLabels(app, examples, { language, without, tell });
    const { seconds: encodeSeconds } = await timed(() => app.refresh());
    tell(`encoded and indexed ${phrasings} phrasings in ${encodeSeconds.toFixed(1)} s`);
    const { seconds: trainSeconds } = await timed(() => app.settle());
    tell(`trained in ${trainSeconds.toFixed(1)} s`);
    // The service would serve on with what it has; a measurement must not.
    if (failures.length > 0) throw new AggregateError(failures, 'the service could not learn the phrasings', { cause: failures[0] });
    return { app, labelOf, phrasings, encodeSeconds, trainSeconds, close };
  } catch (error) {
    await close();
    throw error;
  }
};

/** Opens the service on an empty embedded graph in a temporary folder, and teaches it. */
export const createOpenFaqs =
  (config: Pick<Config, 'encoder'>): OpenFaqs =>
  async (examples, run) => {
    const { app, labelOf, ...taught } = await openTaughtApp(examples, run, config);
    return {
      ...taught,
      recognise: async (text) => {
        const { candidates, answerThreshold } = await app.recognise(text, run.language);
        return {
          candidates: candidates.map(({ faqId, probability }) => ({ label: labelOf.get(faqId) ?? faqId, probability })),
          answerThreshold,
        };
      },
    };
  };

/** More dialogues teach nothing more: ten weights are learnt. */
const MOST_EXAMPLES = 2_000;
/** How firmly the usual weights are expected; some fifty dialogues outweigh them. */
const STRENGTH = 1;

/** Opens the service with every complete question as a FAQ of its own. */
export const createOpenDialogues =
  (config: Pick<Config, 'encoder'>): OpenDialogues =>
  async (dialogues, examples, run) => {
    const weights = examples.length === 0 ? CONTEXT_WEIGHTS : await learnWeights(examples.slice(0, MOST_EXAMPLES), run, config);
    const taught = await openTaughtApp(poolOf(dialogues), run, config);
    return {
      find: async ({ history, utterance }) => {
        const candidates = await recogniseInDialogue(utterance, history, run.language, taught.app.parts, weights);
        return candidates.map(({ faqId }) => taught.labelOf.get(faqId) ?? faqId);
      },
      close: () => taught.close(),
    };
  };

const poolOf = (dialogues: readonly Dialogue[]): readonly { readonly text: string; readonly label: string }[] =>
  [...new Set(dialogues.map(({ rewritten }) => rewritten))].map((text) => ({ text, label: text }));

const learnWeights = async (examples: readonly Dialogue[], run: SuiteRun, config: Pick<Config, 'encoder'>): Promise<ContextWeights> => {
  const taught = await openTaughtApp(poolOf(examples), run, config);
  try {
    const choices = await observeChoices(examples, taught, run);
    const weights = fitConditionalLogit(choices, { weights: CONTEXT_WEIGHTS, strengths: CONTEXT_WEIGHTS.map(() => STRENGTH) });
    run.tell(`learnt from ${choices.length} questions: ${weights.map((weight) => weight.toFixed(2)).join(', ')}`);
    return weights;
  } finally {
    await taught.close();
  }
};

/** Which of the FAQs found was the right one. */
const observeChoices = async (
  examples: readonly Dialogue[],
  { app, labelOf }: TaughtApp,
  { language }: SuiteRun,
): Promise<readonly Choice[]> => {
  const { incomplete, topicSwitch } = contextQuestions(examples);
  const choices: Choice[] = [];
  for (const { history, utterance, wanted } of [...incomplete, ...topicSwitch]) {
    const candidates = await recogniseInDialogue(utterance, history, language, app.parts);
    const chosen = candidates.findIndex(({ faqId }) => labelOf.get(faqId) === wanted);
    if (chosen >= 0) choices.push({ alternatives: candidates.map(({ features }) => features), chosen });
  }
  return choices;
};
