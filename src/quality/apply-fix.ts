import { Undone, unlessRefused } from '../curation/change-all.js';
import type { Attribution, FaqDependencies } from '../curation/curation-dependencies.js';
import { type FaqInput, inputOf, writingOfInput } from '../curation/faq/faq-input.js';
import { archiveFaqIn, publishFaqIn } from '../curation/faq/publish-faq.js';
import { saveFaqIn } from '../curation/faq/save-faq.js';
import { findStoredFaq, type StoredFaq } from '../curation/faq/stored-faq.js';
import { refuse } from '../curation/outcome.js';
import type { Finding, RewriteAnswerFix } from '../domain/finding.js';
import { normaliseText, originalSpan } from '../language/text/normalise-text.js';
import { wordingDigest } from '../language/text/wording.js';
import type { GraphTransaction } from '../store/graph-store.js';

/**
 * Does what a finding proposes and publishes it. Returns the new revision. Refuses by `Undone` what cannot be done without an editor's words, and what
 * somebody changed since it was found.
 */
export const applyFix = async (
  transaction: GraphTransaction,
  { fix, evidence }: Finding,
  by: Attribution,
  dependencies: FaqDependencies,
): Promise<number | null> => {
  const read = (faqId: string): Promise<StoredFaq> => readPublished(transaction, faqId, evidence, dependencies);
  const publish = async (stored: StoredFaq, change: (input: FaqInput) => FaqInput): Promise<number | null> => {
    const { id } = stored.head;
    const writing = writingOfInput(change(inputOf(id, stored.newest)));
    const saved = unlessRefused(await saveFaqIn(transaction, dependencies, { id, writing, expectedVersion: stored.head.version, by }));
    return unlessRefused(await publishFaqIn(transaction, dependencies, id, saved.faq.version, by, null)).revision;
  };
  const move = async (texts: FaqInput['phrasings'], into: StoredFaq): Promise<number | null> => {
    const known = new Set(into.newest.phrasings.map(({ text }) => wordingDigest(text)));
    const added = texts.filter(({ text }) => !known.has(wordingDigest(text)));
    return added.length === 0 ? null : publish(into, (input) => ({ ...input, phrasings: [...input.phrasings, ...added] }));
  };

  switch (fix.kind) {
    case 'EDIT_FAQ':
      throw new Undone(
        refuse('INVALID_STATE', `only an editor knows what "${fix.faqId}" should say; edit it, or dismiss the finding`, ['id']),
      );
    case 'ARCHIVE_FAQ': {
      const stored = await read(fix.faqId);
      if (fix.intoId !== null) await move(stored.newest.phrasings, await read(fix.intoId));
      return unlessRefused(await archiveFaqIn(transaction, dependencies, fix.faqId, stored.head.version, by)).revision;
    }
    case 'TAKE_OUT_ANSWER': {
      const stored = await read(fix.faqId);
      const left = stored.newest.answers.filter(({ id }) => id !== fix.answerId);
      return publish(stored, (input) => ({ ...input, answers: inputOf(fix.faqId, { ...stored.newest, answers: left }).answers }));
    }
    case 'REWRITE_ANSWER': {
      const stored = await read(fix.faqId);
      const answers = stored.newest.answers.map((answer) => (answer.id === fix.answerId ? rewritten(answer, fix) : answer));
      return publish(stored, (input) => ({ ...input, answers: inputOf(fix.faqId, { ...stored.newest, answers }).answers }));
    }
    case 'MOVE_PHRASINGS': {
      const [stored, into] = [await read(fix.faqId), await read(fix.intoId)];
      const moved = stored.newest.phrasings.filter(({ text }) => fix.phrasings.includes(text));
      await move(moved, into);
      return publish(stored, (input) => ({ ...input, phrasings: input.phrasings.filter(({ text }) => !fix.phrasings.includes(text)) }));
    }
  }
};

/** A published FAQ of which no draft waits, and whose texts are still those that were found. */
const readPublished = async (
  transaction: GraphTransaction,
  faqId: string,
  evidence: Finding['evidence'],
  dependencies: FaqDependencies,
): Promise<StoredFaq> => {
  const stored = await findStoredFaq(transaction, faqId, dependencies);
  if (stored?.head.publishedVersion == null) throw new Undone(refuse('NOT_FOUND', `"${faqId}" is no published FAQ any more`, ['id']));
  if (stored.head.version !== stored.head.publishedVersion)
    throw new Undone(
      refuse('INVALID_STATE', `"${faqId}" has a draft that customers do not get yet; publish or discard that first`, ['id']),
    );
  const answers = new Set(stored.newest.answers.map(({ id }) => id));
  if (evidence.some(({ subjectId, answerId }) => subjectId === faqId && answerId !== null && !answers.has(answerId)))
    throw new Undone(refuse('CONFLICT', `"${faqId}" was changed since this was found; it is looked at anew shortly`, ['id']));
  return stored;
};

type Answer = StoredFaq['newest']['answers'][number];

const rewritten = (answer: Answer, fix: RewriteAnswerFix): Answer => {
  const replace = (text: string): string | null => {
    const normalised = normaliseText(text);
    const start = normalised.text.indexOf(fix.from);
    if (start < 0) return null;
    const place = originalSpan(normalised, { start, end: start + fix.from.length });
    return `${text.slice(0, place.start)}${fix.to}${text.slice(place.end)}`;
  };
  const text = replace(answer.text);
  if (text === null)
    throw new Undone(refuse('INVALID_STATE', `"${fix.from}" does not stand in the answer as it is written; edit it by hand`, ['id']));
  return { ...answer, text, variants: answer.variants.map((variant) => replace(variant) ?? variant) };
};
