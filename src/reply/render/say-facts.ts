import type { EntityRef } from '../../domain/entity.js';
import type { FactFinding, FactSense } from '../../domain/fact-question.js';
import { inLanguage, type Language } from '../../domain/language.js';
import type { Fact } from '../../domain/reply.js';
import { SAY_STATE } from '../../language/reply-wording.js';
import { formatDay, formatValue } from '../../ontology/describe-fact.js';
import { displayName, type OntologyIndex } from '../../ontology/ontology-index.js';
import { FACT_WORDING } from './fact-wording.js';
import { sayCalculation, writeOperand } from './say-calculation.js';
import { sayOwnFacts } from './say-own-facts.js';
import { fillIn, WORDING } from './wording.js';

type FoundFacts = Extract<FactFinding, { kind: 'facts' }>;
type Sense<K extends FactSense['kind']> = Extract<FactSense, { kind: K }>;

/** Names said before the rest is counted. */
const MOST_NAMED = 12;

/**
 * What facts come to, in sentences without their ends; told before the facts themselves where `withFacts`. `null`: the facts speak for
 * themselves.
 */
export const sayFacts = (
  { sense, facts }: FoundFacts,
  language: Language,
  ontology: OntologyIndex,
): { readonly text: string; readonly withFacts: boolean } | null => {
  const say = { facts, language, ontology };
  switch (sense.kind) {
    case 'each':
      return null;
    case 'own':
      return { text: sayOwnFacts(sense, language), withFacts: false };
    case 'path':
      return { text: sayPath(sense, say), withFacts: false };
    case 'list':
      return { text: sayList(sense, say), withFacts: false };
    case 'count':
      return { text: sayCount(sense, say), withFacts: false };
    case 'best':
      return { text: sayBest(sense, say), withFacts: sense.isComparison };
    case 'fitting':
      return {
        text: fillIn(FACT_WORDING[language][sense.fitting.length === 0 ? 'noneFits' : 'onlyFits'], {
          list: sense.fitting.map((one) => nameOf(one, language)).join(WORDING[language].listSeparator),
        }),
        withFacts: true,
      };
    case 'whether':
      if (facts.length === 1 && typeof facts[0]?.value === 'boolean') return { text: sayHas(sense.holds, facts[0], say), withFacts: false };
      return {
        text: FACT_WORDING[language][sense.isWithin === true ? (sense.holds ? 'within' : 'notWithin') : sense.holds ? 'yes' : 'no'],
        withFacts: true,
      };
    case 'difference':
      return { text: sayDifference(sense, say), withFacts: false };
    case 'related':
      return { text: sayRelated(sense, say), withFacts: false };
    case 'calculation':
      return { text: sayCalculation(sense.calculation, language, ontology), withFacts: false };
    case 'properties':
      return { text: sayProperties(sense, say), withFacts: false };
    case 'tariffs':
      return { text: sayTariffs(sense, say), withFacts: false };
    case 'validity':
      return { text: sayValidity(sense, say), withFacts: false };
    case 'missing':
      return { text: sayMissing(sense, say), withFacts: false };
  }
};

interface Saying {
  readonly facts: readonly Fact[];
  readonly language: Language;
  readonly ontology: OntologyIndex;
}

const sayPath = ({ start, steps, attribute, answers }: Sense<'path'>, { facts, language, ontology }: Saying): string => {
  const words = FACT_WORDING[language];
  const names = steps.map(({ relation, direction }) => {
    const type = ontology.relationType(relation);
    return displayName((direction === 'OUTGOING' ? type?.names : type?.inverseNames) ?? {}, language, relation);
  });
  const told = answers.slice(0, MOST_NAMED);
  const said = told.map((answer) => {
    const values = facts.filter(({ subject, predicate }) => subject.id === answer.id && predicate === attribute);
    return nameOf(answer, language) + valuesOf(values, { facts, language, ontology });
  });
  const rest = answers.length - told.length;
  const list = said.join(WORDING[language].listSeparator) + (rest > 0 ? fillIn(words.rest, { rest: String(rest) }) : '');
  return fillIn(words.path, { start: nameOf(start, language), steps: names.join(words.stepSeparator), list });
};

const sayList = ({ entityType, total, offset, shown }: Sense<'list'>, say: Saying): string => {
  const { facts, language, ontology } = say;
  const words = FACT_WORDING[language];
  const type = typeName(entityType, say);
  if (total === 0) return fillIn(words.none, { type });
  if (shown.length === 0) return words.noMore;
  // What is one of a closed set was asked for by its name: it need not be said again.
  const isValue = ({ subject, predicate }: Fact): boolean => ontology.attribute(subject.type, predicate)?.values == null;
  const said = shown.map(
    (one) =>
      nameOf(one, language) +
      valuesOf(
        facts.filter((fact) => fact.subject.id === one.id && isValue(fact)),
        say,
      ),
  );
  const rest = total - offset - shown.length;
  const list = said.join(WORDING[language].listSeparator) + (rest > 0 ? fillIn(words.more, { rest: String(rest) }) : '');
  return fillIn(words.list, { type, total: String(total), list });
};

const sayCount = ({ entityType, total, shown = [] }: Sense<'count'>, say: Saying): string => {
  const words = FACT_WORDING[say.language];
  const list = shown.map((one) => nameOf(one, say.language)).join(WORDING[say.language].listSeparator);
  return fillIn(shown.length === 0 ? words.count : words.countNamed, { type: typeName(entityType, say), total: String(total), list });
};

/** Yes or no to what is there or not, with what it is said of; "is it without" turns the answer, not the value. */
const sayHas = (holds: boolean, { subject, predicate, text, value }: Fact, { language, ontology }: Saying): string => {
  const words = FACT_WORDING[language];
  const turned = fillIn(words.turned, { answer: holds ? words.yes : words.denied, fact: text });
  const label = displayName(ontology.attribute(subject.type, predicate)?.names ?? {}, language, predicate);
  const entity = nameOf(subject, language);
  if (holds !== value || SAY_STATE[language](entity, label, holds) !== null) return turned;
  return fillIn(holds ? words.has : words.hasNot, { entity, attribute: label.replace(words.whetherPrefix, '') });
};

/** A short table in words: each attribute with the value of each thing. */
const sayDifference = ({ compared, rows, total }: Sense<'difference'>, { language, ontology }: Saying): string => {
  const words = FACT_WORDING[language];
  const [first] = compared;
  const said = rows.map(({ attribute, values }) => {
    const type = first === undefined ? null : ontology.attribute(first.type, attribute);
    const told = compared.map((one, index) =>
      fillIn(words.differenceValue, {
        entity: nameOf(one, language),
        value: values[index] == null ? words.noValue : formatValue(values[index], type, ontology, language),
      }),
    );
    return fillIn(words.differenceRow, {
      attribute: displayName(type?.names ?? {}, language, attribute),
      values: told.join(WORDING[language].listSeparator),
    });
  });
  const rest = total - rows.length;
  return said.join(words.rowSeparator) + (rest > 0 ? fillIn(words.moreRows, { rest: String(rest) }) : '');
};

const sayRelated = ({ holds, isUnsaid, start, step, end, others }: Sense<'related'>, { facts, language, ontology }: Saying): string => {
  const words = FACT_WORDING[language];
  const [fact] = facts;
  if (fact !== undefined)
    return fillIn(isUnsaid ? words.relatedOtherwise : holds ? words.related : words.relatedReversed, { fact: fact.text });
  const type = ontology.relationType(step.relation);
  const relation = displayName((step.direction === 'OUTGOING' ? type?.names : type?.inverseNames) ?? {}, language, step.relation);
  const named = { start: nameOf(start, language), relation, end: nameOf(end, language) };
  const list = others.map((one) => nameOf(one, language)).join(WORDING[language].listSeparator);
  return fillIn(others.length === 0 ? words.notRelated : words.relatedToOthers, { ...named, list });
};

const sayProperties = ({ relation, properties, rows }: Sense<'properties'>, { language, ontology }: Saying): string => {
  const words = FACT_WORDING[language];
  const types = ontology.relationType(relation)?.properties ?? [];
  const said = rows.map(({ from, to, values }) => {
    const told = properties.flatMap((id, index) => {
      const type = types.find((one) => one.id === id) ?? null;
      const value = values[index] ?? null;
      return value === null ? [] : [`${displayName(type?.names ?? {}, language, id)} ${formatValue(value, type, ontology, language)}`];
    });
    const named = { from: nameOf(from, language), to: nameOf(to, language) };
    return fillIn(words.propertyRow, { ...named, values: told.join(WORDING[language].listSeparator) });
  });
  return said.join(words.rowSeparator);
};

const sayTariffs = ({ rows }: Sense<'tariffs'>, { language, ontology }: Saying): string => {
  const words = FACT_WORDING[language];
  const said = rows.map(({ from, to, first, further, count, result }) => {
    const [one = '', each = '', all = ''] = [first, further, result].map((operand) => writeOperand(operand, language, ontology));
    const formula = count === 0 ? all : fillIn(words.tariffFormula, { first: one, further: each, count: String(count), result: all });
    return fillIn(words.propertyRow, { from: nameOf(from, language), to: nameOf(to, language), values: formula });
  });
  return said.join(words.rowSeparator);
};

/** Whether each thing is there, and from or till when where that is known. */
const sayValidity = ({ asOf, things }: Sense<'validity'>, { language, ontology }: Saying): string => {
  const words = FACT_WORDING[language];
  const { calendar } = ontology;
  const said = things.map(({ entity, from, to }) => {
    const isUpcoming = from !== null && Date.parse(from) > Date.parse(asOf);
    const hasEnded = to !== null && Date.parse(to) <= Date.parse(asOf);
    const pattern = isUpcoming
      ? words.willBeThere
      : hasEnded
        ? words.wasThere
        : to !== null
          ? words.isThereUntil
          : from !== null
            ? words.isThereSince
            : words.isThere;
    return fillIn(pattern, {
      entity: nameOf(entity, language),
      from: formatDay(from ?? '', language, calendar),
      to: formatDay(to ?? '', language, calendar),
    });
  });
  return said.join(words.rowSeparator);
};

const sayMissing = ({ entity, term }: Sense<'missing'>, { language, ontology }: Saying): string => {
  const relation = ontology.relationType(term.id);
  const names =
    term.kind === 'attribute'
      ? ontology.attribute(term.entityType, term.id)?.names
      : term.direction === 'OUTGOING'
        ? relation?.names
        : relation?.inverseNames;
  return fillIn(FACT_WORDING[language].missing, {
    entity: nameOf(entity, language),
    attribute: displayName(names ?? {}, language, term.id),
  });
};

const sayBest = ({ attribute, best, isLowest, place, isComparison }: Sense<'best'>, say: Saying): string => {
  const { facts, language, ontology } = say;
  const words = FACT_WORDING[language];
  const [first] = best;
  const label = displayName((first === undefined ? null : ontology.attribute(first.type, attribute))?.names ?? {}, language, attribute);
  const compared = new Set(facts.map(({ subject }) => subject.id)).size;
  if (isComparison && best.length === compared) return fillIn(words.same, { attribute: label });
  const told = best.slice(0, MOST_NAMED);
  const said = told.map(
    (one) =>
      nameOf(one, language) +
      (isComparison
        ? ''
        : valuesOf(
            facts.filter(({ subject }) => subject.id === one.id),
            say,
          )),
  );
  const list = said.join(WORDING[language].listSeparator);
  if (place > 1) {
    const form = words.placeForms[new Intl.PluralRules(language, { type: 'ordinal' }).select(place)] ?? '{n}';
    return fillIn(isLowest ? words.placedLowest : words.placedHighest, {
      attribute: label,
      list,
      place: fillIn(form, { n: String(place) }),
    });
  }
  const pattern = isComparison ? (isLowest ? words.lower : words.higher) : isLowest ? words.lowest : words.highest;
  return fillIn(pattern, { attribute: label, list });
};

const valuesOf = (facts: readonly Fact[], { language, ontology }: Saying): string => {
  const values = facts.map(({ subject, predicate, value }) => {
    const attribute = ontology.attribute(subject.type, predicate);
    return `${displayName(attribute?.names ?? {}, language, predicate)} ${formatValue(value, attribute, ontology, language)}`;
  });
  return values.length === 0 ? '' : fillIn(FACT_WORDING[language].values, { values: values.join(WORDING[language].listSeparator) });
};

const typeName = (id: string, { language, ontology }: Saying): string => displayName(ontology.entityType(id)?.names ?? {}, language, id);
const nameOf = ({ id, names }: EntityRef, language: Language): string => inLanguage(names, language, id);
