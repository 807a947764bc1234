import type { JsonObject } from '../domain/json.js';
import { auroc, calibrationError, shareOf, summariseTimes, topK } from './measures.js';
import { type LabelledText, readLabelledTexts, readTable, tellUnknownLabels } from './read-table.js';
import type { Suite, SuiteRun } from './suite.js';

/** A FAQ found for a question, by the label it was made from. */
export interface RecognisedLabel {
  readonly label: string;
  /** Calibrated, 0..1. */
  readonly probability: number;
}

/** What the service found for a question. */
interface Recognised {
  /** Best first. */
  readonly candidates: readonly RecognisedLabel[];
  /** From which probability on the service gives the best one as the answer; it learns this from its knowledge, language by language. */
  readonly answerThreshold: number;
}

/** A service that knows one FAQ a label, ready to be asked. */
interface OpenedFaqs {
  /** From the published FAQs to an index that finds them: reading, encoding, indexing. */
  readonly encodeSeconds: number;
  /** From there until what is learnt from all phrasings together is up to date. */
  readonly trainSeconds: number;
  /** Phrasings that the service took. */
  readonly phrasings: number;
  /** Everything the service does up to its ranked candidates. */
  recognise(text: string): Promise<Recognised>;
  close(): Promise<void>;
}

/** Makes every label a published FAQ with its texts for phrasings, and waits until all is learnt. */
export type OpenFaqs = (examples: readonly LabelledText[], run: SuiteRun) => Promise<OpenedFaqs>;

/** What was found for a question, and how soon. */
export interface AskedQuestion extends Recognised {
  /** Wall time, encoding included. */
  readonly milliseconds: number;
}

/** Progress is told so often. */
const TOLD = 10;

/** Asks one question after the other, so that the time of each is its own. `what` names them in the progress. */
const askQuestions = async (
  questions: readonly string[],
  what: string,
  { recognise }: Pick<OpenedFaqs, 'recognise'>,
  { tell }: Pick<SuiteRun, 'tell'>,
): Promise<readonly AskedQuestion[]> => {
  const asked: AskedQuestion[] = [];
  const step = Math.ceil(questions.length / TOLD);
  for (const question of questions) {
    const begin = performance.now();
    const recognised = await recognise(question);
    asked.push({ ...recognised, milliseconds: performance.now() - begin });
    if (asked.length % step === 0 || asked.length === questions.length) tell(`asked ${asked.length} of ${questions.length} ${what}`);
  }
  return asked;
};

/** What was found for questions of known labels, and for such as no FAQ answers. */
export interface RecognitionResults {
  readonly inScope: readonly (Recognised & { readonly label: string })[];
  readonly outOfScope: readonly Recognised[];
}

/**
 * How well questions are recognised. `accuracy` and `top3` look at the candidates whatever their probability; `coverage` is the share answered
 * at the service's threshold, `precision` the share right of those; `outOfScopeRecall` is the share of out-of-scope questions not answered;
 * `auroc` and `ece` look at the best candidate's probability, 0 where nothing was found. What there is no data for is `null`.
 */
export const measureRecognition = ({ inScope, outOfScope }: RecognitionResults): JsonObject => ({
  accuracy: topK(inScope, 1),
  top3: topK(inScope, 3),
  coverage: shareOf(inScope, isAnswered),
  precision: topK(inScope.filter(isAnswered), 1),
  outOfScopeRecall: shareOf(outOfScope, (question) => !isAnswered(question)),
  auroc: auroc(inScope.map(bestProbability), outOfScope.map(bestProbability)),
  ece: calibrationError(
    inScope.map((question) => ({ probability: bestProbability(question), isRight: question.candidates[0]?.label === question.label })),
  ),
});

const isAnswered = ({ candidates: [best], answerThreshold }: Recognised): boolean =>
  best !== undefined && best.probability >= answerThreshold;

const bestProbability = ({ candidates }: Recognised): number => candidates[0]?.probability ?? 0;

/**
 * Every label in train becomes a FAQ with its texts for phrasings, each test text is asked. A text that stands under several labels becomes
 * a phrasing of each of their FAQs, as in any import, so at most one of its rows can be right.
 */
export const createRecognitionSuite = (openFaqs: OpenFaqs, parts: readonly string[]): Suite<'train' | 'test' | 'out-of-scope'> => ({
  name: 'recognition',
  description: 'which FAQ a question asks for, and whether any does',
  files: [
    { name: 'train', description: 'phrasings: columns text,label; each label becomes a FAQ', isRequired: true },
    { name: 'test', description: 'questions to ask: columns text,label', isRequired: true },
    { name: 'out-of-scope', description: 'questions that no FAQ answers: column text', isRequired: false },
  ],
  parts,
  run: async (files, run) => {
    const { tell } = run;
    const train = await readLabelledTexts(files.train, tell);
    const test = await readLabelledTexts(files.test, tell);
    const strays = (await readTable(files['out-of-scope'], ['text'], tell)).map(({ cells }) => cells.text);
    tellUnknownLabels(train, test, tell);
    const faqs = await openFaqs(train, run);
    try {
      const questions = test.map(({ text }) => text);
      const asked = await askQuestions(questions, 'questions', faqs, run);
      const outOfScope = await askQuestions(strays, 'out-of-scope questions', faqs, run);
      const inScope = asked.map((question, index) => ({ ...question, label: test[index]?.label ?? '' }));
      const all = [...asked, ...outOfScope];
      const times = summariseTimes(all.map(({ milliseconds }) => milliseconds));
      return {
        ...measureRecognition({ inScope, outOfScope }),
        trainSeconds: faqs.trainSeconds,
        millisecondsPerQuestion: times?.median ?? null,
        millisecondsPerQuestionMean: times?.mean ?? null,
        millisecondsPerQuestionP95: times?.p95 ?? null,
        encodeSeconds: faqs.encodeSeconds,
        // Of mixed languages the mean: each has its own.
        answerThreshold: all.reduce((sum, { answerThreshold }) => sum + answerThreshold, 0) / all.length,
        labels: new Set(train.map(({ label }) => label)).size,
        phrasings: faqs.phrasings,
        questions: test.length,
        outOfScopeQuestions: strays.length,
      };
    } finally {
      await faqs.close();
    }
  },
});
