import type { Change } from '../domain/change.js';
import { type Language, LANGUAGES } from '../domain/language.js';
import type { Encoder } from '../embedding/encoder.js';
import { normaliseText } from '../language/text/normalise-text.js';
import type { EncodedPhrasing, LanguageIndexes } from './index/language-index.js';

/** How far in the graph's history the index has come. */
export interface KnowledgePosition {
  readonly revision: number;
  /** When the change with this revision was made: tells the history of another graph, with the same numbers, apart. `null`: no such record. */
  readonly changedAt: string | null;
  /** Whether all changes up to the revision are in. `false`: compare with everything the graph has. */
  readonly isComplete: boolean;
}

export const START: KnowledgePosition = { revision: 0, changedAt: null, isComplete: false };

/** A phrasing of a published FAQ as the graph holds it. */
export interface IndexedPhrasing {
  /** A hash of FAQ, language and text: an id that is known already needs no encoding. */
  readonly id: string;
  readonly faqId: string;
  readonly text: string;
  readonly language: Language;
  /** Whether it is the FAQ's title rather than something a customer would say. */
  readonly isTitle: boolean;
}

export interface PhrasingPage {
  /** Only ids after this one; `null`: from the first. */
  readonly after: string | null;
  readonly limit: number;
}

/** Where the published phrasings come from: the graph, the only source of truth. */
export interface PhrasingSource {
  /** The knowledge's revision now; 0 when nothing was ever published. */
  currentRevision(): Promise<number>;
  /** Changes after `revision`, oldest first. */
  changesSince(revision: number): Promise<readonly Change[]>;
  /** Published phrasings and titles of these FAQs (`null`: of all), each once, about `limit` a page. A FAQ that is not published has none. */
  publishedPhrasings(faqIds: readonly string[] | null, page: PhrasingPage): Promise<readonly IndexedPhrasing[]>;
}

/** Phrasings read, encoded and added together: 128 take 20 ms to add, which is as long as a question may have to wait. */
const PAGE_SIZE = 128;

/** The published phrasings of these FAQs (`null`: of all) in the order of their ids, page by page. */
async function* readPages(source: PhrasingSource, faqIds: readonly string[] | null): AsyncGenerator<readonly IndexedPhrasing[]> {
  const read = (after: string | null): Promise<readonly IndexedPhrasing[]> =>
    source.publishedPhrasings(faqIds, { after, limit: PAGE_SIZE });
  for (let page = await read(null); page.length > 0;) {
    yield page;
    if (page.length < PAGE_SIZE) return;
    page = await read(page.at(-1)?.id ?? null);
  }
}

/** Puts phrasings into the indexes and takes them out. */
interface PhrasingIntake {
  /** Phrasings encoded since the start; an unchanged store needs none. */
  readonly encoded: number;
  /** Phrasings put in or taken out since the start. */
  readonly changes: number;
  /** Encodes those of the phrasings that the indexes do not have yet. */
  encode(phrasings: readonly IndexedPhrasing[]): Promise<readonly EncodedPhrasing[]>;
  put(phrasings: readonly EncodedPhrasing[]): void;
  remove(phrasingIds: readonly string[]): void;
}

export const createPhrasingIntake = ({
  encoder,
  indexes,
}: {
  readonly encoder: Encoder;
  readonly indexes: LanguageIndexes;
}): PhrasingIntake => {
  let encoded = 0;
  let changes = 0;

  const encodeMissing = async (
    phrasings: readonly IndexedPhrasing[],
    index: LanguageIndexes['en'],
  ): Promise<readonly EncodedPhrasing[]> => {
    const missing = phrasings.filter(({ id, language }) => language === index.language && !index.phrasings.has(id));
    if (missing.length === 0) return [];
    const vectors = await encoder.encode(
      missing.map(({ text }) => normaliseText(text).text),
      index.language,
    );
    encoded += missing.length;
    return missing.map((phrasing, at) => {
      const vector = vectors[at];
      if (vector === undefined) throw new Error(`the encoder gave ${String(vectors.length)} vectors for ${String(missing.length)} texts`);
      return { phrasing, vector };
    });
  };

  return {
    get encoded() {
      return encoded;
    },
    get changes() {
      return changes;
    },
    encode: async (phrasings) => {
      const byLanguage = await Promise.all(LANGUAGES.map((language) => encodeMissing(phrasings, indexes[language])));
      return byLanguage.flat();
    },
    put: (phrasings) => {
      changes += phrasings.length;
      for (const language of LANGUAGES) {
        const added = phrasings.filter(({ phrasing }) => phrasing.language === language);
        indexes[language].change({ added, removed: [] });
      }
    },
    remove: (phrasingIds) => {
      changes += phrasingIds.length;
      for (const language of LANGUAGES) indexes[language].change({ added: [], removed: phrasingIds });
    },
  };
};

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

/** A message without letters is no question, and to a phrasing without letters every message with a number or sign in it would be near. */
const isSearched = (text: string): boolean => /\p{L}/u.test(text);

/** Adds what the graph has of these FAQs (`null`: of all) and takes out the known phrasings it no longer has. */
const replace = async (
  faqIds: readonly string[] | null,
  known: readonly string[],
  { source, intake, onPage }: FollowDependencies,
): Promise<void> => {
  const present = new Set<string>();
  // One page is put in while the encoder is busy with the next.
  let encoding: Promise<readonly EncodedPhrasing[]> = Promise.resolve([]);
  for await (const all of readPages(source, faqIds)) {
    const page = all.filter(({ text }) => isSearched(text));
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
