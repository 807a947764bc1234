import type { FactProposal } from '../../domain/fact-proposal.js';
import type { AttributeType } from '../../domain/ontology.js';
import { figureSimilarity } from '../term-index.js';
import { chooseOwnTerms, type ChosenTerms, contentWords, isNumeric, type OwnFigure, termsOfKind } from './choose-own-terms.js';
import { type ChosenHoldings, type HoldingEvidence, isUnlikely } from './holdings.js';
import type { OwnValue } from './own-lexicon.js';
import { toOwnProposal } from './own-proposal.js';
import type { OwnContext } from './propose-own-facts.js';
import { type OwnQuestion, says } from './read-own-question.js';
import { tellFigures } from './tell-own-facts.js';
import { dayOf, itemsOf, tell, tellDifference, withCounterpart } from './told-facts.js';

/** Things of which all that matters is proposed, and of those the ones that are so whatever speaks for them. */
const MOST_RECORDS = 3;
const ALWAYS = 2;
/** Values that one takes in at a glance. */
const MOST_VALUES = 4;
/** Of one thing, what single figures are proposed. */
const MOST_FIGURES = 2;

/**
 * What is known of each of the things that may be meant by what happened to them rather than by their name: "did that 500 ever get agreed",
 * 上回那个退费批了没. All that matters of it, what is left of a figure, and what is asked of it by words or meaning.
 */
export const proposeRecords = (ranked: readonly HoldingEvidence[], context: OwnContext): readonly FactProposal[] =>
  contentWords(context.question).length === 0 && context.question.cues.length === 0
    ? []
    : [
        ...ranked
          .filter((one, at) => at < ALWAYS || (at < MOST_RECORDS && !isUnlikely(context.question, one)))
          .flatMap((one) => proposeRecord(one, context)),
        ...proposeTraits(context),
      ];

/** What is known of the asker themselves that is near to the question, whether or not its words say that it is theirs. */
const proposeTraits = (context: OwnContext): readonly FactProposal[] => {
  const { question, asked, reader, meant, tell: told } = context;
  const chosen: ChosenHoldings = { holdings: [], from: 'profile', isNarrowed: false, missing: null };
  return chooseOwnTerms(question, chosen, told.traits, reader, meant)
    .map((terms) => ({ ...terms, groups: terms.groups.map((figures) => figures.filter(({ kind }) => kind === 'trait')) }))
    .filter(({ groups }) => itemsOf(groups.flat(), [], told).length > 0)
    .slice(0, MOST_FIGURES)
    .map((terms) => toOwnProposal({ ...context, chosen, told: tellFigures(question, terms, chosen, told), terms }, asked, reader));
};

const proposeRecord = (evidence: HoldingEvidence, context: OwnContext): readonly FactProposal[] => {
  const { question, asked: inquiry, reader, meant, tell: told } = context;
  const { holding, spans } = evidence;
  const chosen: ChosenHoldings = {
    holdings: [holding],
    from: evidence.named > 0 || evidence.said > 0 || evidence.isOfKind ? 'words' : evidence.focus > 0 ? 'focus' : 'profile',
    isNarrowed: true,
    missing: null,
  };
  const termsOf = (values: readonly OwnValue[]): ChosenTerms => {
    const figures = values.map(({ attribute }): OwnFigure => ({ kind: 'property', relation: holding.relation, attribute }));
    const similarity = Math.max(0, ...figures.map((figure) => figureSimilarity(figure, meant)));
    return { groups: [figures], spans, from: similarity > 0 ? 'meaning' : 'words', literal: 0, similarity, margin: 0 };
  };
  const recordValues = valuesThatMatter(evidence, context);
  const terms = termsOf(recordValues);
  const record =
    recordValues.length === 0
      ? []
      : [
          toOwnProposal(
            {
              ...context,
              chosen,
              told: tell(
                { kind: 'values' },
                recordValues.map((value) => ({ ...value, holding })),
                told,
                [holding],
              ),
              terms,
              isRecord: true,
            },
            inquiry,
            reader,
          ),
        ];
  const asked = chooseOwnTerms(question, chosen, [], reader, meant).filter(
    ({ groups }) => itemsOf(groups.flat(), [holding], told).length > 0,
  );
  // "How many days left": of whatever day there is.
  const ofKind = asked.length === 0 && says(question, 'daysUntil', 'whether') ? termsOfKind(question, chosen) : null;
  const figures = says(question, 'manner')
    ? []
    : [...asked, ...(ofKind === null ? [] : [ofKind])].slice(0, MOST_FIGURES).map((one) => {
        const withSpans = { ...one, spans: [...one.spans, ...spans] };
        return toOwnProposal(
          { ...context, chosen, told: tellFigures(question, one, chosen, told), terms: withSpans, isRecord: false },
          inquiry,
          reader,
        );
      });
  return [...record, ...figures, ...proposeLeft(chosen, evidence, context, termsOf)];
};

/** What one figure leaves of another, where the words ask what is left. */
const proposeLeft = (
  chosen: ChosenHoldings,
  { holding }: HoldingEvidence,
  context: OwnContext,
  termsOf: (values: readonly OwnValue[]) => ChosenTerms,
): readonly FactProposal[] => {
  if (!says(context.question, 'difference')) return [];
  const numbers = holding.values.filter(({ attribute }) => isNumeric(attribute));
  const pair = numbers.map((value) => withCounterpart([{ ...value, holding }])).find((groups) => groups.length === 2);
  const left = pair === undefined ? null : tellDifference(pair, context.tell);
  if (left === null || pair === undefined) return [];
  return [toOwnProposal({ ...context, chosen, told: left, terms: termsOf(pair.flat()), isRecord: false }, context.asked, context.reader)];
};

/** All values of a thing with few; else how it stands, a day, a number and what is nearest to the question, what is of the kinds asked for first. */
const valuesThatMatter = ({ holding }: HoldingEvidence, { question, meant, asked: { asOf } }: OwnContext): readonly OwnValue[] => {
  const { values, relation } = holding;
  if (values.length <= MOST_VALUES) return values;
  const weigh = ({ attribute, value }: OwnValue): number =>
    figureSimilarity({ kind: 'property', relation, attribute }, meant) +
    (isAskedFor(question, attribute) ? OF_KIND : 0) +
    (attribute.type === 'date' && dayOf(value) >= asOf.slice(0, 10) ? TO_COME : 0) -
    (attribute.type === 'text' ? OF_NAME : 0);
  const ordered = values.toSorted((a, b) => weigh(b) - weigh(a));
  const first = (isSo: (attribute: AttributeType) => boolean): readonly OwnValue[] =>
    ordered.filter(({ attribute }) => isSo(attribute)).slice(0, 1);
  const telling = [...first(({ values: states }) => states !== null), ...first(({ type }) => type === 'date'), ...first(isNumeric)];
  const chosen = [...new Set([...telling, ...ordered])].slice(0, MOST_VALUES);
  return values.filter((value) => chosen.includes(value));
};

const OF_KIND = 0.2;
/** What is still to come is asked for more. */
const TO_COME = 0.1;
/** A number or a name that only tells things apart. */
const OF_NAME = 0.1;

/** Whether a value is of one of the kinds that the words ask for; they may ask for several. */
const isAskedFor = (question: OwnQuestion, attribute: AttributeType): boolean =>
  (attribute.type === 'date' && says(question, 'when', 'daysUntil', 'earliest', 'latest')) ||
  (isNumeric(attribute) && says(question, 'amount', 'count', 'difference')) ||
  (attribute.values !== null && says(question, 'outcome', 'status', 'done'));
