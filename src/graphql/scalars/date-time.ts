import { GraphQLScalarType, Kind } from 'graphql';
import type { Calendar } from '../../time/calendar.js';
import { badValue } from './bad-value.js';

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
