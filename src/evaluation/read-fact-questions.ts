import { readTable } from './read-table.js';

/** A question with what answers it. */
export interface FactQuestionRow {
  /** As in the file: "1", "2" … */
  readonly hops: string;
  readonly question: string;
  /** Name of what it is about. */
  readonly entity: string;
  /** Names of entities, or values. */
  readonly answers: readonly string[];
}

/** Questions for facts, from files with the columns `hops`, `question`, `entity` and `answers`, which bars separate. */
export const readFactQuestions = async (paths: readonly string[], tell: (line: string) => void): Promise<readonly FactQuestionRow[]> =>
  (await readTable(paths, ['hops', 'question', 'entity', 'answers'], tell)).map(({ cells: { hops, question, entity, answers } }) => ({
    hops: hops.trim(),
    question,
    entity,
    answers: answers.split('|'),
  }));
