import type { Language } from '../domain/language.js';
import type { RelationRepository } from '../store/relation-repository.js';
import type { NamedEntity, ReadPathsDependencies } from './read-paths.js';
import { readPaths } from './read-paths.js';
import { followPath } from './follow-path.js';

/** A question with its answer as editors write them down. */
export interface AnsweredQuestion {
  readonly question: string;
  /** Name of what it is about. */
  readonly entity: string;
  /** Names of what answers it, all of them. */
  readonly answers: readonly string[];
}

/** The same as an example for the ontology; the form is that of the import. */
export interface WrittenExample {
  readonly question: string;
  readonly path: readonly string[];
}

/** Readings that are tried, the best first. */
const MOST_TRIED = 60;

/** Finds the way through the graph that leads from what a question names to its answers; `null` when none does. */
export const solveQuestion = async (
  { question, entity, answers }: AnsweredQuestion,
  { text, language, named }: { readonly text: string; readonly language: Language; readonly named: readonly NamedEntity[] },
  asOf: string,
  dependencies: ReadPathsDependencies & { readonly relations: Pick<RelationRepository, 'follow'> },
): Promise<WrittenExample | null> => {
  const about = named.filter((name) => Object.values(name.entity.names).includes(entity));
  const wanted = new Set(answers);
  const tried = readPaths(text, language, about, dependencies).filter(({ reading }) => reading.attribute === null);
  for (const { named: name, reading } of tried.slice(0, MOST_TRIED)) {
    const reached = await followPath(name.entity, reading.steps, asOf, dependencies.relations);
    const found = new Set(reached.map(({ entity: { id, names } }) => names.en ?? names.zh ?? id));
    if (found.size !== wanted.size || ![...wanted].every((answer) => found.has(answer))) continue;
    const at = question.indexOf(entity);
    if (at < 0) return null;
    return {
      question: `${question.slice(0, at)}{${name.entity.type}}${question.slice(at + entity.length)}`,
      path: reading.steps.map(({ relation, direction }) => `${direction === 'OUTGOING' ? '>' : '<'}${relation}`),
    };
  }
  return null;
};
