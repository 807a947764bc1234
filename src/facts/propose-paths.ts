import type { FactProposal } from '../domain/fact-proposal.js';
import { describeAttribute, describeLink } from '../ontology/describe-fact.js';
import type { Fact } from '../domain/reply.js';
import { propose, type Draft, type FactContext } from './fact-context.js';
import { followPath } from './follow-path.js';
import type { PathQuestion } from './parse-path-question.js';

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
