import type { Entity } from '../domain/entity.js';
import type { OntologyIndex } from '../ontology/ontology-index.js';
import type { GraphReader } from '../store/graph-store.js';
import { checkCondition } from './check-condition.js';
import type { ConditionVariables } from './condition-variables.js';
import type { CurationDependencies } from './curation-dependencies.js';
import type { FaqWriting } from './faq-writing.js';
import { findPlaceholders } from '../domain/find-placeholders.js';

/** What exists of everything that FAQs refer to. */
export interface FaqReferences {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly faqIds: ReadonlySet<string>;
  readonly topicIds: ReadonlySet<string>;
  readonly ontology: OntologyIndex;
  readonly variables: ConditionVariables;
}

/** Looks up everything that some FAQs refer to, with one statement for each kind of thing. */
export const loadFaqReferences = async (
  reader: GraphReader,
  writings: readonly FaqWriting[],
  known: Pick<FaqReferences, 'ontology' | 'variables'>,
  { faqs, entities, topics }: Pick<CurationDependencies, 'faqs' | 'entities' | 'topics'>,
  /** Their own ids, which no entity may have. */
  ownIds: readonly string[] = [],
): Promise<FaqReferences> => {
  const entityIds = writings.flatMap((writing) => [
    ...writing.about.map(({ id }) => id),
    ...writing.answers.flatMap(({ text, variants }) => [text, ...variants].flatMap(findPlaceholders).map(({ entityId }) => entityId)),
    ...writing.answers.flatMap(({ condition }) => checkCondition(condition, known.variables).entities.map(({ id }) => id)),
  ]);
  const nextIds = writings.flatMap((writing) => writing.next.map(({ id }) => id));
  const needsTopics = writings.some(({ topic }) => topic !== null);
  return {
    ...known,
    entities: await entities.find([...entityIds, ...ownIds], reader),
    faqIds: await faqs.existing(nextIds, reader),
    topicIds: new Set(needsTopics ? (await topics.list(reader)).map(({ id }) => id) : []),
  };
};
