import type { FactMemory, TermOrigin } from '../../domain/fact-proposal.js';
import type { FactTerm } from '../../domain/fact-question.js';
import { type Language, LANGUAGES, type LocalisedTexts } from '../../domain/language.js';
import type { AttributeType } from '../../domain/ontology.js';
import { OWN_WORDS } from '../../language/fact-words.js';
import { normaliseText, type Span } from '../../language/text/normalise-text.js';
import { splitWords } from '../../language/text/split-words.js';
import type { OntologyIndex } from '../../ontology/ontology-index.js';
import { isQuestionWord } from '../reading/sketch.js';
import type { MeantTerm } from '../term-index.js';
import type { Holding, OwnLexicon, OwnTerm, OwnValue } from './own-lexicon.js';
import { type OwnQuestion, says } from './read-own-question.js';

/** A word of a question that says something of what is asked. */
export interface SaidWord extends Span {
  readonly term: string;
}

export const contentWords = ({ text, language }: { readonly text: string; readonly language: Language }): readonly SaidWord[] =>
  splitWords(text, language).filter(({ term, text: word, isStopWord }) => !isStopWord && !isQuestionWord(term, word, language));

/**
 * How much of the best of several names the words of a question say, whatever their order, 0..1.
 * @param isOfKind the question asks for a value of this kind: what in a name only tells the kind may stay unsaid
 * @param implied names of which the words may stay unsaid as well
 */
export const nameOverlap = (
  names: LocalisedTexts,
  said: readonly SaidWord[],
  { text, isOfKind, implied }: { readonly text: string; readonly isOfKind: boolean; readonly implied: LocalisedTexts },
): { readonly share: number; readonly spans: readonly Span[] } => {
  const overlaps = LANGUAGES.flatMap((language) => {
    const { kindWords } = OWN_WORDS[language];
    const unsaid = new Set(namesIn(implied, language).flatMap(({ terms }) => terms));
    return namesIn(names, language).map(({ bare, terms }) => {
      // Where words are not set apart, 到期 is part of 到期日.
      const at = isOfKind && language === 'zh' && bare.length > 1 ? text.indexOf(bare) : -1;
      if (at >= 0) return { share: 1, spans: [{ start: at, end: at + bare.length }] };
      const words = terms.filter((term) => !unsaid.has(term));
      const telling = words.filter((term) => !kindWords.has(term));
      const found = said.filter(({ term }) => telling.includes(term));
      const matched = telling.filter((term) => found.some((word) => word.term === term)).length;
      const needed = isOfKind ? telling.length : words.length;
      return { share: matched === 0 ? 0 : Math.min(1, matched / needed), spans: found };
    });
  });
  return overlaps.reduce((best, one) => (one.share > best.share ? one : best), { share: 0, spans: [] });
};

/** A name without what only says of what kind it is, and the words it is made of. */
interface NameWords {
  readonly bare: string;
  readonly terms: readonly string[];
}

const known = new WeakMap<LocalisedTexts, Map<Language, readonly NameWords[]>>();

/** Names are cut into words once. */
export const namesIn = (names: LocalisedTexts, language: Language): readonly NameWords[] => {
  const ofNames = known.get(names) ?? new Map<Language, readonly NameWords[]>();
  known.set(names, ofNames);
  const words = ofNames.get(language) ?? (names[language] ?? []).map((name) => wordsOf(name, language));
  ofNames.set(language, words);
  return words;
};

const wordsOf = (name: string, language: Language): NameWords => {
  const { text } = normaliseText(name);
  return {
    bare: text.replace(OWN_WORDS[language].kindEnding, ''),
    terms: splitWords(text, language)
      .filter(({ term, text: word, isStopWord, isPart }) => !isStopWord && !isPart && !isQuestionWord(term, word, language))
      .map(({ term }) => term),
  };
};

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

/** What is less like a question has nothing to do with it; as for facts that are everybody's. */
const LEAST_SIMILAR = 0.55;
const MOST_MEANT = 2;
/** A name of which fewer words are said is not named. */
const LEAST_OVERLAP = 0.5;

/** What the words ask for by its name, or else by words of its name, the likeliest first; none where they name no figure. */
export const chooseOwnTerms = (
  question: OwnQuestion,
  { holdings, isNarrowed }: { readonly holdings: readonly Holding[]; readonly isNarrowed: boolean },
  traits: readonly OwnValue[],
  { own: { terms }, ontology }: { readonly own: OwnLexicon; readonly ontology: OntologyIndex },
  meant: readonly MeantTerm[],
): readonly ChosenTerms[] => {
  const narrowed = (figures: readonly OwnFigure[]): readonly OwnFigure[] => narrow(figures, question, holdings, traits, isNarrowed);
  const literal = question.terms.flatMap(({ start, end, values }) => {
    const figures = narrowed(values.filter(isFigure));
    return figures.length === 0 ? [] : [{ figures, start, end }];
  });
  if (literal.length > 0)
    return [{ groups: literal.map(({ figures }) => figures), spans: literal, from: 'words', literal: 1, similarity: 0, margin: 0 }];
  // What is only likely to be asked for is not asked for where there is nothing to tell; of somebody unknown nothing is known.
  const isTellable = (figure: OwnFigure): boolean => (holdings.length === 0 && traits.length === 0) || hasValue(figure, holdings, traits);
  const words = contentWords(question);
  const isOfKind = (figure: OwnFigure): boolean => asksForKind(question, figure.attribute);
  const implied = (figure: OwnFigure): LocalisedTexts =>
    figure.kind === 'trait' ? (ontology.entityType(figure.entityType)?.names ?? {}) : {};
  const overlaps = terms
    .filter(isFigure)
    .filter((figure) => isTellable(figure) && narrowed([figure]).length > 0)
    .map((figure) => ({
      figure,
      overlap: nameOverlap(figure.attribute.names, words, { text: question.text, isOfKind: isOfKind(figure), implied: implied(figure) }),
    }))
    .filter(({ overlap }) => overlap.share >= LEAST_OVERLAP)
    .sort((a, b) => b.overlap.share - a.overlap.share);
  const byMeaning = chooseByMeaning(meant, terms, (figures) =>
    narrowed(figures).filter((figure) => isTellable(figure) && fitsKind(question, figure.attribute)),
  );
  const [best] = overlaps;
  if (best === undefined) return byMeaning;
  const equal = overlaps.filter(({ overlap }) => overlap.share === best.overlap.share);
  return [
    {
      groups: [narrowed(equal.map(({ figure }) => figure))],
      spans: equal.flatMap(({ overlap }) => overlap.spans),
      from: 'words',
      literal: best.overlap.share * 0.9,
      similarity: Math.max(0, ...equal.map(({ figure }) => meant.find(({ term }) => isTerm(figure, term))?.similarity ?? 0)),
      margin: 0,
    },
    ...byMeaning.filter(({ groups: [figures = []] }) => figures.some((figure) => !equal.some((one) => one.figure === figure))),
  ];
};

/** What is nearest to the question by meaning, of what `narrowed` leaves. */
const chooseByMeaning = (
  meant: readonly MeantTerm[],
  terms: readonly OwnTerm[],
  narrowed: (figures: readonly OwnFigure[]) => readonly OwnFigure[],
): readonly ChosenTerms[] => {
  const near = meant.flatMap(({ term, similarity }) => {
    const figures = narrowed(terms.filter(isFigure).filter((figure) => isTerm(figure, term)));
    return figures.length > 0 ? [{ figures, similarity }] : [];
  });
  return near
    .filter(({ similarity }) => similarity >= LEAST_SIMILAR)
    .slice(0, MOST_MEANT)
    .map(({ figures, similarity }, at) => ({
      groups: [figures],
      spans: [],
      from: 'meaning',
      literal: 0,
      similarity,
      margin: Math.max(0, similarity - (near[at === 0 ? 1 : 0]?.similarity ?? 0)),
    }));
};

/** Whether the words ask for a value of the kind that an attribute has. */
const asksForKind = (question: OwnQuestion, attribute: AttributeType): boolean =>
  says(question, ...OF_DAYS)
    ? attribute.type === 'date'
    : says(question, 'amount')
      ? attribute.type === 'number'
      : says(question, 'status') && attribute.values !== null;

/** Whether an attribute may be what the words ask for, as far as they say of what kind it is. */
const fitsKind = (question: OwnQuestion, attribute: AttributeType): boolean =>
  asksForKind(question, attribute) || !says(question, 'when', 'daysUntil', 'amount') || (says(question, 'amount') && isNumeric(attribute));

/** What asks for a day. */
const OF_DAYS = ['when', 'daysUntil', 'earliest', 'latest'] as const;

/** What was asked last, where the dialogue was about one's own: "and the travel card?". */
export const termsOfMemory = (memory: FactMemory | null, { terms }: OwnLexicon): ChosenTerms | null => {
  if (memory?.operation !== 'own') return null;
  const figures = terms.filter(isFigure).filter((figure) => memory.terms.some((term) => isTerm(figure, term)));
  return figures.length === 0 ? null : { groups: [figures], spans: [], from: 'dialogue', literal: 0, similarity: 0, margin: 0 };
};

const isTerm = (figure: OwnFigure, term: FactTerm): boolean =>
  term.kind === 'attribute' && figure.attribute.id === term.id && ownerOf(figure) === term.entityType;

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
  const ofKind = says(question, 'when', 'daysUntil')
    ? prefer(figures, ({ attribute }) => attribute.type === 'date')
    : says(question, 'amount')
      ? prefer(figures, ({ attribute }) => isNumeric(attribute))
      : says(question, 'status')
        ? prefer(figures, ({ attribute }) => attribute.values !== null)
        : figures;
  const told = prefer(ofKind, (figure) => hasValue(figure, holdings, traits));
  const ofRelation = prefer(told, (figure) => figure.kind === 'property' && relations.includes(figure.relation.id));
  return isNarrowed ? prefer(ofRelation, ({ kind }) => kind === 'property') : ofRelation;
};

/** Whether there is anything to tell of a figure. */
export const hasValue = (figure: OwnFigure, holdings: readonly Holding[], traits: readonly OwnValue[]): boolean =>
  figure.kind === 'trait'
    ? traits.some(({ attribute }) => attribute === figure.attribute)
    : holdings.some(
        ({ relation, values }) =>
          relation.id === figure.relation.id && values.some(({ attribute }) => attribute.id === figure.attribute.id),
      );

export const isNumeric = ({ type }: Pick<AttributeType, 'type'>): boolean => type === 'number' || type === 'integer';

/** Figures of the kind asked for, of things that are narrowed down already: "when is my appointment". `null`: no kind is asked for. */
export const termsOfKind = (question: OwnQuestion, { holdings }: { readonly holdings: readonly Holding[] }): ChosenTerms | null => {
  const fits = (attribute: AttributeType): boolean =>
    says(question, ...OF_DAYS)
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
