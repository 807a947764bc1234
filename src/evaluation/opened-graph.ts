import type { FactFinding } from '../domain/fact-question.js';
import type { SuiteRun } from './suite.js';
import type { FactQuestionRow } from './read-fact-questions.js';

/** A row of a graph: something, how it is related, and to what, or which value it has. */
export interface GraphRow {
  readonly subject: string;
  readonly relation: string;
  readonly object: string;
}

/** A service that knows a graph and an ontology, ready to be asked. */
export interface OpenedGraph {
  readonly importSeconds: number;
  readonly entities: number;
  readonly relations: number;
  /** Questions whose way through the graph was found from their answers, and learnt from. */
  readonly examplesLearnt: number;
  /** Everything the service does up to the facts. */
  findFacts(question: string): Promise<FactFinding>;
  close(): Promise<void>;
}

/** Imports an ontology and a graph, and gives the examples to the service. */
export type OpenGraph = (
  knowledge: { readonly graph: readonly GraphRow[]; readonly ontologies: readonly string[]; readonly examples: readonly FactQuestionRow[] },
  run: SuiteRun,
) => Promise<OpenedGraph>;
