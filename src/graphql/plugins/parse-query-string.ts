import { parseJson } from './parse-json.js';
import { readParameters, type GraphqlParameters } from './read-parameters.js';

/** Reads the parameters of a GET request, which can only query. */
export const parseQueryString = ({ url }: Request): GraphqlParameters => {
  const { searchParams } = new URL(url);
  const json = (name: string): unknown => {
    const text = searchParams.get(name);
    return text === null || text === '' ? null : parseJson(text);
  };
  const parameters = { query: searchParams.get('query') ?? undefined, operationName: searchParams.get('operationName') };
  return readParameters({ ...parameters, variables: json('variables'), extensions: json('extensions') });
};
