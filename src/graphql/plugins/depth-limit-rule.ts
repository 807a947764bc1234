import {
  GraphQLError,
  Kind,
  type DefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
  type ValidationRule,
} from 'graphql';
import { LIMITS } from '../limits/request-limits.js';

/** Refuses operations nested deeper than allowed. Introspection is not counted: GraphQL's own rule bounds it. */
export const depthLimitRule: ValidationRule = (context) => ({
  Document(document) {
    const depthOf = createDepthOf(document);
    for (const definition of document.definitions) {
      if (definition.kind === Kind.OPERATION_DEFINITION && depthOf(definition.selectionSet) > LIMITS.depth) {
        context.reportError(new GraphQLError(`The query is nested deeper than ${String(LIMITS.depth)} levels.`, { nodes: definition }));
      }
    }
  },
});

/** Each fragment is measured once, however often it is spread. */
const createDepthOf = (document: DocumentNode): ((selectionSet: SelectionSetNode | undefined) => number) => {
  const fragments = new Map(document.definitions.filter(isFragment).map((fragment) => [fragment.name.value, fragment]));
  const depths = new Map<string, number>();

  const ofFragment = (name: string): number => {
    const known = depths.get(name);
    if (known !== undefined) return known;
    // A fragment within itself is reported by another rule; here it only must not run for ever.
    depths.set(name, 0);
    const depth = ofSelections(fragments.get(name)?.selectionSet);
    depths.set(name, depth);
    return depth;
  };

  const ofSelections = (selectionSet: SelectionSetNode | undefined): number => {
    const depths = (selectionSet?.selections ?? []).map((selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value);
      if (selection.kind === Kind.INLINE_FRAGMENT) return ofSelections(selection.selectionSet);
      return selection.name.value.startsWith('__') ? 0 : 1 + ofSelections(selection.selectionSet);
    });
    return Math.max(0, ...depths);
  };
  return ofSelections;
};

const isFragment = (definition: DefinitionNode): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION;
