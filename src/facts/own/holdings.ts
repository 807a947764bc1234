import type { Entity, EntityRef } from '../../domain/entity.js';
import type { SubjectOrigin } from '../../domain/fact-proposal.js';
import { LANGUAGES, type LocalisedTexts } from '../../domain/language.js';
import type { RelationType } from '../../domain/ontology.js';
import { OWN_WORDS } from '../../language/fact-words.js';
import { normaliseText, type Span } from '../../language/text/normalise-text.js';
import { stemText } from '../../language/text/stem-text.js';
import type { FactInquiry } from '../fact-inquiry.js';
import { figureSimilarity, type MeantTerm } from '../term-index.js';
import { contentWords, nameOverlap } from './choose-own-terms.js';
import type { Holding } from './own-lexicon.js';
import { type KindCue, type OwnQuestion, readSaidDays, says } from './read-own-question.js';

/** Which of one's things a question is about. */
export interface ChosenHoldings {
  readonly holdings: readonly Holding[];
  readonly from: Extract<SubjectOrigin, 'words' | 'focus' | 'given' | 'page' | 'profile'>;
  /** Whether some are left out. */
  readonly isNarrowed: boolean;
  /** What the words name that the asker has nothing of, as they said it. */
  readonly missing: string | null;
}

/** Of what the dialogue was about a while ago one no longer says "it". */
const IN_FOCUS = 0.3;

/**
 * The things meant: those named, those of the kind named, those that the dialogue or the place is about; else all. Several where the words
 * may be taken in more than one way, the likeliest first; none where the words name something that is not the asker's and do not say that it is.
 */
export const chooseHoldings = (question: OwnQuestion, asked: FactInquiry, all: readonly Holding[]): readonly ChosenHoldings[] => {
  // "Do I have a …" claims no more than "my …" does that there is one, and wants to hear when there is none.
  const isOwner = question.isOwn || (says(question, 'having', 'enumerate', 'count') && says(question, 'speaker'));
  const held = new Set(all.map(({ thing }) => thing.id));
  const named = question.names.filter(({ entity }) => held.has(entity.id));
  if (question.names.length > 0 && named.length === 0) {
    const [first] = question.names;
    return first !== undefined && isOwner ? [nothing(question, first.span)] : [];
  }
  const byName = named.length === 0 ? all : all.filter(({ thing }) => named.some(({ entity }) => entity.id === thing.id));
  const relations = question.terms.filter(({ values }) => values.some(({ kind }) => kind === 'relation'));
  const exactly = narrowByRelation(question, byName);
  const [relation] = relations;
  // "My parcel" may be one that was sent, though another relation has just this name.
  const byRelation = exactly.length > 0 || relation === undefined ? exactly : narrowByWords(question, relation, byName);
  if (byRelation.length === 0 && relation !== undefined) return isOwner ? [nothing(question, relation)] : [];
  const kinds = question.kinds.filter(({ values }) => values.some((kind) => isHoldable(kind, all)) || isOwner);
  const byKind = narrowByKind(kinds, byRelation);
  if (byKind === null) {
    const [first] = kinds;
    return first === undefined ? [] : [nothing(question, first)];
  }
  if (byKind.length < all.length || named.length > 0 || kinds.length > 0 || relations.length > 0)
    return [{ holdings: byKind, from: 'words', isNarrowed: true, missing: null }];
  const whole: ChosenHoldings = { holdings: all, from: question.isOwn ? 'words' : 'profile', isNarrowed: false, missing: null };
  if (says(question, 'total', 'count', 'enumerate', 'earliest', 'latest', 'most', 'least')) return [whole];
  const other = says(question, 'other') ? all.filter(({ thing }) => asked.focus.memory?.subjects.includes(thing.id) === false) : [];
  if (other.length > 0 && other.length < all.length) return [{ holdings: other, from: 'focus', isNarrowed: true, missing: null }];
  return [...inFocus(asked, all), whole];
};

/** What the place or the dialogue is about, as far as it is the asker's. */
const inFocus = ({ implied, focus }: FactInquiry, all: readonly Holding[]): readonly ChosenHoldings[] => {
  const of = (entities: readonly EntityRef[], from: ChosenHoldings['from']): readonly ChosenHoldings[] => {
    const holdings = all.filter(({ thing }) => entities.some(({ id }) => id === thing.id));
    return holdings.length === 0 || holdings.length === all.length ? [] : [{ holdings, from, isNarrowed: true, missing: null }];
  };
  const recent = focus.memory?.operation === 'own' ? focus.memory.subjects : [];
  const [near] = focus.entities.filter(({ entity, weight }) => weight >= IN_FOCUS && all.some(({ thing }) => thing.id === entity.id));
  const spokenOf =
    recent.length > 0
      ? all.filter(({ thing }) => recent.includes(thing.id)).map(({ thing }) => thing)
      : near === undefined
        ? []
        : [near.entity];
  const given = (by: 'GIVEN' | 'SCENARIO'): readonly EntityRef[] => implied.filter((one) => one.by === by).map(({ entity }) => entity);
  const [first] = [...of(given('GIVEN'), 'given'), ...of(spokenOf, 'focus'), ...of(given('SCENARIO'), 'page')];
  return first === undefined ? [] : [first];
};

/** "My requests": what was asked for, not what is held. */
const narrowByRelation = ({ terms }: OwnQuestion, holdings: readonly Holding[]): readonly Holding[] => {
  const said = terms.flatMap(({ values }) => values.flatMap((term) => (term.kind === 'relation' ? [term.relation.id] : [])));
  return said.length === 0 ? holdings : holdings.filter(({ relation }) => said.includes(relation.id));
};

/** What is had by relations whose names contain the words said. */
const narrowByWords = ({ text, language }: OwnQuestion, { start, end }: Span, holdings: readonly Holding[]): readonly Holding[] => {
  const { ownerPrefix } = OWN_WORDS[language];
  const stem = (name: string): string => stemText(normaliseText(name).text).text;
  const said = stem(text.slice(start, end).replace(ownerPrefix, ''));
  const contains = ({ names }: RelationType): boolean => (names[language] ?? []).some((name) => isPhraseIn(said, stem(name)));
  return holdings.filter((holding) => contains(holding.relation));
};

const isPhraseIn = (phrase: string, name: string): boolean =>
  /\p{Script=Latin}/u.test(phrase) ? ` ${name} `.includes(` ${phrase} `) : name.includes(phrase);

/** What is of every kind named, or, where nothing is, of any of them: "my cards and loans". `null`: nothing is. */
const narrowByKind = (kinds: OwnQuestion['kinds'], holdings: readonly Holding[]): readonly Holding[] | null => {
  if (kinds.length === 0) return holdings;
  const fits = (holding: Holding, { values }: OwnQuestion['kinds'][number]): boolean => values.some((kind) => isOfKind(holding, kind));
  const every = holdings.filter((holding) => kinds.every((kind) => fits(holding, kind)));
  const some = every.length > 0 ? every : holdings.filter((holding) => kinds.some((kind) => fits(holding, kind)));
  return some.length > 0 ? some : null;
};

const isOfKind = ({ thing }: Holding, kind: KindCue): boolean =>
  kind.kind === 'type' ? thing.type === kind.id : thing.type === kind.entityType && thing.attributes[kind.attribute] === kind.value;

/** Whether one has, or may have, things of a type at all. */
const isHoldable = (kind: KindCue, holdings: readonly Holding[]): boolean => {
  const type = kind.kind === 'type' ? kind.id : kind.entityType;
  return holdings.some(({ relation }) => relation.to.includes(type));
};

const nothing = ({ text }: OwnQuestion, { start, end }: Span): ChosenHoldings => ({
  holdings: [],
  from: 'words',
  isNarrowed: true,
  missing: text.slice(start, end),
});

/** What speaks for one of the asker's things being meant. */
export interface HoldingEvidence {
  readonly holding: Holding;
  /** Cosine of the question to what is written about it, 0..1. */
  readonly near: number;
  /** Cosine to the nearest question for what one has by its relation, 0..1. */
  readonly byRelation: number;
  /** Of its figures the one that the question is nearest to: 1 where it is named, else the cosine. */
  readonly byFigure: number;
  /** 1: a day or a number that is said is among its values; -1: among those of others only. */
  readonly said: number;
  /** Share of its name that is said, 0..1. */
  readonly named: number;
  readonly isOfKind: boolean;
  /** How much the dialogue is about it, 0..1. */
  readonly focus: number;
  /** The words that speak for it. */
  readonly spans: readonly Span[];
  /** For the order only. */
  readonly weight: number;
}

/** Below this cosine a question and a text have nothing to do with each other. */
const UNRELATED = 0.55;

/** The asker's things, those first that the words, the dialogue or the meaning speak for. */
export const rankHoldings = (
  question: OwnQuestion,
  asked: FactInquiry,
  all: readonly Holding[],
  meant: readonly MeantTerm[],
): readonly HoldingEvidence[] => {
  const days = readSaidDays(question.text, question.language, asked.asOf);
  const numbers = question.marks.flatMap((mark) =>
    mark.kind === 'number' && !days.some(({ start, end }) => mark.start < end && mark.end > start) ? [mark] : [],
  );
  const words = contentWords(question);
  const saidOf = ({ values }: Holding): readonly Span[] => [
    ...days.filter(({ fits }) =>
      values.some(({ attribute, value }) => attribute.type === 'date' && typeof value === 'string' && fits(value)),
    ),
    ...numbers.filter((mark) => values.some(({ attribute, value }) => typeof value === 'number' && isSaid(mark, attribute.unit, value))),
    ...question.terms.filter((term) =>
      term.values.some(
        (one) => one.kind === 'value' && values.some(({ attribute, value }) => attribute === one.attribute && value === one.value),
      ),
    ),
  ];
  const said = all.map(saidOf);
  const isSaidOfAny = said.some((spans) => spans.length > 0);
  const memory = asked.focus.memory;
  const recent = memory?.operation === 'own' ? memory.subjects : [];
  return all
    .map((holding, at): HoldingEvidence => {
      const { thing } = holding;
      const name = nameOverlap(namesOf(thing), words, { text: question.text, isOfKind: false, implied: {} });
      const isMentioned = question.names.some(({ entity }) => entity.id === thing.id);
      const spans = said[at] ?? [];
      const focus = Math.max(
        recent.includes(thing.id) ? 1 / Math.max(1, Math.sqrt(recent.length)) : 0,
        ...asked.focus.entities.filter(({ entity }) => entity.id === thing.id).map(({ weight }) => weight),
        ...asked.implied.filter(({ entity, by }) => entity.id === thing.id && by !== 'PROFILE' && by !== 'DIALOGUE').map(() => 1),
      );
      const near = asked.near?.get(thing.id) ?? 0;
      const evidence = {
        near,
        byRelation: meant.find(({ term }) => term.kind === 'relation' && term.id === holding.relation.id)?.similarity ?? 0,
        said: spans.length > 0 ? 1 : isSaidOfAny ? -1 : 0,
        named: isMentioned ? 1 : name.share,
        isOfKind: question.kinds.some(({ values }) => values.some((kind) => isOfKind(holding, kind))),
        focus,
      };
      const isNamed = ({ attribute }: Holding['values'][number]): boolean =>
        question.terms.some((term) =>
          term.values.some((one) => one.kind === 'property' && one.relation.id === holding.relation.id && one.attribute === attribute),
        );
      const byFigure = Math.max(
        0,
        ...holding.values.map((value) =>
          isNamed(value) ? 1 : figureSimilarity({ kind: 'property', relation: holding.relation, attribute: value.attribute }, meant),
        ),
      );
      const weight =
        evidence.named +
        evidence.said +
        0.5 * Number(evidence.isOfKind) +
        0.6 * focus +
        3 * Math.max(0, near - UNRELATED) +
        2 * Math.max(0, evidence.byRelation - UNRELATED) +
        2 * Math.max(0, byFigure - UNRELATED);
      return { holding, ...evidence, byFigure, spans: [...spans, ...name.spans], weight };
    })
    .toSorted((a, b) => b.weight - a.weight);
};

const namesKnown = new WeakMap<Entity, LocalisedTexts>();

/** Names and aliases together, as one object as long as the thing is. */
export const namesOf = (thing: Entity): LocalisedTexts => {
  const names =
    namesKnown.get(thing) ??
    Object.fromEntries(LANGUAGES.map((language) => [language, [thing.names[language] ?? [], thing.aliases[language] ?? []].flat()]));
  namesKnown.set(thing, names);
  return names;
};

/** Numbers are said as they are written, or without their cents. */
const isSaid = (
  mark: { readonly value: number; readonly inUnits: ReadonlyMap<string, number> | null },
  unit: string | null,
  value: number,
): boolean => {
  const said = mark.inUnits?.get(unit ?? '') ?? mark.value;
  return said === value || (said > MOST_COUNTED && said === Math.floor(value));
};

/** Small whole numbers count things or name days. */
const MOST_COUNTED = 31;

/** Whether nothing but chance speaks for a thing. */
export const isUnlikely = (question: OwnQuestion, { weight }: HoldingEvidence): boolean =>
  weight < (question.isOwn || says(question, 'outcome') ? LEAST_OF_OWN : LEAST);
const LEAST = 0.3;
const LEAST_OF_OWN = 0.15;
