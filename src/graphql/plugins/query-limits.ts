import {
  type DefinitionNode,
  type DocumentNode,
  type ExecutionArgs,
  type FieldNode,
  type FragmentDefinitionNode,
  getArgumentValues,
  getNamedType,
  getNullableType,
  getOperationAST,
  GraphQLError,
  type GraphQLField,
  type GraphQLNamedType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
  type Source,
  type ValidationRule,
  type ValueNode,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { LIMITS } from '../http/limits.js';

/** Refuses documents with many aliases, by which one request would do the work of many. */
const aliasLimitRule: ValidationRule = (context) => {
  let aliases = 0;
  return {
    Field(node) {
      if (node.alias === undefined) return;
      aliases += 1;
      if (aliases === LIMITS.aliases + 1)
        context.reportError(new GraphQLError(`The query has more than ${String(LIMITS.aliases)} aliases.`, { nodes: node }));
    },
  };
};

/** Refuses operations nested deeper than allowed. Introspection is not counted: GraphQL's own rule bounds it. */
const depthLimitRule: ValidationRule = (context) => ({
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

/** What is estimated: an operation that is about to be executed. */
export type CostedOperation = Pick<ExecutionArgs, 'schema' | 'document' | 'operationName' | 'variableValues'>;

/** What a field costs beyond the objects that it leads to, in objects: what replies and facts are made from is read and reckoned each time. */
export const COST_OF_FIELD: ReadonlyMap<string, (args: Readonly<Record<string, unknown>>) => number> = new Map([
  ['Query.answer', costOfQuestion],
  ['Mutation.ask', costOfQuestion],
  ['Query.search', ({ query }: Readonly<Record<string, unknown>>) => QUESTION + lengthOfText(query)],
  ['Query.relatedKnowledge', () => QUESTION],
  ['Entity.facts', () => 8],
  // A whole FAQ with its phrasings, or two, for each record.
  ['Query.history', ({ first }: Readonly<Record<string, unknown>>) => RECORD * (typeof first === 'number' ? first : 0)],
]);

const QUESTION = 1_000;
const RECORD = 20;
/** Each character costs as much again: what is said in it may be anything. */
const CHARACTER = 2;

function costOfQuestion({ input }: Readonly<Record<string, unknown>>): number {
  const question = typeof input === 'object' && input !== null && 'question' in input ? input.question : '';
  return QUESTION + lengthOfText(question);
}

const lengthOfText = (text: unknown): number => (typeof text === 'string' ? CHARACTER * text.length : 0);

/** Arguments that say how long a list may become. */
const LENGTHS = ['first', 'last'];

/**
 * What a valid query costs at most, as far as its arguments tell: the objects that it leads to, and what its fields cost beside.
 *
 * @example `{ faqs(first: 10) { edges { node { next { id } } } } }` // 10 × (1 page + 1 edge + 1 node + 5 next) = 80
 */
export const estimateCost = ({ schema, document, operationName, variableValues }: CostedOperation): number => {
  const variables = variableValues ?? {};
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
    const own = parent === undefined ? undefined : COST_OF_FIELD.get(`${parent.name}.${field.name}`);
    const cost = own === undefined ? 0 : own(argumentsOf(field, node, variables));
    return cost + lengthOf(node, field, parent) * (1 + ofSelections(node.selectionSet, type));
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

/** What does not fit is refused when it is executed. */
const argumentsOf = (
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> => {
  try {
    return getArgumentValues(field, node, variables);
  } catch {
    return {};
  }
};

const readLength = (value: ValueNode | undefined, variables: Readonly<Record<string, unknown>>): number | null => {
  if (value?.kind === Kind.INT) return Number(value.value);
  const given = value?.kind === Kind.VARIABLE ? variables[value.name.value] : undefined;
  return typeof given === 'number' ? given : null;
};

/** Refuses queries that could lead to too much: lists within lists within lists, many questions at once. */
export const useCostLimit = (): Plugin => ({
  onExecute: ({ args, setResultAndStopExecution }) => {
    const error = findExcess(args);
    if (error !== null) setResultAndStopExecution({ errors: [error] });
  },
  onSubscribe: ({ args, setResultAndStopExecution }) => {
    const error = findExcess(args);
    if (error !== null) setResultAndStopExecution({ errors: [error] });
  },
});

const findExcess = (operation: ExecutionArgs): GraphQLError | null => {
  const cost = estimateCost(operation);
  if (cost <= LIMITS.cost) return null;
  const message = `The query may cost ${String(cost)} (objects, questions and facts), and ${String(LIMITS.cost)} are allowed: ask for shorter lists or fewer levels, or less in one request.`;
  return new GraphQLError(message, { extensions: { code: 'TOO_LARGE' } });
};

/** Tokens are counted while lexing: a longer document is not even read to its end. Lists within lists may use up the stack before. */
const parseWithin = (source: string | Source, options?: object): DocumentNode => {
  try {
    return parse(source, { ...options, maxTokens: LIMITS.tokens });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new GraphQLError(
      'The query has lists or objects within each other that are too deep to be read; send them as variables, and flatter.',
      {
        extensions: { code: 'BAD_INPUT', http: { status: 400 } },
      },
    );
  }
};

/** Refuses queries that are too long, too deep or too wide, before they are executed. */
export const useQueryLimits = (): Plugin => ({
  onParse({ setParseFn }) {
    setParseFn(parseWithin);
  },
  onValidate({ addValidationRule }) {
    addValidationRule(depthLimitRule);
    addValidationRule(aliasLimitRule);
  },
});
