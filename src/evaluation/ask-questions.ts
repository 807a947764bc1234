import type { OpenedFaqs, Recognised } from './opened-faqs.js';
import type { SuiteRun } from './suite.js';

/** What was found for a question, and how soon. */
export interface AskedQuestion extends Recognised {
  /** Wall time, encoding included. */
  readonly milliseconds: number;
}

/** Progress is told so often. */
const TOLD = 10;

/** Asks one question after the other, so that the time of each is its own. `what` names them in the progress. */
export const askQuestions = async (
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
