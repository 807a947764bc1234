import type { Topic } from '../domain/faq.js';
import type { Encoder } from '../embedding/encoder.js';
import type { FactReader } from '../facts/fact-context.js';
import type { TermIndex } from '../facts/term-index.js';
import type { OntologySource } from '../ontology/ontology-index.js';
import type { DecisionModel } from '../reply/decide/decision-model.js';
import type { NeighbourReader } from '../reply/suggestion/neighbourhood.js';
import type { PassageIndex } from '../retrieval/index/passage-index.js';
import type { KnowledgeIndex } from '../retrieval/knowledge-index.js';
import type { Search } from '../search/search.js';
import type { SituateDependencies } from '../situation/situate.js';
import type { FaqRepository } from '../store/repositories/faq-repository.js';
import type { EmotionDetector } from '../understanding/emotion/emotion-detector.js';
import type { EntityLexicon } from '../understanding/entities/entity-lexicon.js';
import type { Spelling } from '../understanding/spelling/spelling.js';

/** What several people thought of a FAQ as the reply to a question, as log-odds within a bound. */
interface Agreements {
  shiftFor(question: string, faqId: string, now: Date): number;
}

/** What the stages need. */
export interface AskDependencies extends SituateDependencies {
  readonly neighbours: NeighbourReader;
  readonly faqs: FaqRepository;
  /** What the knowledge is about. */
  readonly topics: () => Promise<readonly Topic[]>;
  readonly ontology: OntologySource;
  readonly encoder: Encoder;
  readonly knowledge: KnowledgeIndex;
  readonly passages: PassageIndex;
  /** Says how likely each candidate is the right reply. */
  readonly decision: DecisionModel;
  readonly lexicon: EntityLexicon;
  /** Reads questions for facts by the ontology as it stands. */
  readonly factReader: () => FactReader;
  /** Finds what of the ontology a question is after by its meaning. */
  readonly terms: TermIndex;
  /** What several people thought of replies. */
  readonly agreements: Agreements;
  /** How the knowledge is spelt. */
  readonly spelling: Pick<Spelling, 'meant'>;
  readonly search: Search['search'];
  /** Learnt from examples when first asked for; never before a reply needs it. */
  readonly emotions: () => Promise<EmotionDetector>;
}
