import type { FactFeatures } from '../../../src/domain/fact-proposal.js';
import { NEW_DIALOGUE } from '../../../src/domain/turn.js';
import type { FactCandidate, FaqCandidate, TurnView } from '../../../src/reply/decide/candidate.js';
import type { PublishedFaq } from '../../../src/store/repositories/faq-repository.js';

export const publishedFaq = (id: string, given: Partial<PublishedFaq> = {}): PublishedFaq => ({
  id,
  status: 'PUBLISHED',
  version: 3,
  publishedVersion: 3,
  titles: { en: `A rather long question about ${id}?` },
  topicId: null,
  aboutIds: [],
  nextIds: [],
  answers: [],
  validFrom: null,
  validTo: null,
  updatedAt: '',
  ...given,
});

/** A FAQ that no search speaks for, but for what is given. */
export const faqCandidate = (faq: PublishedFaq, given: Partial<FaqCandidate> = {}): FaqCandidate => ({
  kind: 'faq',
  faq,
  isTalk: false,
  agreement: 0,
  fitsAct: 0,
  alone: 0,
  joined: 0,
  mixed: 0,
  completed: 0,
  completedBy: null,
  similarAlone: 0,
  similarMixed: 0,
  sentenceAlone: 0,
  sentenceMixed: 0,
  wordsExplained: 0,
  sentenceExplains: 0,
  rareExplained: 0,
  rareBySentence: 0,
  likeLast: 0,
  sharesThingsWithLast: false,
  tells: new Set(),
  isPersonal: false,
  lead: null,
  phrasing: '',
  resolvedQuestion: 'how',
  isOfDialogue: false,
  ...given,
});

/** What attributes of things are, found in focus, but for what is given. */
export const factCandidate = (
  subjects: readonly string[],
  features: Partial<FactFeatures> = {},
  attributes: readonly string[] = ['colour'],
  confidence = 0.5,
): FactCandidate => ({
  kind: 'facts',
  proposal: {
    finding: { kind: 'facts', confidence, sense: { kind: 'values' } } as unknown as FactCandidate['proposal']['finding'],
    memory: {
      operation: 'value',
      subjects,
      terms: attributes.map((id) => ({ kind: 'attribute', entityType: 'Toy', id })),
      entityType: null,
      conditions: [],
      order: null,
      offset: 0,
      amount: null,
    },
    features: {
      coverage: 0.5,
      similarity: 0.75,
      margin: 0.25,
      literal: 1,
      nameCertainty: 0.9,
      subjectWeight: 0.6,
      subjectFrom: 'focus',
      termFrom: 'words',
      operation: 'value',
      valueKind: 'name',
      answersKind: 1,
      isMissing: false,
      isOutdated: false,
      ...features,
    },
  },
  tells: new Set(),
  completedBy: null,
  resolvedQuestion: '',
  isOfDialogue: false,
});

/** A first message of which nothing is known, but for what is given. */
export const turnView = (given: Partial<TurnView> = {}): TurnView => ({
  state: NEW_DIALOGUE,
  isLater: false,
  leans: false,
  isChinese: false,
  contentWords: 3,
  asked: new Set(),
  isSupposing: false,
  isDenying: false,
  saysOwner: false,
  saysSpeaker: false,
  asksOutcome: false,
  asksManner: false,
  isAct: false,
  knowsAsker: false,
  named: [],
  given: [],
  held: [],
  expectedFaqIds: new Set(),
  typeOf: (id) => ({ ball: 'Toy', kite: 'Toy', shop: 'Place' })[id] ?? null,
  namedIn: () => [],
  ...given,
});
