import { softmax } from '../ml/probabilities.js';
import {
  CONTEXT_WEIGHTS,
  contextFeatures,
  type ContextFeatures,
  type ContextWeights,
  unitText,
} from '../dialogue/interpretation/context-features.js';
import type { Language } from '../domain/language.js';
import { detectLanguage } from '../language/text/detect-language.js';
import { normaliseText } from '../language/text/normalise-text.js';
import { dotProduct } from '../ml/linear-algebra.js';
import type { FaqCandidate, FindResult } from '../retrieval/ranking/find-faqs.js';
import type { Writing } from '../understanding/spelling/spelling.js';
import { isLongMessage, splitQuestions } from '../understanding/split-questions.js';
import type { AskDependencies } from './ask-dependencies.js';

/** Weight of the middle of the past beside what is said. */
const PAST = 0.5;

/** The vector of what is said with those of what was said before mixed in, of length 1: near to what was left out, too. */
export const mixVectors = (said: Float32Array, past: readonly Float32Array[]): Float32Array => {
  const weight = PAST / Math.max(1, past.length);
  const mixed = said.map((number, at) => past.reduce((sum, vector) => sum + weight * (vector[at] ?? 0), number));
  const length = Math.hypot(...mixed);
  return length === 0 ? mixed : mixed.map((number) => number / length);
};

/** More are never looked at, whatever is asked for: how many are shown must not change which is best. */
export const CANDIDATES = 50;

interface Question {
  /** Normalised. */
  readonly text: string;
  readonly language: Language;
  /** Other names of what it names. Default: none */
  readonly alsoNamed?: readonly string[];
}

/** What a normalised question may be after: FAQs with calibrated probabilities, the best first. */
export const recognise = async (
  { text, language, alsoNamed = [] }: Question,
  { encoder, knowledge }: Pick<AskDependencies, 'encoder' | 'knowledge'>,
): Promise<FindResult> => {
  const [vector = new Float32Array()] = await encoder.encode([text], language);
  return knowledge.find({ text, language, vector, alsoNamed, allow: null, limit: CANDIDATES });
};

/** Words that are certainly no words are read as meant although FAQs seem a little surer without: facts and names are found by right words alone. */
const BENEFIT_OF_DOUBT = 0.1;

/** A question's words with slips of fingers and sound undone where the knowledge makes more of it so. `language`: of the words; `null`: by their script. */
export const chooseWriting = async (
  question: string,
  language: Language | null,
  { encoder, knowledge, spelling }: Pick<AskDependencies, 'encoder' | 'knowledge' | 'spelling'>,
): Promise<Writing> => {
  const written: Writing = { question, normalised: normaliseText(question), isSure: true };
  const meant = spelling.meant(question, written.normalised);
  if (meant === null) return written;
  // Pinyin is no English, so what the English encoder makes of it says nothing against what it spells.
  if (detectLanguage(meant.normalised.text) !== detectLanguage(written.normalised.text)) return meant;
  const [asWritten, asMeant] = await Promise.all(
    [written, meant].map(async ({ normalised: { text } }) => {
      const { candidates } = await recognise({ text, language: language ?? detectLanguage(text) ?? 'en' }, { encoder, knowledge });
      return candidates[0]?.probability ?? 0;
    }),
  );
  return (asMeant ?? 0) > (asWritten ?? 0) - (meant.isSure ? BENEFIT_OF_DOUBT : 0) ? meant : written;
};

/**
 * What a message may be after, its slips undone: as a whole or, where it is long and a question in it says more, by that one. The language is told by the script where none is given.
 */
export const recogniseMessage = async (
  question: string,
  language: Language | null,
  dependencies: Pick<AskDependencies, 'encoder' | 'knowledge' | 'spelling'>,
): Promise<FindResult> => {
  const { text } = (await chooseWriting(question, language, dependencies)).normalised;
  const spoken = language ?? detectLanguage(text) ?? 'en';
  const questions = isLongMessage(text) ? splitQuestions(text) : [];
  const [whole, ...parts] = await Promise.all([
    recognise({ text, language: spoken }, dependencies),
    ...questions.map(({ start, end }) => recognise({ text: text.slice(start, end), language: spoken }, dependencies)),
  ]);
  return parts.reduce((best, part) => (surest(part) > surest(best) ? part : best), whole);
};

const surest = ({ candidates }: FindResult): number => candidates[0]?.probability ?? 0;

/** A question as one of a dialogue. */
export interface DialogueQuestion extends Question {
  /** What was said before, normalised, the earliest first. */
  readonly history: readonly string[];
  /** What was found for the words alone. Default: it is looked for here */
  readonly asSaid?: FindResult;
}

export interface ContextCandidate extends FaqCandidate {
  readonly features: ContextFeatures;
}

/** What an utterance may be after when what was said before may be part of it. */
export interface InDialogue {
  /** Best first. `probability`: that it is the one, if any is. */
  readonly candidates: readonly ContextCandidate[];
  /** What the utterance is after by itself, calibrated. */
  readonly asSaid: FindResult;
  /** What the utterance with the past mixed in is after. */
  readonly mixed: FindResult;
}

/** Candidates of each search that are compared: the right one is among them for 99.7 % of utterances in a pool of 2,000. */
const COMPARED = 30;

/**
 * FAQs found by the utterance and by the utterance with the past mixed in, put in one order by how well each completes what was said.
 * A complete question needs no past, so a change of subject is not drawn back. Two searches at most; what was said before is encoded once and
 * remembered by the encoder.
 */
export const recogniseInDialogue = async (
  { text, language, history, alsoNamed = [], asSaid: known }: DialogueQuestion,
  { encoder, knowledge }: Pick<AskDependencies, 'encoder' | 'knowledge'>,
  weights: ContextWeights = CONTEXT_WEIGHTS,
): Promise<InDialogue> => {
  const [vector = new Float32Array(), ...vectors] = await encoder.encode([text, ...history], language);
  const request = { text, language, allow: null, limit: CANDIDATES };
  const asSaid = known ?? knowledge.find({ ...request, vector, alsoNamed });
  const mixed = knowledge.find({ ...request, vector: mixVectors(vector, vectors), alsoNamed: [...alsoNamed, ...history] });

  const alone = probabilities(asSaid);
  const withPast = probabilities(mixed);
  const said = unitText([text]);
  const all = unitText([text, ...history]);
  const rate = (candidate: FaqCandidate): ContextCandidate & { readonly score: number } => {
    const own = knowledge.vectorOf(candidate.evidence.phrasingId, language) ?? vector;
    const nearness = {
      said: dotProduct(own, vector),
      before: Math.max(...vectors.map((earlier) => dotProduct(own, earlier))),
      alone: alone.get(candidate.faqId) ?? 0,
      mixed: withPast.get(candidate.faqId) ?? 0,
    };
    const features = contextFeatures(unitText([normaliseText(candidate.evidence.phrasing).text]), said, all, nearness);
    return { ...candidate, features, score: features.reduce((sum, feature, at) => sum + feature * (weights[at] ?? 0), 0) };
  };
  const rated = new Map<string, ContextCandidate & { readonly score: number }>();
  const seen = new Set<string>();
  for (const candidate of [...asSaid.candidates.slice(0, COMPARED), ...mixed.candidates.slice(0, COMPARED)]) {
    if (seen.has(candidate.evidence.phrasingId)) continue;
    seen.add(candidate.evidence.phrasingId);
    const one = rate(candidate);
    if (one.score > (rated.get(candidate.faqId)?.score ?? -Infinity)) rated.set(candidate.faqId, one);
  }
  const ordered = [...rated.values()].sort((one, other) => other.score - one.score || (one.faqId < other.faqId ? -1 : 1));
  const shares = softmax(Float64Array.from(ordered, ({ score }) => score));
  return {
    candidates: ordered.map(({ score: _, ...candidate }, at) => ({ ...candidate, probability: shares[at] ?? 0 })),
    asSaid,
    mixed,
  };
};

const probabilities = ({ candidates }: FindResult): ReadonlyMap<string, number> =>
  new Map(candidates.map(({ faqId, probability }) => [faqId, probability]));
