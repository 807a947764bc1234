import type { QueryResolvers } from '../../generated/types.js';

export const ontology: Required<QueryResolvers>['ontology'] = (_root, _args, { services }) => {
  const { ontology: stored, askerType } = services.ontology.current;
  // Who asks is told where no type is marked, too.
  return { ...stored, entityTypes: stored.entityTypes.map((type) => ({ ...type, asker: type.id === askerType })) };
};
