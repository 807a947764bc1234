import type { AcceptProposalMutationVariables, ProposalPartsFragment } from '../../graphql/generated/operations.js';
import type { Locate } from '../../knowledge/problems.js';
import { addressOf } from '../../shell/pages.js';

/** One way of asking that is proposed, as it is edited. */
export interface PhrasingChoice {
  readonly key: string;
  readonly text: string;
  readonly isChosen: boolean;
}

/** What somebody makes of a proposal before accepting it. */
export interface ProposalForm {
  readonly phrasings: readonly PhrasingChoice[];
  /** The phrasings as they were proposed when it was begun. */
  readonly proposed: readonly string[];
  /** The FAQ chosen in place of the one proposed or of a new one; `null`: none. */
  readonly faq: { readonly id: string; readonly name: string } | null;
  /** These three of a new FAQ. */
  readonly title: string;
  /** Empty: none. */
  readonly topicId: string;
  readonly answer: string;
}

export const toProposalForm = ({ title, phrasings }: ProposalPartsFragment): ProposalForm => ({
  phrasings: phrasings.map((text, index) => ({ key: String(index), text, isChosen: true })),
  proposed: phrasings,
  faq: null,
  title,
  topicId: '',
  answer: '',
});

/** What was made of a proposal before; other phrasings that are proposed meanwhile take the place of the old ones. */
export const continueForm = (proposal: ProposalPartsFragment, begun: ProposalForm | undefined): ProposalForm => {
  const fresh = toProposalForm(proposal);
  if (begun === undefined) return fresh;
  const isSame = begun.proposed.join('\n') === fresh.proposed.join('\n');
  return isSame ? begun : { ...begun, phrasings: fresh.phrasings, proposed: fresh.proposed };
};

/** The page on which what is chosen can be written as a draft of the FAQ that it is for; of a new one where it is for none. */
export const draftAddress = (proposal: ProposalPartsFragment, form: ProposalForm): string => {
  const faqId = form.faq?.id ?? proposal.faq?.id ?? null;
  return faqId === null ? newFaqAddress(proposal, form) : addressOf('faqs', faqId, `?${phrasingsOf(form).toString()}`);
};

/** The page of a new FAQ, with all that is written. */
export const newFaqAddress = (proposal: ProposalPartsFragment, form: ProposalForm): string => {
  const search = phrasingsOf(form);
  for (const [name, value] of Object.entries({ title: form.title, answer: form.answer, topic: form.topicId }))
    if (value.trim() !== '') search.set(name, value.trim());
  search.set('language', proposal.language);
  return `/new/faq?${search.toString()}`;
};

const phrasingsOf = (form: ProposalForm): URLSearchParams =>
  new URLSearchParams(chosenOf(form).map(({ text }) => ['phrasing', text.trim()]));

/** Whether accepting it would make a FAQ. */
export const makesFaq = ({ kind }: ProposalPartsFragment, { faq }: ProposalForm): boolean => kind === 'NEW_FAQ' && faq === null;

/** The ways of asking that are taken. */
export const chosenOf = ({ phrasings }: ProposalForm): readonly PhrasingChoice[] =>
  phrasings.filter(({ text, isChosen }) => isChosen && text.trim() !== '');

export const toChanges = (proposal: ProposalPartsFragment, form: ProposalForm): AcceptProposalMutationVariables['changes'] => {
  const phrasings = chosenOf(form).map(({ text }) => text.trim());
  if (form.faq !== null) return { phrasings, faqId: form.faq.id };
  if (!makesFaq(proposal, form)) return { phrasings };
  const { title, topicId, answer } = form;
  return {
    phrasings,
    title: title.trim(),
    ...(topicId === '' ? {} : { topicId }),
    answers: answer.trim() === '' ? [] : [{ language: proposal.language, text: answer }],
  };
};

/** Where the service's `changes.…` stand in the form. */
const PLACES: Readonly<Record<string, string>> = {
  answers: 'answer',
  title: 'title',
  titles: 'title',
  // It is made of the title.
  id: 'title',
  topicId: 'topicId',
  faqId: 'faqId',
};

export const locateIn =
  (form: ProposalForm): Locate =>
  ([, field, index]) => {
    if (field !== 'phrasings') return PLACES[field ?? ''] ?? '';
    const phrasing = index === undefined ? undefined : chosenOf(form)[Number(index)];
    return phrasing === undefined ? 'phrasings' : `phrasings.${phrasing.key}`;
  };
