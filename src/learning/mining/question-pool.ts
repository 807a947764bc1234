import { LANGUAGES, type Language } from '../../domain/language.js';
import type { Signal } from '../../domain/proposal.js';
import { createVectorIndex } from '../../retrieval/index/vector-index.js';
import type { Likeness } from './choose-clusters.js';
import { LEAST_ALIKE } from './measure-likeness.js';

/** A question that something can be learnt from. */
export interface PooledQuestion {
  readonly turnId: string;
  /** Key of its conversation; `null`: it stood alone. */
  readonly conversation: string | null;
  readonly customerId: string | null;
  readonly at: string;
  readonly language: Language;
  /** Complete on its own, as a customer would say it. */
  readonly text: string;
  /** Normalised, as it is searched for. */
  readonly normalised: string;
  readonly vector: Float32Array;
  readonly signals: ReadonlySet<Signal>;
  /** The FAQ that customers, or who judged the reply, said is right; `null`: nobody said. */
  readonly meant: string | null;
  /** Whether it may hold what concerns one customer only: then it counts, but its words are proposed to nobody. */
  readonly isPrivate: boolean;
}

/** Neighbours kept of a question; denser clusters are known by these. */
const MOST_NEIGHBOURS = 50;

/** The questions of the last weeks with who is like whom, kept up as they come: adding one costs one search of the vector index. */
export interface QuestionPool {
  readonly size: number;
  get(turnId: string): PooledQuestion | undefined;
  all(): Iterable<PooledQuestion>;
  /** Adds a question, or what became known of one: its text and vector stay. */
  put(question: PooledQuestion): void;
  remove(turnIds: Iterable<string>): void;
  /** Most like it first. Of some that were removed the ids may still be there. */
  neighboursOf(turnId: string): readonly Likeness[];
}

export const createQuestionPool = (dimensions: (language: Language) => number): QuestionPool => {
  const questions = new Map<string, PooledQuestion>();
  const neighbours = new Map<string, Likeness[]>();
  const indexes = new Map(LANGUAGES.map((language) => [language, createVectorIndex({ dimensions: dimensions(language) })]));

  const link = (id: string, likeness: Likeness): void => {
    const known = neighbours.get(id) ?? [];
    known.push(likeness);
    known.sort((one, other) => other.similarity - one.similarity || (one.id < other.id ? -1 : 1));
    if (known.length > MOST_NEIGHBOURS) known.pop();
    neighbours.set(id, known);
  };

  return {
    get size() {
      return questions.size;
    },
    get: (turnId) => questions.get(turnId),
    all: () => questions.values(),
    put(question) {
      const { turnId, language, vector } = question;
      const isNew = !questions.has(turnId);
      questions.set(turnId, question);
      const index = indexes.get(language);
      if (!isNew || index === undefined) return;
      for (const { phrasingId: id, similarity } of index.search(vector, MOST_NEIGHBOURS, null)) {
        if (similarity < LEAST_ALIKE) break;
        link(turnId, { id, similarity });
        link(id, { id: turnId, similarity });
      }
      index.add([{ phrasingId: turnId, faqId: turnId, vector }]);
    },
    remove(turnIds) {
      for (const turnId of turnIds) {
        const question = questions.get(turnId);
        if (question === undefined) continue;
        indexes.get(question.language)?.remove([turnId]);
        for (const { id } of neighbours.get(turnId) ?? []) {
          const left = neighbours.get(id)?.filter((one) => one.id !== turnId);
          if (left !== undefined) neighbours.set(id, left);
        }
        neighbours.delete(turnId);
        questions.delete(turnId);
      }
    },
    neighboursOf: (turnId) => neighbours.get(turnId) ?? [],
  };
};
