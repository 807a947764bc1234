import type { FaqContent } from '../domain/faq.js';
import type { FaqVersion, PublishedFaq } from '../store/faq-repository.js';
import type { GraphReader } from '../store/graph-store.js';
import type { CurationDependencies } from './curation-dependencies.js';

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
