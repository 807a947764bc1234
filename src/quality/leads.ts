import { type Language, LANGUAGES } from '../domain/language.js';
import { normaliseText } from '../language/text/normalise-text.js';
import type { KnowledgeIndex } from '../retrieval/knowledge-index.js';
import type { Leads } from './reviewed-knowledge.js';

/** Phrasings of a FAQ that are tried; of more a sample. */
const MOST_TRIED = 30;
/** Searches between two pauses: each takes about a millisecond. */
const AT_ONCE = 10;
/** FAQs looked at for a phrasing. */
const CANDIDATES = 3;
/** Means below this are of no interest. */
const LEAST = 0.1;

type Ranking = Pick<KnowledgeIndex, 'find' | 'phrasingsOf'>;

/**
 * Asks with the phrasings of a FAQ, by the service's own ranking: which other FAQs they lead to where it is not there, and which of them lead to
 * another although it is, when the phrasing itself is left out.
 */
export const measureLeads = async (
  faqId: string,
  language: Language,
  { knowledge, pause }: { readonly knowledge: Ranking; readonly pause: () => Promise<void> },
): Promise<readonly Leads[]> => {
  const phrasings = knowledge.phrasingsOf(faqId, language, MOST_TRIED);
  const found = new Map<string, { probability: number; readonly stolen: string[] }>();
  const entryOf = (id: string): { probability: number; readonly stolen: string[] } => {
    const known = found.get(id) ?? { probability: 0, stolen: [] };
    found.set(id, known);
    return known;
  };
  for (const [at, { id, text, vector }] of phrasings.entries()) {
    const request = { text: normaliseText(text).text, language, vector, alsoNamed: [], limit: CANDIDATES };
    const others = knowledge.find({ ...request, allow: (other) => other !== faqId });
    for (const candidate of others.candidates) entryOf(candidate.faqId).probability += candidate.probability / phrasings.length;
    const [first] = knowledge.find({ ...request, allow: null, without: id }).candidates;
    if (first !== undefined && first.faqId !== faqId) entryOf(first.faqId).stolen.push(text);
    if (at % AT_ONCE === AT_ONCE - 1) await pause();
  }
  return [...found]
    .filter(([, { probability, stolen }]) => probability >= LEAST || stolen.length > 0)
    .map(([to, { probability, stolen }]) => ({ from: faqId, to, language, probability, stolen, phrasings: phrasings.length }));
};

/** How much two FAQs are asked by the same words, in the language where it is more: the mean of both directions, 0..1. */
export const likenessOf = (one: string, other: string, leads: ReadonlyMap<string, readonly Leads[]>, language?: Language): number => {
  const probability = (from: string, to: string, spoken: Language): number =>
    leads.get(from)?.find((lead) => lead.to === to && lead.language === spoken)?.probability ?? 0;
  const languages = language === undefined ? LANGUAGES : [language];
  return Math.max(...languages.map((spoken) => (probability(one, other, spoken) + probability(other, one, spoken)) / 2));
};
