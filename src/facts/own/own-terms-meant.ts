import { FACT_WORDS } from '../../language/fact-words.js';
import type { FactInquiry } from '../proposal.js';
import type { MeantTerm, TermIndex } from '../term-index.js';
import type { OwnReader } from './propose-own-facts.js';
import { readOwnQuestion } from './read-own-question.js';

/** What of one's own a question asks for by its meaning. At most one encoding; none where nobody is known. */
export const ownTermsMeant = async (asked: FactInquiry, reader: OwnReader, terms: TermIndex | null): Promise<readonly MeantTerm[]> => {
  if (terms === null || asked.asker === null || reader.own.terms.length === 0) return [];
  const question = readOwnQuestion(asked, reader);
  const { blank } = FACT_WORDS[asked.language];
  const text = question.names.reduceRight((rest, { span }) => `${rest.slice(0, span.start)}${blank}${rest.slice(span.end)}`, asked.text);
  const blanked = text.replaceAll(/\s+/gu, ' ').trim();
  return terms.nearestOwn(blanked, asked.language, blanked === asked.text ? asked.vector : null);
};
