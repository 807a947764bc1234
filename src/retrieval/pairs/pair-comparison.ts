import type { Language } from '../../domain/language.js';
import type { PrincipalAxes } from './principal-axes.js';
import type { TermWeights } from './term-weights.js';

/** What is needed to compare two questions, learnt from the taught questions without looking at the verdicts. */
export interface PairComparison {
  readonly language: Language;
  readonly axes: PrincipalAxes;
  readonly words: TermWeights;
  readonly characters: TermWeights;
}
