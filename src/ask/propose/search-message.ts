import { type DialogueReading, readInDialogue } from '../../dialogue/interpretation/read-in-dialogue.js';
import { type AnswerKind, stripGreeting, toldKinds } from '../../language/dialogue-words.js';
import { normaliseText } from '../../language/text/normalise-text.js';
import { splitWords } from '../../language/text/split-words.js';
import type { CompletedBy } from '../../reply/decide/candidate.js';
import type { Passage, PassageMatch } from '../../retrieval/index/passage-index.js';
import type { FindResult } from '../../retrieval/ranking/find-faqs.js';
import type { Situation } from '../../situation/situate.js';
import { understand, type Understood } from '../../understanding/understand.js';
import type { AskDependencies } from '../ask-dependencies.js';
import { CANDIDATES, mixVectors } from '../recognise.js';

const told = new WeakMap<Passage, ReadonlySet<AnswerKind>>();

export const kindsOf = (passage: Passage): ReadonlySet<AnswerKind> => {
  const known = told.get(passage) ?? toldKinds(normaliseText(passage.text).text, passage.language);
  told.set(passage, known);
  return known;
};

export const termsOf = (text: string, language: Understood['questionLanguage']): readonly string[] =>
  splitWords(text, language).flatMap(({ term, isStopWord, isPart }) => (isStopWord || isPart ? [] : [term]));

export const shareOf = (terms: readonly string[], known: ReadonlySet<string>): number =>
  terms.length === 0 ? 0 : terms.filter((term) => known.has(term)).length / terms.length;

/** Share of the terms that are known, each counted by its rarity. */
export const rareShareOf = (terms: readonly string[], known: ReadonlySet<string>, rarity: (term: string) => number): number => {
  const all = terms.reduce((sum, term) => sum + rarity(term), 0);
  return all === 0 ? 0 : terms.reduce((sum, term) => sum + (known.has(term) ? rarity(term) : 0), 0) / all;
};

const words = new WeakMap<Passage, ReadonlySet<string>>();

export const wordsOf = (passage: Passage): ReadonlySet<string> => {
  const known = words.get(passage) ?? new Set(termsOf(normaliseText(passage.text).text, passage.language));
  words.set(passage, known);
  return known;
};

/** Completed questions that are looked up: each costs an encoding and a search. */
const MOST_COMPLETED = 2;

/** Sentences looked at of each search, of FAQs and entities together. */
const SENTENCES = 8;

/** A way to take the message, with what recognition says to it. */
export interface Search {
  readonly text: string;
  readonly vector: Float32Array;
  readonly found: FindResult;
}

export interface Completed extends Search {
  readonly by: CompletedBy;
  readonly understood: Understood;
}

export interface Searches {
  readonly alone: Search;
  readonly joined: Search | null;
  readonly mixed: Search | null;
  readonly completed: readonly Completed[];
  /** Sentences near the words alone, and near the words mixed with what was asked before. */
  readonly sentences: { readonly alone: readonly PassageMatch[]; readonly mixed: readonly PassageMatch[] };
}

/** What searching needs. */
export type SearchPorts = Pick<AskDependencies, 'encoder' | 'knowledge' | 'lexicon' | 'passages'>;

export const search = async (understood: Understood, situation: Situation, dependencies: SearchPorts): Promise<Searches> => {
  const { encoder, knowledge, lexicon, passages } = dependencies;
  const { questionLanguage: language, alsoNamed } = understood;
  // Who greets first asks what comes after.
  const text = stripGreeting(understood.text, language) || understood.text;
  const { state, conversation } = situation;
  const before = state.question === null || situation.choice !== null ? null : normaliseText(state.question).text;
  const readings = before === null ? [] : readInDialogue(understood, conversation?.turns ?? [], state, lexicon).slice(0, MOST_COMPLETED);
  const completed = readings.map((reading) => ({ by: reading.kind, understood: complete(reading, understood, situation, dependencies) }));
  const joinedText = before === null ? null : `${before} ${text}`;
  const [vector = new Float32Array(), ...vectors] = await encoder.encode(
    [text, ...(before === null || joinedText === null ? [] : [before, joinedText]), ...completed.map((one) => one.understood.text)],
    language,
  );
  const find = (words: string, of: Float32Array, names: readonly string[]): Search => ({
    text: words,
    vector: of,
    found: knowledge.find({ text: words, language, vector: of, alsoNamed: names, allow: null, limit: CANDIDATES }),
  });
  const alone = find(text, vector, alsoNamed);
  const nearAlone = passages.find(vector, language, SENTENCES);
  if (before === null || joinedText === null)
    return { alone, joined: null, mixed: null, completed: [], sentences: { alone: nearAlone, mixed: [] } };
  const [beforeVector = vector, joinedVector = vector, ...completedVectors] = vectors;
  const mixedVector = mixVectors(vector, [beforeVector]);
  return {
    alone,
    joined: find(joinedText, joinedVector, alsoNamed),
    mixed: find(text, mixedVector, [...alsoNamed, before]),
    sentences: { alone: nearAlone, mixed: passages.find(mixedVector, language, SENTENCES) },
    completed: completed.map((one, at) => ({
      ...one,
      ...find(one.understood.text, completedVectors[at] ?? vector, one.understood.alsoNamed),
    })),
  };
};

const complete = (
  { question, faqId }: DialogueReading,
  { emotion }: Understood,
  situation: Situation,
  { lexicon }: Pick<SearchPorts, 'lexicon'>,
): Understood => {
  const choice = faqId === null ? null : { kind: 'faq' as const, id: faqId, question, entity: null };
  return understand({ ...situation, completed: question, choice }, { emotion, writing: null }, lexicon);
};
