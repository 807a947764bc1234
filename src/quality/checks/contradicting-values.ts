import { isDeepStrictEqual } from 'node:util';
import type { FindingDraft, FindingEvidence, FindingFix } from '../../domain/finding.js';
import { groupBy } from '../../domain/group-by.js';
import { hasCome } from '../../domain/time/calendar.js';
import { referencesOf } from '../knowledge-reviewer.js';
import { likenessOf } from '../leads.js';
import type { PlacedStatement, ReviewedKnowledge } from '../reviewed-knowledge.js';
import {
  areComparable,
  canBothBeGiven,
  type Difference,
  differenceOf,
  sameMatter,
  sameTitledMatter,
  shareUnit,
} from '../statements/compare-statements.js';
import type { Statement } from '../statements/statement.js';

type Knowledge = Pick<ReviewedKnowledge, 'now' | 'faqs' | 'statements' | 'leads' | 'variables'>;

/** Statements so alike are about the same, whatever FAQs they stand in (docs/decisions/quality.md). */
const SAME_MATTER = 0.82;
/** In FAQs that are asked by the same words this is enough. */
const SAME_MATTER_ALIKE = 0.77;
/** And this, under their titles, in a FAQ and an entity that it refers to. */
const SAME_TITLED_MATTER = 0.76;
/** So alike are the statements of two answers of one FAQ that are about the same. */
const SAME_MATTER_WITHIN = 0.7;
/** FAQs are asked by the same words from here on. */
const ALIKE = 0.45;

interface Clash extends Difference {
  readonly ours: PlacedStatement;
  readonly theirs: PlacedStatement;
}

/**
 * Where a FAQ gives another value than other FAQs and the texts of entities, one finding a pair. What is held against each statement is what is most
 * like it in the other text. @param isKnown whether a statement is known to be wrong by itself
 */
export const findOtherValues = (
  faqId: string,
  knowledge: Knowledge,
  isKnown: (statement: Statement) => boolean,
): readonly FindingDraft[] => {
  const ours = given(faqId, knowledge).filter((statement) => !isKnown(statement));
  const referred = new Set(referencesOf(knowledge.faqs.get(faqId)));
  return [...knowledge.statements].flatMap(([otherId, all]): readonly FindingDraft[] => {
    const isFaq = all[0]?.owner.kind === 'FAQ';
    // A pair of FAQs is looked at from one side.
    if (otherId === faqId || (isFaq && otherId < faqId)) return [];
    const theirs = given(otherId, knowledge).filter((statement) => !isKnown(statement));
    const least = isFaq && likenessOf(faqId, otherId, knowledge.leads) >= ALIKE ? SAME_MATTER_ALIKE : SAME_MATTER;
    const isSame = (one: PlacedStatement, other: PlacedStatement): boolean =>
      sameMatter(one, other) >= least || (referred.has(otherId) && sameTitledMatter(one, other) >= SAME_TITLED_MATTER);
    const clashes = ours.flatMap((statement) => clashWith(statement, theirs, isSame, knowledge) ?? []);
    const [first] = clashes;
    return first === undefined ? [] : [clashOf(first, clashes, isFaq)];
  });
};

const given = (ownerId: string, { statements, now }: Knowledge): readonly PlacedStatement[] =>
  (statements.get(ownerId) ?? []).filter(({ validTo }) => validTo === null || !hasCome(validTo, now));

const clashWith = (
  ours: PlacedStatement,
  theirs: readonly PlacedStatement[],
  isSame: (one: PlacedStatement, other: PlacedStatement) => boolean,
  { variables }: Pick<Knowledge, 'variables'>,
): Clash | null => {
  const compared = theirs
    .filter((other) => areComparable(ours, other))
    .filter((other) => isSame(ours, other))
    .map((other) => ({ other, alike: sameMatter(ours, other) }))
    .sort((a, b) => b.alike - a.alike);
  const best = compared[0]?.other;
  if (best === undefined) return null;
  const hasSame = theirs.some(
    (other) =>
      (compared.some((one) => one.other === other) || other.bareSentence === best.bareSentence) &&
      other.values[0]?.measure === ours.values[0]?.measure &&
      differenceOf(ours.values, other.values) === null,
  );
  if (hasSame) return null;
  const difference = differenceOf(ours.values, best.values);
  // What comes from the graph is right there.
  const isFromGraph = best.owner.kind === 'ENTITY' && difference?.one.isWritten === false;
  return difference === null || isFromGraph || !canBothBeGiven(ours, best, variables) ? null : { ...difference, ours, theirs: best };
};

const clashOf = ({ ours, theirs, one, other }: Clash, all: readonly Clash[], isFaq: boolean): FindingDraft => {
  const answerId = ours.owner.kind === 'FAQ' ? ours.owner.answerId : '';
  // What describes a thing counts before what a FAQ says of it.
  const fix: FindingFix =
    !isFaq && one.isWritten
      ? { kind: 'REWRITE_ANSWER', faqId: ours.owner.id, answerId, from: one.written, to: other.written }
      : { kind: 'EDIT_FAQ', faqId: ours.owner.id, language: ours.language };
  return {
    kind: 'CONTRADICTION',
    cause: 'OTHER_VALUE',
    subjectIds: [ours.owner.id, theirs.owner.id],
    details: { one: ours.owner.id, other: theirs.owner.id, oneValue: one.written, otherValue: other.written },
    evidence: all.flatMap((clash) => [evidenceOf(clash.ours, clash.one.written), evidenceOf(clash.theirs, clash.other.written)]),
    fix,
  };
};

export const evidenceOf = ({ owner, language, sentence }: Statement, value: string | null): FindingEvidence => ({
  subjectId: owner.id,
  language,
  answerId: owner.kind === 'FAQ' ? owner.answerId : null,
  text: sentence,
  value,
});

/** Two answers of a FAQ that one customer could get, and that give different values. */
export const findOtherAnswers = (faqId: string, knowledge: Knowledge): readonly FindingDraft[] => {
  const all = given(faqId, knowledge).filter(({ condition }) => condition !== null);
  const clashes = all.flatMap((ours, at) =>
    all.slice(at + 1).flatMap((theirs): readonly Clash[] => {
      const isSame = isDeepStrictEqual(ours.condition, theirs.condition);
      if (isSame || !areComparable(ours, theirs) || sameMatter(ours, theirs) < SAME_MATTER_WITHIN) return [];
      const difference = differenceOf(ours.values, theirs.values);
      return difference === null || !canBothBeGiven(ours, theirs, knowledge.variables) ? [] : [{ ...difference, ours, theirs }];
    }),
  );
  const [first] = clashes;
  if (first === undefined) return [];
  const { one, other, ours } = first;
  return [
    {
      kind: 'CONTRADICTION',
      cause: 'OTHER_ANSWER',
      subjectIds: [faqId],
      details: { one: faqId, oneValue: one.written, otherValue: other.written },
      evidence: clashes.flatMap((clash) => [evidenceOf(clash.ours, clash.one.written), evidenceOf(clash.theirs, clash.other.written)]),
      fix: { kind: 'EDIT_FAQ', faqId, language: ours.language },
    },
  ];
};

/** Answers of a FAQ that say in one language another value than in the other: for each measure one that only the one has, and one that only the other has. */
export const findOtherInLanguage = (faqId: string, knowledge: Knowledge): readonly FindingDraft[] => {
  const groups = groupBy(given(faqId, knowledge), ({ condition, validFrom, validTo }) => JSON.stringify([condition, validFrom, validTo]));
  return [...groups.values()].flatMap((some): readonly FindingDraft[] => {
    const written = (language: string) =>
      some
        .filter((statement) => statement.language === language)
        .flatMap((statement) => statement.values.filter(({ isWritten }) => isWritten).map((value) => ({ statement, value })));
    const [zh, en] = [written('zh'), written('en')];
    for (const one of zh) {
      const ours = zh.filter(({ value }) => shareUnit(value, one.value)).map(({ value }) => value);
      const comparable = en.filter(({ value }) => shareUnit(value, one.value));
      const difference = differenceOf(
        ours,
        comparable.map(({ value }) => value),
      );
      const other = comparable.find(({ value }) => value === difference?.other);
      if (difference?.one !== one.value || other === undefined || ours.length !== comparable.length) continue;
      // The first number of "3 to 9 euros" has no unit.
      if (isWrittenIn(en, one.value) || isWrittenIn(zh, other.value)) continue;
      return [
        {
          kind: 'CONTRADICTION',
          cause: 'OTHER_IN_LANGUAGE',
          subjectIds: [faqId],
          details: { one: faqId, oneValue: one.value.written, otherValue: other.value.written },
          evidence: [evidenceOf(one.statement, one.value.written), evidenceOf(other.statement, other.value.written)],
          fix: { kind: 'EDIT_FAQ', faqId, language: null },
        },
      ];
    }
    return [];
  });
};

const isWrittenIn = (texts: readonly { readonly statement: Statement }[], { value }: { readonly value: number }): boolean =>
  texts.some(({ statement }) => statement.bareSentence.match(/\d+(?:\.\d+)?/gu)?.some((digits) => Number(digits) === value) === true);
