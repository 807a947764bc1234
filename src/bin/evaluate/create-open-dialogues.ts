import type { Config } from '../../config.js';
import { contextQuestions } from '../../evaluation/context-questions.js';
import type { Dialogue, OpenDialogues } from '../../evaluation/opened-dialogues.js';
import type { SuiteRun } from '../../evaluation/suite.js';
import { fitConditionalLogit, type Choice } from '../../ml/fit-conditional-logit.js';
import { CONTEXT_WEIGHTS, type ContextWeights } from '../../dialogue/interpretation/context-weights.js';
import { openTaughtApp, type TaughtApp } from './open-taught-app.js';

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
        const { candidates } = await taught.app.recogniseInDialogue(utterance, history, run.language, weights);
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
    const { candidates } = await app.recogniseInDialogue(utterance, history, language);
    const chosen = candidates.findIndex(({ faqId }) => labelOf.get(faqId) === wanted);
    if (chosen >= 0) choices.push({ alternatives: candidates.map(({ features }) => features), chosen });
  }
  return choices;
};
