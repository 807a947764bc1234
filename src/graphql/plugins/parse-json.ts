import { Problem } from '../../domain/problem.js';

/** Reads JSON that a client sent. */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Problem('BAD_INPUT', 'The request holds JSON that cannot be read.', { cause: error });
  }
};
