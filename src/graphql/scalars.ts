import {
  defaultFieldResolver,
  getNamedType,
  GraphQLError,
  GraphQLScalarType,
  type GraphQLSchema,
  isObjectType,
  Kind,
  valueFromASTUntyped,
} from 'graphql';
import type { Json } from '../domain/json.js';
import type { Calendar } from '../domain/time/calendar.js';

/** Refuses a value of the request; GraphQL adds where it stands. */
const badValue = (message: string): GraphQLError => new GraphQLError(message, { extensions: { code: 'BAD_INPUT' } });

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;

/** Moments with a time zone in, UTC out. Inside, always with milliseconds, so that texts sort as moments do. Days begin when the company's do. */
export const createDateTime = (calendar: Calendar): GraphQLScalarType<string, string> =>
  new GraphQLScalarType<string, string>({
    name: 'DateTime',
    parseValue: (value) => (typeof value === 'string' ? parse(value) : refuse(value)),
    parseLiteral: (node) => (node.kind === Kind.STRING ? parse(node.value) : refuse(node.kind)),
    serialize: (value) => {
      const text = String(value);
      if (Number.isNaN(Date.parse(text))) throw new TypeError('A stored moment is no moment');
      // Days without time are kept in the graph as written.
      return calendar.startOf(text).replace('.000Z', 'Z');
    },
  });

const parse = (text: string): string => {
  const time = MOMENT.test(text) ? Date.parse(text) : Number.NaN;
  // `Date.parse` takes 30 February for 2 March.
  const day = Date.parse(`${text.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(time) || Number.isNaN(day) || !new Date(day).toISOString().startsWith(text.slice(0, 10))) return refuse(text);
  return new Date(time).toISOString();
};

const refuse = (value: unknown): never => {
  const shown = typeof value === 'string' ? `"${value.slice(0, 60)}"` : 'This';
  throw badValue(`${shown} is no moment: send ISO-8601 with a time zone, such as 2026-11-23T08:00:00Z.`);
};

/** A file of a multipart request; it cannot be written in the query or sent as JSON. */
export const FileScalar = new GraphQLScalarType<File, never>({
  name: 'File',
  parseValue: (value) => {
    if (value instanceof File) return value;
    throw badValue('Send the file in a multipart request (GraphQL multipart request specification), or its content as text.');
  },
  parseLiteral: () => {
    throw badValue('A file cannot be written in a query: send a multipart request.');
  },
});

/** Deeper or larger values are no attributes, conditions or column mappings, but attempts to exhaust us. */
const MAX_DEPTH = 20;
const MAX_VALUES = 10_000;

/** Any JSON value, within limits. */
export const JsonScalar = new GraphQLScalarType<Json, unknown>({
  name: 'JSON',
  parseValue: (value) => readJson(value),
  parseLiteral: (node, variables) => readJson(valueFromASTUntyped(node, variables)),
  serialize: (value) => value,
});

const readJson = (value: unknown): Json => {
  let values = 0;
  const read = (part: unknown, depth: number): Json => {
    values += 1;
    if (depth > MAX_DEPTH) throw badValue(`The value is nested deeper than ${String(MAX_DEPTH)} levels.`);
    if (values > MAX_VALUES) throw badValue(`The value has more than ${String(MAX_VALUES)} parts.`);
    if (part === null || typeof part === 'string' || typeof part === 'boolean') return part;
    if (typeof part === 'number' && Number.isFinite(part)) return part;
    if (Array.isArray(part)) return part.map((item) => read(item, depth + 1));
    if (typeof part === 'object') return readObject(part, (item) => read(item, depth + 1));
    throw badValue('The value is no JSON.');
  };
  return read(value, 1);
};

const readObject = (value: object, read: (part: unknown) => Json): Json => {
  const entries = Object.entries(value).map(([key, part]) => [key, read(part)] as const);
  // Copied by assignment anywhere, this key would replace the prototype.
  if (entries.some(([key]) => key === '__proto__')) throw badValue('The key __proto__ is not allowed.');
  return Object.fromEntries(entries);
};

/** Written into the response as what it holds. */
class BoxedJson {
  constructor(readonly value: unknown) {}
  toJSON(): unknown {
    return this.value;
  }
}

const isPromise = (value: unknown): value is Promise<unknown> =>
  typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';

/** The executor takes every object with a key `then` for a promise, and JSON may have any keys. */
const boxJson = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'then' in value ? new BoxedJson(value) : value;

/** Lets fields of JSON hold any keys. */
export const boxJsonFields = (schema: GraphQLSchema): void => {
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
    for (const field of Object.values(type.getFields())) {
      if (getNamedType(field.type).name !== JsonScalar.name) continue;
      const resolve = field.resolve ?? defaultFieldResolver;
      field.resolve = (...given) => {
        const value: unknown = resolve(...given);
        return isPromise(value) ? value.then(boxJson) : boxJson(value);
      };
    }
  }
};
