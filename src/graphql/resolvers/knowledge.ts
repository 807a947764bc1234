import { conditionVariables as readVariables } from '../../curation/conditions/condition-terms.js';
import type { ImportRequest } from '../../curation/import/import-request.js';
import type { Job } from '../../domain/job.js';
import { Problem } from '../../domain/problem.js';
import type { ImportInput, MutationResolvers, QueryResolvers, SubscriptionResolvers, TopicResolvers } from '../generated/types.js';
import { readCount } from '../paging.js';
import { readJsonObject } from './entity.js';
import { localisedTexts, readNote, showDeletion, textIn } from './show.js';

export const ontology: Required<QueryResolvers>['ontology'] = (_root, _args, { services }) => {
  const { ontology: stored, askerType } = services.ontology.current;
  // Who asks is told where no type is marked, too.
  const relationTypes = stored.relationTypes.map((type) => ({ ...type, acyclic: type.acyclic === true }));
  return { ...stored, relationTypes, entityTypes: stored.entityTypes.map((type) => ({ ...type, asker: type.id === askerType })) };
};

const KINDS = { text: 'TEXT', number: 'NUMBER', boolean: 'BOOLEAN', date: 'DATE' } as const;

export const conditionVariables: Required<QueryResolvers>['conditionVariables'] = (_root, _args, { services }) => {
  const { ontology: stored, askerType } = services.ontology.current;
  return [...readVariables(stored, askerType)].map(([name, type]) => {
    const single = type.kind === 'values' ? type.of : type;
    return {
      name,
      kind: single.kind === 'ids' ? 'ENTITY' : KINDS[single.kind],
      list: type.kind === 'ids' || type.kind === 'values',
      values: single.kind === 'text' ? single.values : null,
      entityTypes: single.kind === 'ids' ? single.entityTypes : [],
    };
  });
};

export const topics: Required<QueryResolvers>['topics'] = (_root, _args, { services }) => services.topics.list();

export const saveTopic: Required<MutationResolvers>['saveTopic'] = async (_root, { input, note }, { services, loaders, principal }) => {
  const outcome = await services.topicEditor.save(input, principal, readNote(note));
  loaders.clear();
  return outcome.kind === 'refused' ? { userErrors: outcome.userErrors } : { topic: outcome.topic, userErrors: [] };
};

export const deleteTopic: Required<MutationResolvers>['deleteTopic'] = async (_root, { id, note }, { services, loaders, principal }) => {
  const outcome = await services.topicEditor.delete(id, principal, readNote(note));
  loaders.clear();
  return showDeletion(outcome);
};

export const Topic: TopicResolvers = {
  name: ({ id, names }, { language }) => textIn(names, language, id),
  names: ({ names }) => localisedTexts(names),
};

export const auditRecords: Required<QueryResolvers>['auditRecords'] = (_root, { subjectId, first }, { services }) =>
  services.audits.list(subjectId ?? '', readCount(first, { name: 'first', from: 1, to: 500, otherwise: 50 }));

/** The import as `curation/` takes it: nothing absent. */
const toImportRequest = ({ file, columns, ...input }: ImportInput): ImportRequest => ({
  file: file ?? null,
  text: input.text ?? null,
  name: input.name ?? file?.name ?? null,
  format: input.format ?? null,
  kind: input.kind ?? null,
  columns: readJsonObject(columns, 'input.columns'),
  atomic: input.atomic ?? false,
  dryRun: input.dryRun ?? false,
  publish: input.publish ?? true,
  encoding: input.encoding ?? null,
  replace: input.replace ?? false,
  prune: input.prune ?? false,
});

export const importKnowledge: Required<MutationResolvers>['importKnowledge'] = async (_root, { input }, { services, principal }) => {
  const outcome = await services.imports.start(toImportRequest(input), principal);
  return outcome.kind === 'refused' ? { userErrors: outcome.userErrors } : { job: outcome.job, userErrors: [] };
};

export const job: Required<QueryResolvers>['job'] = (_root, { id }, { services }) => services.imports.find(id);

export const followJob: Required<SubscriptionResolvers>['job'] = {
  subscribe: async (_root, { id }, { services }) => {
    if ((await services.imports.find(id)) === null) throw new Problem('NOT_FOUND', 'No job has this id.');
    return services.imports.subscribe(id);
  },
  resolve: (state: Job) => state,
};
