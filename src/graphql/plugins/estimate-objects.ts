import {
  getNamedType,
  getNullableType,
  getOperationAST,
  isCompositeType,
  isListType,
  isObjectType,
  isInterfaceType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { LIMITS } from '../limits.js';

export interface EstimateRequest {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Arguments that say how long a list may become. */
const LENGTHS = ['first', 'last'];

/**
 * How many objects a valid query leads to at most, as far as its arguments tell.
 *
 * @example `{ faqs(first: 10) { edges { node { next { id } } } } }` // 10 × (1 page + 1 edge + 1 node + 5 next) = 80
 */
export const estimateObjects = ({ schema, document, operationName, variables }: EstimateRequest): number => {
  const operation = getOperationAST(document, operationName);
  if (operation === null || operation === undefined) return 0;
  const fragments = new Map(
    document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [])),
  );
  const known = new Map<string, number>();

  const ofFragment = (name: string): number => {
    const fragment = fragments.get(name);
    if (fragment === undefined) return 0;
    const objects = known.get(name) ?? ofSelections(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value));
    known.set(name, objects);
    return objects;
  };

  const ofSelections = (selectionSet: SelectionSetNode, parent: GraphQLNamedType | undefined): number =>
    selectionSet.selections.reduce((sum, selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return sum + ofFragment(selection.name.value);
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition?.name.value;
        return sum + ofSelections(selection.selectionSet, condition === undefined ? parent : schema.getType(condition));
      }
      return sum + ofField(selection, parent);
    }, 0);

  const ofField = (node: FieldNode, parent: GraphQLNamedType | undefined): number => {
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
    // Leaves come with their object; introspection is bounded by GraphQL's own rule.
    if (field === undefined || node.selectionSet === undefined) return 0;
    const type = getNamedType(field.type);
    if (!isCompositeType(type)) return 0;
    return lengthOf(node, field, parent) * (1 + ofSelections(node.selectionSet, type));
  };

  const lengthOf = (node: FieldNode, field: GraphQLField<unknown, unknown>, parent: GraphQLNamedType | undefined): number => {
    const argument = field.args.find(({ name }) => LENGTHS.includes(name));
    if (argument !== undefined) {
      const given = node.arguments?.find(({ name }) => name.value === argument.name)?.value;
      return Math.max(0, readLength(given, variables) ?? Number(argument.defaultValue ?? LIMITS.assumedListLength));
    }
    // The length of a connection was counted at the connection.
    const isList = isListType(getNullableType(field.type)) && parent?.name.endsWith('Connection') !== true;
    return isList ? LIMITS.assumedListLength : 1;
  };

  return ofSelections(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined);
};

const readLength = (value: ValueNode | undefined, variables: Readonly<Record<string, unknown>>): number | null => {
  if (value?.kind === Kind.INT) return Number(value.value);
  const given = value?.kind === Kind.VARIABLE ? variables[value.name.value] : undefined;
  return typeof given === 'number' ? given : null;
};
