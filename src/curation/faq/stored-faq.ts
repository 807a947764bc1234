import type { FaqContent } from '../../domain/faq.js';
import type { GraphReader, GraphTransaction } from '../../store/graph-store.js';
import type { FaqParts, PublishedFaq } from '../../store/repositories/faq-repository.js';
import type { FaqVersion } from '../../store/repositories/faq-version-repository.js';
import type { CurationDependencies } from '../curation-dependencies.js';
import { wordingOf } from '../fields/read-texts.js';

/** A FAQ after a change. */
export interface SavedFaq {
  /** As the graph shows it: what customers get, with the number of the newest version. */
  readonly faq: PublishedFaq;
  /** Its newest content, which is a draft unless `faq.version` is the published version. */
  readonly content: FaqContent;
}

/** A FAQ as stored: what the graph shows of it, and the newest content written for it. */
export interface StoredFaq {
  readonly head: PublishedFaq;
  /** The content in the graph: what customers get if the FAQ is published. */
  readonly live: FaqContent;
  /** The newest content: the draft when there is one, else `live`. */
  readonly newest: FaqContent;
}

/** Reads a FAQ with the newest content written for it; `null` when there is none with this id. */
export const findStoredFaq = async (
  reader: GraphReader,
  id: string,
  { faqs }: Pick<CurationDependencies, 'faqs'>,
): Promise<StoredFaq | null> => {
  const head = (await faqs.find([id], reader)).get(id);
  if (head === undefined) return null;
  const live = liveContent(head, (await faqs.phrasings([id], reader)).get(id) ?? []);
  const draft = head.version === head.publishedVersion ? null : await faqs.version(id, head.version, reader);
  return { head, live, newest: draft?.content ?? live };
};

/** The content of a FAQ as the graph holds it. */
export const liveContent = (
  { titles, topicId, aboutIds, nextIds, answers, validFrom, validTo }: PublishedFaq,
  phrasings: FaqContent['phrasings'],
): FaqContent => ({
  titles,
  topicId,
  aboutIds,
  nextIds,
  phrasings: phrasings.map(({ id, text, language }) => ({ id, text, language })),
  answers,
  validFrom,
  validTo,
});

/** What customers got until now, as a version to keep. */
export const supersededVersion = (head: PublishedFaq, live: FaqContent): FaqVersion | null =>
  // Written by an import, else it is kept already with its author.
  head.publishedVersion === null ? null : { number: head.publishedVersion, content: live, author: '', at: head.updatedAt };

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
