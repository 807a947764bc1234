import { parse } from 'yaml';

/** The value that a YAML text holds. Throws with line and column where it is none. */
export const parseYaml = (text: string): unknown => parse(text);
