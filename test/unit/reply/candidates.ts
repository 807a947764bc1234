import type { FaqCandidate } from '../../../src/reply/decide/candidate.js';
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
