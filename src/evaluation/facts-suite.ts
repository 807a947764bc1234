import type { FactFinding } from '../domain/fact-question.js';
import type { JsonObject } from '../domain/json.js';
import { namesOfAnswers } from './names-of-answers.js';
import type { OpenGraph } from './opened-graph.js';
import { readFactQuestions, type FactQuestionRow } from './read-fact-questions.js';
import { readTable } from './read-table.js';
import { shareOf } from './share-of.js';
import type { Suite } from './suite.js';
import { summariseTimes } from './summarise-times.js';

interface AskedFact {
  readonly row: FactQuestionRow;
  readonly isRight: boolean;
  readonly isAboutRight: boolean;
  readonly milliseconds: number;
}

/** Progress is told so often. */
const TOLD = 10;
/** Wrong answers told of. */
const SHOWN = 40;

/** Asks each question as text alone; it is answered right when the set of its answers is the one in the file. */
export const createFactsSuite = (openGraph: OpenGraph): Suite<'graph' | 'ontology' | 'questions' | 'examples'> => ({
  name: 'facts',
  description: 'what the graph answers, several steps away too',
  files: [
    { name: 'graph', description: 'facts: columns subject,relation,object', isRequired: true },
    { name: 'ontology', description: 'what the relations mean and how people speak of them, as for import', isRequired: true },
    { name: 'questions', description: 'questions: columns hops,question,entity,answers; answers are separated by |', isRequired: true },
    { name: 'examples', description: 'questions to learn from, in the same columns', isRequired: false },
  ],
  run: async (files, run) => {
    const { tell } = run;
    const graph = (await readTable(files.graph, ['subject', 'relation', 'object'], tell)).map(({ cells }) => cells);
    const questions = await readFactQuestions(files.questions, tell);
    const examples = await readFactQuestions(files.examples, tell);
    const opened = await openGraph({ graph, ontologies: files.ontology, examples }, run);
    try {
      const asked: AskedFact[] = [];
      let shown = 0;
      for (const row of questions) {
        const begin = performance.now();
        const finding = await opened.findFacts(row.question);
        const milliseconds = performance.now() - begin;
        const one = { row, ...judge(row, finding), milliseconds };
        asked.push(one);
        if (!one.isRight && (shown += 1) <= SHOWN) tell(`wrong, ${row.hops} hops: ${row.question} → ${describe(finding)}`);
        if (asked.length % Math.ceil(questions.length / TOLD) === 0) tell(`asked ${asked.length} of ${questions.length} questions`);
      }
      const hops = [...new Set(asked.map(({ row }) => row.hops))].sort();
      return {
        ...measure(asked),
        hops: Object.fromEntries(hops.map((count) => [count, measure(asked.filter(({ row }) => row.hops === count))])),
        questions: asked.length,
        entities: opened.entities,
        relations: opened.relations,
        examplesLearnt: opened.examplesLearnt,
        importSeconds: opened.importSeconds,
      };
    } finally {
      await opened.close();
    }
  },
});

const judge = ({ entity, answers }: FactQuestionRow, finding: FactFinding): Pick<AskedFact, 'isRight' | 'isAboutRight'> => {
  if (finding.kind !== 'facts') return { isRight: false, isAboutRight: false };
  const given = namesOfAnswers(finding);
  const wanted = new Set(answers);
  return {
    isRight: given.size === wanted.size && [...wanted].every((answer) => given.has(answer)),
    isAboutRight: finding.question.entities.some(({ names }) => Object.values(names).includes(entity)),
  };
};

const describe = (finding: FactFinding): string => {
  if (finding.kind !== 'facts') return finding.kind;
  const steps =
    finding.sense.kind === 'path'
      ? finding.sense.steps.map(({ relation, direction }) => `${direction === 'OUTGOING' ? '>' : '<'}${relation}`)
      : finding.facts.map(({ predicate }) => predicate);
  return `${finding.question.entities.map(({ id, names }) => names.en ?? names.zh ?? id).join(', ')} ${steps.join(' ')}`;
};

const measure = (asked: readonly AskedFact[]): JsonObject => ({
  accuracy: shareOf(asked, ({ isRight }) => isRight),
  entityAccuracy: shareOf(asked, ({ isAboutRight }) => isAboutRight),
  millisecondsPerQuestion: summariseTimes(asked.map(({ milliseconds }) => milliseconds))?.median ?? null,
});
