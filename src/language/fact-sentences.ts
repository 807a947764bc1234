import type { Language } from '../domain/language.js';
import { EN_FACT_SENTENCES } from './en/fact-sentences.js';
import { ZH_FACT_SENTENCES } from './zh/fact-sentences.js';

/** How a language tells several facts at once; `{…}` is filled in. Right for whatever the ontology calls attributes and relations. */
export interface FactSentences {
  /** Several figures of one thing. */
  readonly values: string;
  readonly labelled: string;
  readonly separator: string;
  /** One figure of several things. */
  readonly row: string;
  readonly cell: string;
  readonly cellSeparator: string;
  readonly neighbours: string;
}

export const FACT_SENTENCES: Readonly<Record<Language, FactSentences>> = { zh: ZH_FACT_SENTENCES, en: EN_FACT_SENTENCES };
