import type { QueryResolvers } from '../../generated/types.js';

export const ontology: Required<QueryResolvers>['ontology'] = (_root, _args, { services }) => {
  const { ontology: stored, askerType } = services.ontology.current;
  // Who asks is told where no type is marked, too.
  const relationTypes = stored.relationTypes.map((type) => ({ ...type, acyclic: type.acyclic === true }));
  return { ...stored, relationTypes, entityTypes: stored.entityTypes.map((type) => ({ ...type, asker: type.id === askerType })) };
};
