import type { JsonObject } from '../domain/json.js';
import type { Language } from '../domain/language.js';

/** A kind of file that a suite reads. */
export interface FileOption<Name extends string> {
  /** As on the command line, without the dashes. */
  readonly name: Name;
  readonly description: string;
  readonly isRequired: boolean;
}

/** What a suite is run with. */
export interface SuiteRun {
  /** Of the texts; `null`: told by each text's script, as the service does. */
  readonly language: Language | null;
  /** For whatever is drawn by chance. */
  readonly seed: number;
  /** Names of parts to measure without. */
  readonly without: readonly string[];
  /** Tells progress, and what of the data could not be used; one line. */
  readonly tell: (line: string) => void;
}

/** One way of measuring the service on data in files. */
export interface Suite<Name extends string = string> {
  readonly name: string;
  readonly description: string;
  readonly files: readonly FileOption<Name>[];
  /** Parts that can be left out to see what they are worth. Default: none. */
  readonly parts?: readonly string[];
  /**
   * Measures. Paths by the name of their option; none for an option not given.
   * @throws Problem BAD_INPUT when the files cannot be used, with what to do
   */
  run(files: Readonly<Record<Name, readonly string[]>>, run: SuiteRun): Promise<JsonObject>;
}
