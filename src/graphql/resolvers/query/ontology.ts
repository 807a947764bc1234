import type { QueryResolvers } from '../../generated/types.js';

export const ontology: Required<QueryResolvers>['ontology'] = (_root, _args, { services }) => services.ontology.current.ontology;
