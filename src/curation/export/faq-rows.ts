import type { FaqContent, FaqStatus, Phrasing } from '../../domain/faq.js';
import type { JsonObject } from '../../domain/json.js';
import { LANGUAGES } from '../../domain/language.js';
import type { PublishedFaq } from '../../store/repositories/faq-repository.js';
import type { CurationDependencies } from '../curation-dependencies.js';
import { liveContent } from '../faq/stored-faq.js';
import { questionOf } from '../import/faqs/faq-item.js';
import { spoken } from './knowledge-rows.js';

type Dependencies = Pick<CurationDependencies, 'faqs'>;

/** A version of a FAQ that still matters, with what is to become of it. */
export interface ExportedVersion {
  readonly content: FaqContent;
  /** When it goes live by itself; `null`: it does not. */
  readonly publishAt: string | null;
  /** Whether it waits for a publisher. */
  readonly isSubmitted: boolean;
}

/** A FAQ with those of its versions that still matter, the oldest first: what customers get, what goes live by itself, the newest draft. */
export interface ExportedFaq {
  readonly id: string;
  readonly status: FaqStatus;
  readonly versions: readonly ExportedVersion[];
}

/** FAQs whose phrasings are read at once. */
const PAGE = 50;

/** All FAQs in the order of their ids. */
export async function* readFaqs({ faqs }: Dependencies): AsyncIterable<ExportedFaq> {
  for (let after = ''; ;) {
    const ids = await faqs.list({ statuses: [], topicIds: [], text: '', after, limit: PAGE });
    const heads = await faqs.find(ids);
    const phrasings = await faqs.phrasings(ids);
    for (const id of ids) {
      const head = heads.get(id);
      if (head !== undefined) yield await exportedFaq(head, phrasings.get(id) ?? [], { faqs });
    }
    const last = ids.at(-1);
    if (last === undefined || ids.length < PAGE) return;
    after = last;
  }
}

const exportedFaq = async (head: PublishedFaq, phrasings: readonly Phrasing[], { faqs }: Dependencies): Promise<ExportedFaq> => {
  const { id, status, version, publishedVersion, submittedVersion, scheduled } = head;
  const numbers = [...new Set([publishedVersion, scheduled?.version ?? null, version])].flatMap((number) => number ?? []);
  const kept = await faqs.keptVersions(numbers.filter((number) => number !== publishedVersion).map((number) => ({ id, number })));
  const contentOf = new Map(kept.flatMap((one) => (one === null ? [] : [[one.number, one.content] as const])));
  if (publishedVersion !== null) contentOf.set(publishedVersion, liveContent(head, phrasings));
  return {
    id,
    status,
    versions: numbers.flatMap((number) => {
      const content = contentOf.get(number);
      const publishAt = scheduled?.version === number ? scheduled.at : null;
      return content === undefined ? [] : [{ content, publishAt, isSubmitted: submittedVersion === number }];
    }),
  };
};

/** What is known of FAQs before they are exported. */
export interface FaqSurvey {
  /** Those that are. */
  readonly ids: ReadonlySet<string>;
  /** Questions that several of them have, see `questionOf`: each keeps its own, which an import has to be told. */
  readonly shared: ReadonlySet<string>;
}

export const surveyFaqs = async (dependencies: Dependencies, isExported: (faq: ExportedFaq) => boolean): Promise<FaqSurvey> => {
  const ids = new Set<string>();
  const owners = new Map<string, string>();
  const shared = new Set<string>();
  for await (const faq of readFaqs(dependencies)) {
    const { id, versions } = faq;
    if (!isExported(faq)) continue;
    ids.add(id);
    for (const phrasing of versions[0]?.content.phrasings ?? []) {
      const question = questionOf(phrasing);
      if ((owners.get(question) ?? id) === id) owners.set(question, id);
      else shared.add(question);
    }
  }
  return { ids, shared };
};

/** How a status is written; what customers get need not say so. */
export const STATUS_WORDS: Readonly<Record<Exclude<FaqStatus, 'PUBLISHED'>, string>> = {
  DRAFT: 'draft',
  IN_REVIEW: 'in-review',
  ARCHIVED: 'archived',
};

/** FAQs as an import reads them, with what is to become of them: a row a FAQ. */
export async function* exportFaqs(dependencies: Dependencies): AsyncIterable<JsonObject> {
  const { shared } = await surveyFaqs(dependencies, () => true);
  for await (const { id, status, versions } of readFaqs(dependencies)) {
    const [first, ...drafts] = versions;
    if (first === undefined) continue;
    yield spoken({
      id,
      status: status === 'PUBLISHED' ? null : STATUS_WORDS[status],
      ...versionOf(first),
      shared: inOrder(first.content.phrasings.filter((phrasing) => shared.has(questionOf(phrasing)))).map(({ text }) => text),
      drafts: drafts.map((draft) => spoken({ ...versionOf(draft), submitted: draft.isSubmitted ? true : null })),
    });
  }
}

const versionOf = ({ content, publishAt }: ExportedVersion): JsonObject => {
  const { titles, topicId, aboutIds, nextIds, phrasings, answers, validFrom, validTo } = content;
  const ordered = inOrder(phrasings);
  return spoken({
    titles,
    topic: topicId,
    about: aboutIds,
    next: nextIds,
    phrasings: Object.fromEntries(
      LANGUAGES.flatMap((language) => {
        const texts = ordered.filter((phrasing) => phrasing.language === language).map(({ text }) => text);
        return texts.length === 0 ? [] : [[language, texts]];
      }),
    ),
    answers: answers.map(({ id: _, ...answer }) => spoken(answer)),
    validFrom,
    validTo,
    publishAt,
  });
};

/** Phrasings have no order of their own. */
export const inOrder = (phrasings: readonly Phrasing[]): readonly Phrasing[] =>
  phrasings.toSorted((a, b) => (a.language === b.language ? (a.text < b.text ? -1 : 1) : a.language < b.language ? -1 : 1));
