import { fitConditionalLogit, type Choice } from '../ml/fit-conditional-logit.js';

/** Probabilities are kept this far from 0 and 1: nobody knows more. */
const LEAST = 0.001;
/** How firmly no shift is expected; some fifty questions outweigh it. */
const STRENGTH = 5;

const logit = (probability: number): number => {
  const kept = Math.min(1 - LEAST, Math.max(LEAST, probability));
  return Math.log(kept / (1 - kept));
};

/**
 * A probability with its odds multiplied by e to the `trust`: 0 takes it at its word. Nothing but a shift, for a slope as well (J. Platt 1999)
 * is learnt from questions that are all in scope, and made strangers look ten times as likely.
 */
export const trusted = (probability: number, trust: number): number => 1 / (1 + Math.exp(-(trust + logit(probability))));

/** The trust that answers deserve whose probabilities and rightness are known. `factor`: of `expectationFactor`. */
export const fitTrust = (answers: readonly { readonly probability: number; readonly isRight: boolean }[], factor: number): number => {
  const choices = answers.map(({ probability, isRight }): Choice => ({
    // The second feature's weight is 1 beyond doubt.
    alternatives: [
      [1, logit(probability)],
      [0, 0],
    ],
    chosen: isRight ? 0 : 1,
  }));
  return fitConditionalLogit(choices, { weights: [0, 1], strengths: [STRENGTH * factor, Number.MAX_SAFE_INTEGER] })[0] ?? 0;
};
