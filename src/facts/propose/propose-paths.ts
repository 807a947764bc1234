import type { EntityRef } from '../../domain/entity.js';
import type { FactProposal } from '../../domain/fact-proposal.js';
import type { Language } from '../../domain/language.js';
import type { PathStep } from '../../domain/ontology.js';
import type { Fact } from '../../domain/reply.js';
import { describeAttribute, describeLink } from '../../ontology/describe-fact.js';
import type { RelationRepository } from '../../store/repositories/relation-repository.js';
import { type Draft, type FactContext, propose } from '../fact-context.js';
import { type NamedEntity, type PathQuestion, readPaths, type ReadPathsDependencies } from '../paths/read-paths.js';

/** One relation that was gone along. */
export interface Link {
  readonly step: PathStep;
  readonly from: EntityRef;
  readonly to: EntityRef;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** Something a path leads to, with one way there. */
export interface Reached {
  readonly entity: EntityRef;
  readonly links: readonly Link[];
}

/** Relations gone along in one step; beyond it an answer is cut off, as no reader would look through it. */
const MOST_LINKS = 20_000;

/**
 * Where steps lead from something: one statement a step. What was gone through is never come back to, so that the co-stars of an actor are others and
 * films like this one are other films.
 */
const followPath = async (
  start: EntityRef,
  steps: readonly PathStep[],
  asOf: string,
  relations: Pick<RelationRepository, 'follow'>,
): Promise<readonly Reached[]> => {
  let reached: ReadonlyMap<string, Reached> = new Map([[start.id, { entity: start, links: [] }]]);
  for (const step of steps) {
    const found = await relations.follow([...reached.keys()], step, { asOf, limit: MOST_LINKS });
    const next = new Map<string, Reached>();
    for (const { from, to, validFrom, validTo } of found) {
      const before = reached.get(from);
      if (before === undefined || to.id === start.id || next.has(to.id)) continue;
      next.set(to.id, { entity: to, links: [...before.links, { step, from: before.entity, to, validFrom, validTo }] });
    }
    reached = next;
  }
  return [...reached.values()];
};

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

/** An answer rests on these; the rest is named, not told one by one. */
const MOST_FACTS = 24;
/** Things of which an attribute is read. */
const MOST_READ = 1_000;

/** What steps lead to from something named. A relation may be meant from its other end where the way taken first leads nowhere. */
export const proposePaths = async (context: FactContext): Promise<readonly FactProposal[]> => {
  const { paths } = context;
  if ((paths[0]?.steps.length ?? 0) === 0) return [];
  for (const path of paths) {
    const draft = await pathDraft(context, path);
    if (draft !== null) return [propose(context, draft)];
  }
  return [];
};

/** A statement a step, one more for the attribute, one for the sources. */
const pathDraft = async (
  { asked, reader: { ontology }, entities, relations }: FactContext,
  { start, steps, attribute, spans, certainty }: PathQuestion,
): Promise<Draft | null> => {
  const reached = await followPath(start, steps, asked.asOf, relations);
  if (reached.length === 0) return null;
  const named = reached.slice(0, MOST_FACTS).flatMap(({ links }) => links);
  const read = attribute === null ? [] : reached.slice(0, MOST_READ).map(({ entity }) => entity.id);
  const found = await entities.find([start.id, ...read]);
  const links = [...new Map(named.map((link) => [JSON.stringify([link.from.id, link.step, link.to.id]), link])).values()];
  const values: readonly Fact[] =
    attribute === null
      ? []
      : reached.flatMap(({ entity }) => {
          const whole = found.get(entity.id);
          return (whole === undefined ? null : describeAttribute(whole, attribute, ontology, asked.replyLanguage)) ?? [];
        });
  if (attribute !== null && values.length === 0) return null;
  return {
    operation: 'path',
    subjects: [start],
    subjectFrom: 'words',
    subjectWeight: 1,
    terms: steps.map(({ relation, direction }) => ({ kind: 'relation', id: relation, direction })),
    termFrom: 'words',
    facts: [...links.map((link) => describeLink(link, ontology, asked.replyLanguage)), ...values].slice(0, MOST_FACTS),
    entities: [...found.values()].slice(0, MOST_FACTS),
    sense: {
      kind: 'path',
      start,
      steps,
      attribute,
      answers: reached.map(({ entity }) => entity),
      values: [...new Map(values.map(({ value }) => [JSON.stringify(value), value])).values()],
    },
    spans,
    certainty,
    isComposed: steps.length > 1 || attribute !== null,
  };
};
