import type { FactFinding } from '../domain/fact-question.js';
import type { Language } from '../domain/language.js';
import { findOwnFacts, type Asker } from './own-facts.js';
import { limitInquiry } from './limit-inquiry.js';
import { proposeFacts, type ProposeFactsDependencies } from './propose-facts.js';
import { NO_FOCUS, type FactInquiry } from './proposal.js';
import { takeApart } from './question-parts.js';
import type { NamedEntity } from './read-paths.js';

/** A question with what is known of who asks it. */
export interface AskedQuestion extends Pick<FactInquiry, 'text' | 'language' | 'implied'> {
  readonly replyLanguage: Language;
  readonly mentions: readonly Pick<NamedEntity, 'entity' | 'span' | 'score'>[];
  /** Everything its words may name, names within names too. */
  readonly named: readonly NamedEntity[];
  readonly asker: Asker | null;
  /** ISO-8601. */
  readonly asOf: string;
  /** How much of a list was told before. */
  readonly offset: number;
}

export type FindAnyFactsDependencies = Omit<ProposeFactsDependencies, 'terms'>;

/** A reading with less is not better than the plainest one. */
const GOOD = 0.6;

/** The best that the graph says to a question by its words alone. */
export const findAnyFacts = async (whole: AskedQuestion, dependencies: FindAnyFactsDependencies): Promise<FactFinding> => {
  const { offset, mentions, ...rest } = limitInquiry(whole);
  const asked: FactInquiry = { ...rest, mentions: mentions.map((one) => ({ ...one, isVerbatim: false })), focus: NO_FOCUS, vector: null };
  const { names } = takeApart(asked.text, asked.language, asked.named, dependencies.reader);
  const own = findOwnFacts({ ...asked, names }, asked.asker, dependencies.reader);
  if (own.kind !== 'nothing' && own.confidence >= GOOD) return own;
  const proposals = await proposeFacts(asked, { ...dependencies, terms: null }, { offset });
  return proposals.find(({ features }) => features.termFrom === 'words' && !features.isMissing)?.finding ?? { kind: 'nothing' };
};
