import type { Change } from '../domain/change.js';
import { LANGUAGES } from '../domain/language.js';
import type { KnowledgePosition } from './knowledge-position.js';
import type { EncodedPhrasing } from './language-index.js';
import type { LanguageIndexes } from './language-indexes.js';
import type { PhrasingIntake } from './phrasing-intake.js';
import type { PhrasingSource } from './phrasing-source.js';
import { readPages } from './read-pages.js';

export interface FollowDependencies {
  readonly source: PhrasingSource;
  readonly indexes: LanguageIndexes;
  readonly intake: PhrasingIntake;
  /** Called now and then while much is read; a throw ends the work, which can be taken up again. */
  readonly onPage: () => Promise<void>;
}

/** FAQs read anew together. */
const FAQS_AT_ONCE = 50;

const changedAt = (changes: readonly Change[], revision: number): string | null =>
  changes.findLast((change) => change.revision === revision)?.at ?? null;

/**
 * Brings the indexes to the revision the graph has now, or later, and returns where they are then. Whatever it is interrupted by, doing it
 * again from the old position ends in the same state: only what the graph holds decides, never what was done before.
 */
export const followSource = async (from: KnowledgePosition, dependencies: FollowDependencies): Promise<KnowledgePosition> => {
  const { source, indexes } = dependencies;
  const current = await source.currentRevision();
  // One change more than needed: the one we stand on shows whether this is still the same history.
  const changes = await source.changesSince(Math.max(0, Math.min(from.revision, current) - 1));
  const revision = Math.max(current, changes.at(-1)?.revision ?? 0);
  const isSameHistory = from.isComplete && from.revision <= current && changedAt(changes, from.revision) === from.changedAt;
  if (isSameHistory) await rereadFaqs(touchedFaqs(changes, from.revision), dependencies);
  else await rereadAll(dependencies);
  for (const language of LANGUAGES) indexes[language].refreshWords();
  return { revision, changedAt: changedAt(changes, revision), isComplete: true };
};

const touchedFaqs = (changes: readonly Change[], after: number): readonly string[] => [
  ...new Set(changes.filter(({ revision, kind }) => revision > after && kind === 'FAQ').flatMap(({ ids }) => ids)),
];

const rereadFaqs = async (faqIds: readonly string[], dependencies: FollowDependencies): Promise<void> => {
  for (let start = 0; start < faqIds.length; start += FAQS_AT_ONCE) {
    const some = faqIds.slice(start, start + FAQS_AT_ONCE);
    const known = LANGUAGES.flatMap((language) => some.flatMap((faqId) => [...dependencies.indexes[language].idsOf(faqId)]));
    await replace(some, known, dependencies);
  }
};

const rereadAll = async (dependencies: FollowDependencies): Promise<void> => {
  const known = LANGUAGES.flatMap((language) => [...dependencies.indexes[language].phrasings.keys()]);
  await replace(null, known, dependencies);
};

/** Adds what the graph has of these FAQs (`null`: of all) and takes out the known phrasings it no longer has. */
const replace = async (
  faqIds: readonly string[] | null,
  known: readonly string[],
  { source, intake, onPage }: FollowDependencies,
): Promise<void> => {
  const present = new Set<string>();
  // One page is put in while the encoder is busy with the next.
  let encoding: Promise<readonly EncodedPhrasing[]> = Promise.resolve([]);
  for await (const page of readPages(source, faqIds)) {
    for (const { id } of page) present.add(id);
    const before = encoding;
    encoding = intake.encode(page);
    // Whoever awaits it is told of its failure; until then it must not count as unheeded.
    encoding.catch(() => undefined);
    intake.put(await before);
    await onPage();
  }
  intake.put(await encoding);
  intake.remove(known.filter((id) => !present.has(id)));
};
