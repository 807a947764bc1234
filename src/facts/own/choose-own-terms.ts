import { LANGUAGES } from '../../domain/language.js';
import type { AttributeType } from '../../domain/ontology.js';
import { OWN_WORDS } from '../../language/own-words.js';
import { normaliseText } from '../../text/normalise-text.js';
import { splitWords } from '../../text/split-words.js';
import { isQuestionWord } from '../question-words.js';
import type { FactMemory, TermOrigin } from '../proposal.js';
import type { Span } from '../sketch.js';
import type { Holding, OwnValue } from './asker.js';
import type { OwnLexicon, OwnTerm } from './own-lexicon.js';
import { says, type OwnQuestion } from './read-own-question.js';

/** A figure that can be asked for. */
export type OwnFigure = Extract<OwnTerm, { readonly kind: 'property' | 'trait' }>;

/** One of a closed set of values that the words name. */
export type OwnValueTerm = Extract<OwnTerm, { readonly kind: 'value' }>;

/** What is asked of one's things. */
export interface ChosenTerms {
  /** What each stretch of words asks for; several figures where it is ambiguous. */
  readonly groups: readonly (readonly OwnFigure[])[];
  readonly spans: readonly Span[];
  readonly from: TermOrigin;
  /** 1: named by the ontology's own words; less: by a part of them. */
  readonly literal: number;
  readonly similarity: number;
  readonly margin: number;
}

/** A name of which fewer words are said is not named. */
const LEAST_OVERLAP = 0.5;

/** What the words ask for by its name, or else by words of its name, the likeliest first; none where they name no figure. */
export const chooseOwnTerms = (
  question: OwnQuestion,
  { holdings, isNarrowed }: { readonly holdings: readonly Holding[]; readonly isNarrowed: boolean },
  traits: readonly OwnValue[],
  { terms }: OwnLexicon,
): readonly ChosenTerms[] => {
  const narrowed = (figures: readonly OwnFigure[]): readonly OwnFigure[] => narrow(figures, question, holdings, traits, isNarrowed);
  const literal = question.terms.flatMap(({ start, end, values }) => {
    const figures = narrowed(values.filter(isFigure));
    return figures.length === 0 ? [] : [{ figures, start, end }];
  });
  if (literal.length > 0)
    return [{ groups: literal.map(({ figures }) => figures), spans: literal, from: 'words', literal: 1, similarity: 0, margin: 0 }];
  const words = wordsOf(question);
  const overlaps = terms
    .filter(isFigure)
    .filter((figure) => narrowed([figure]).length > 0)
    .map((figure) => ({ figure, overlap: nameOverlap(figure.attribute, words, question) }))
    .filter(({ overlap }) => overlap.share >= LEAST_OVERLAP)
    .sort((a, b) => b.overlap.share - a.overlap.share);
  const [best] = overlaps;
  if (best === undefined) return [];
  const equal = overlaps.filter(({ overlap }) => overlap.share === best.overlap.share);
  return [
    {
      groups: [narrowed(equal.map(({ figure }) => figure))],
      spans: equal.flatMap(({ overlap }) => overlap.spans),
      from: 'words',
      literal: best.overlap.share * 0.9,
      similarity: 0,
      margin: 0,
    },
  ];
};

/** What was asked last, where the dialogue was about one's own: "and the travel card?". */
export const termsOfMemory = (memory: FactMemory | null, { terms }: OwnLexicon): ChosenTerms | null => {
  if (memory?.operation !== 'own') return null;
  const figures = terms.filter(isFigure).filter((figure) => memory.terms.some((term) => term.kind === 'attribute' && isTerm(figure, term)));
  return figures.length === 0 ? null : { groups: [figures], spans: [], from: 'dialogue', literal: 0, similarity: 0, margin: 0 };
};

const isTerm = (figure: OwnFigure, { entityType, id }: { readonly entityType: string; readonly id: string }): boolean =>
  figure.attribute.id === id && ownerOf(figure) === entityType;

/** What a figure belongs to: the relation, or the type of who asks. */
export const ownerOf = (figure: OwnFigure): string => (figure.kind === 'property' ? figure.relation.id : figure.entityType);

export const isFigure = (term: OwnTerm): term is OwnFigure => term.kind === 'property' || term.kind === 'trait';

/** Of several figures with one name the one of the kind asked for, of the relation named, and with something to tell. */
const narrow = (
  figures: readonly OwnFigure[],
  question: OwnQuestion,
  holdings: readonly Holding[],
  traits: readonly OwnValue[],
  isNarrowed: boolean,
): readonly OwnFigure[] => {
  const relations = question.terms.flatMap(({ values }) => values.flatMap((term) => (term.kind === 'relation' ? [term.relation.id] : [])));
  const prefer = (from: readonly OwnFigure[], fits: (figure: OwnFigure) => boolean): readonly OwnFigure[] => {
    const fitting = from.filter(fits);
    return fitting.length > 0 ? fitting : from;
  };
  const has = (figure: OwnFigure): boolean =>
    figure.kind === 'trait'
      ? traits.some(({ attribute }) => attribute === figure.attribute)
      : holdings.some(
          ({ relation, values }) =>
            relation.id === figure.relation.id && values.some(({ attribute }) => attribute.id === figure.attribute.id),
        );
  const ofKind = says(question, 'when', 'daysUntil')
    ? prefer(figures, ({ attribute }) => attribute.type === 'date')
    : says(question, 'amount')
      ? prefer(figures, ({ attribute }) => isNumeric(attribute))
      : figures;
  const ofRelation = prefer(ofKind, (figure) => figure.kind === 'property' && relations.includes(figure.relation.id));
  const ofThing = isNarrowed ? prefer(ofRelation, ({ kind }) => kind === 'property') : ofRelation;
  return prefer(ofThing, has);
};

export const isNumeric = ({ type }: Pick<AttributeType, 'type'>): boolean => type === 'number' || type === 'integer';

/** What asks for a day. */
const OF_DAYS = ['when', 'daysUntil', 'earliest', 'latest'] as const;

interface SaidWord extends Span {
  readonly term: string;
}

const wordsOf = ({ text, language }: OwnQuestion): readonly SaidWord[] =>
  splitWords(text, language).filter(({ term, text: word, isStopWord }) => !isStopWord && !isQuestionWord(term, word, language));

/** How much of the best of an attribute's names the words say, whatever their order. Words that only tell its kind may stay unsaid where the question asks for that kind. */
const nameOverlap = (
  { names, type }: AttributeType,
  said: readonly SaidWord[],
  question: OwnQuestion,
): { readonly share: number; readonly spans: readonly Span[] } => {
  const isOfKind = says(question, ...OF_DAYS) ? type === 'date' : says(question, 'amount') && type === 'number';
  const overlaps = LANGUAGES.flatMap((language) =>
    (names[language] ?? []).map((name) => {
      const words = splitWords(normaliseText(name).text, language).filter(
        ({ term, text, isStopWord, isPart }) => !isStopWord && !isPart && !isQuestionWord(term, text, language),
      );
      const telling = words.filter(({ term }) => !OWN_WORDS[language].kindWords.has(term));
      const found = said.filter(({ term }) => telling.some((word) => word.term === term));
      const matched = telling.filter(({ term }) => found.some((word) => word.term === term)).length;
      const bare = normaliseText(name).text.replace(OWN_WORDS[language].kindEnding, '');
      const at = isOfKind && language === 'zh' && bare.length > 1 ? question.text.indexOf(bare) : -1;
      if (at >= 0) return { share: 1, spans: [{ start: at, end: at + bare.length }] };
      const needed = isOfKind ? telling.length : words.length;
      return { share: matched === 0 || needed === 0 ? 0 : Math.min(1, matched / needed), spans: found };
    }),
  );
  return overlaps.reduce((best, one) => (one.share > best.share ? one : best), { share: 0, spans: [] });
};

/** Figures of the kind asked for, of things that are narrowed down already: "when is my appointment". `null`: no kind is asked for. */
export const termsOfKind = (question: OwnQuestion, { holdings }: { readonly holdings: readonly Holding[] }): ChosenTerms | null => {
  const fits = (attribute: AttributeType): boolean =>
    says(question, 'when', 'daysUntil')
      ? attribute.type === 'date'
      : says(question, 'amount')
        ? isNumeric(attribute)
        : says(question, 'status') && attribute.values !== null;
  const figures = holdings.flatMap(({ relation, values }) =>
    values.filter(({ attribute }) => fits(attribute)).map(({ attribute }): OwnFigure => ({ kind: 'property', relation, attribute })),
  );
  const distinct = [...new Map(figures.map((figure) => [`${ownerOf(figure)} ${figure.attribute.id}`, figure])).values()];
  return distinct.length === 0 ? null : { groups: [distinct], spans: [], from: 'words', literal: 0.5, similarity: 0, margin: 0 };
};
