import type { FaqContent } from '../domain/faq.js';
import type { FaqParts, FaqVersion, PublishedFaq } from '../store/faq-repository.js';
import type { GraphTransaction } from '../store/graph-store.js';
import type { CurationDependencies } from './curation-dependencies.js';
import { wordingOf } from './wording-of.js';

/** One FAQ's change of what customers get. */
export interface LiveChange {
  /** The FAQ as it is to be, answers and links included. */
  readonly faq: PublishedFaq;
  readonly parts: FaqParts;
  /** Whether topic, entities or follow-ups differ from what is stored. */
  readonly linksChanged: boolean;
  /** What customers got until now, to be kept; `null` when they got nothing or it is kept already. */
  readonly superseded: FaqVersion | null;
}

/** Writes changes of what customers get and advances the revision. Returns the new revision, `null` when there is no change. */
export const writeLiveChanges = async (
  transaction: GraphTransaction,
  changes: readonly LiveChange[],
  at: string,
  { faqs, changes: revisions }: Pick<CurationDependencies, 'faqs' | 'changes'>,
): Promise<number | null> => {
  if (changes.length === 0) return null;
  await faqs.saveHeads(
    transaction,
    changes.map(({ faq }) => faq),
  );
  const superseded = changes.flatMap(({ faq, superseded: version }) => (version === null ? [] : [[faq.id, version] as const]));
  await faqs.keepVersions(transaction, new Map(superseded));
  await faqs.saveAllParts(transaction, new Map(changes.map(({ faq, parts }) => [faq.id, parts])));
  await faqs.saveLinks(
    transaction,
    changes.filter(({ linksChanged }) => linksChanged).map(({ faq }) => faq),
  );
  return revisions.record(transaction, { kind: 'FAQ', ids: changes.map(({ faq }) => faq.id), at });
};

/** What must be written so that a FAQ's parts become those of `after`. Answers are written as a whole, because their order counts. */
export const differenceOf = (before: FaqContent, after: FaqContent): FaqParts => {
  const idsOf = (parts: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(parts.map(({ id }) => id));
  const [phrasingsBefore, phrasingsAfter, answersAfter] = [idsOf(before.phrasings), idsOf(after.phrasings), idsOf(after.answers)];
  const sameAnswers =
    before.answers.length === after.answers.length && before.answers.every(({ id }, rank) => id === after.answers[rank]?.id);
  return {
    addPhrasings: after.phrasings
      .filter(({ id }) => !phrasingsBefore.has(id))
      .map((phrasing) => ({ ...phrasing, wording: wordingOf(phrasing) })),
    removePhrasingIds: before.phrasings.filter(({ id }) => !phrasingsAfter.has(id)).map(({ id }) => id),
    addAnswers: sameAnswers ? [] : after.answers,
    removeAnswerIds: before.answers.filter(({ id }) => !answersAfter.has(id)).map(({ id }) => id),
  };
};

/** Whether topic, entities or follow-ups differ. */
export const haveOtherLinks = (before: FaqContent, after: FaqContent): boolean =>
  before.topicId !== after.topicId ||
  before.aboutIds.join('\0') !== after.aboutIds.join('\0') ||
  before.nextIds.join('\0') !== after.nextIds.join('\0');
