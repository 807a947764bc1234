import { summariseTimes, topK } from './measures.js';
import { readTable } from './read-table.js';
import type { Suite, SuiteRun } from './suite.js';

/** A last turn that leaves out what was said before, and what it says in full. */
export interface Dialogue {
  /** What was said before, the earliest first. */
  readonly history: readonly string[];
  readonly utterance: string;
  readonly rewritten: string;
}

/** What is said after what, and what it is after. */
interface ContextQuestion {
  readonly history: readonly string[];
  readonly utterance: string;
  readonly wanted: string;
}

/** A service that knows complete questions, ready to be asked in the middle of dialogues. */
interface OpenedDialogues {
  /** Texts of the pool, best first. */
  find(question: Pick<ContextQuestion, 'history' | 'utterance'>): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** Makes every complete question of `dialogues` a published FAQ of its own; what is learnt, is learnt from `examples`. */
export type OpenDialogues = (dialogues: readonly Dialogue[], examples: readonly Dialogue[], run: SuiteRun) => Promise<OpenedDialogues>;

/** What is asked of a service that knows the complete questions of dialogues. */
export interface ContextQuestions {
  /** After the turns of each dialogue its own utterance, which leaves something out. */
  readonly incomplete: readonly ContextQuestion[];
  /** After the same turns the complete question of the next dialogue: the customer changes the subject. The last one is followed by the first. */
  readonly topicSwitch: readonly ContextQuestion[];
}

export const contextQuestions = (dialogues: readonly Dialogue[]): ContextQuestions => ({
  incomplete: dialogues.map(({ history, utterance, rewritten }) => ({ history, utterance, wanted: rewritten })),
  topicSwitch: dialogues.map(({ history }, at) => {
    const next = dialogues[(at + 1) % dialogues.length]?.rewritten ?? '';
    return { history, utterance: next, wanted: next };
  }),
});

interface AskedInContext {
  readonly label: string;
  readonly candidates: readonly { readonly label: string }[];
  readonly milliseconds: number;
}

/** Questions between two lines of progress. */
const TOLD = 500;

/** Every complete question becomes a FAQ; what leaves something out must find its own after its turns, a new subject must be found after them too. */
export const createContextSuite = (openDialogues: OpenDialogues): Suite<'dialogues' | 'train'> => ({
  name: 'context',
  description: 'what is meant by what leaves out what was said before, and by a change of subject',
  files: [
    { name: 'dialogues', description: 'dialogues to ask: columns turn1,turn2,utterance,rewritten', isRequired: true },
    { name: 'train', description: 'dialogues to learn from: the same columns', isRequired: false },
  ],
  run: async (files, run) => {
    const dialogues = await readDialogues(files.dialogues, run);
    const examples = await readDialogues(files.train, run);
    const opened = await openDialogues(dialogues, examples, run);
    try {
      const { incomplete, topicSwitch } = contextQuestions(dialogues);
      const completed = await askAll(incomplete, 'incomplete utterances', opened, run);
      const switched = await askAll(topicSwitch, 'changes of subject', opened, run);
      const times = summariseTimes([...completed, ...switched].map(({ milliseconds }) => milliseconds));
      return {
        incompleteAt1: topK(completed, 1),
        topicSwitchAt1: topK(switched, 1),
        incompleteAt5: topK(completed, 5),
        millisecondsPerQuestion: times?.median ?? null,
        millisecondsPerQuestionP95: times?.p95 ?? null,
        dialogues: dialogues.length,
        pool: new Set(dialogues.map(({ rewritten }) => rewritten)).size,
        examples: examples.length,
      };
    } finally {
      await opened.close();
    }
  },
});

const readDialogues = async (paths: readonly string[], { tell }: SuiteRun): Promise<readonly Dialogue[]> =>
  (await readTable(paths, ['turn1', 'turn2', 'utterance', 'rewritten'], tell)).map(({ cells }) => ({
    history: [cells.turn1, cells.turn2],
    utterance: cells.utterance,
    rewritten: cells.rewritten,
  }));

/** One after the other, so that the time of each is its own. */
const askAll = async (
  questions: readonly ContextQuestion[],
  what: string,
  opened: OpenedDialogues,
  { tell }: SuiteRun,
): Promise<readonly AskedInContext[]> => {
  const asked: AskedInContext[] = [];
  for (const question of questions) {
    const begin = performance.now();
    const found = await opened.find(question);
    asked.push({ label: question.wanted, candidates: found.map((label) => ({ label })), milliseconds: performance.now() - begin });
    if (asked.length % TOLD === 0 || asked.length === questions.length) tell(`asked ${asked.length} of ${questions.length} ${what}`);
  }
  return asked;
};
