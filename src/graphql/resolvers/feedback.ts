import type { FeedbackOutcome } from '../../learning/feedback/feedback-desk.js';
import type { FeedbackResolvers, MutationResolvers, TurnResolvers } from '../generated/types.js';

const show = (outcome: FeedbackOutcome) =>
  outcome.kind === 'refused' ? { feedback: null, userErrors: outcome.userErrors } : { feedback: outcome.feedback, userErrors: [] };

export const giveFeedback: Required<MutationResolvers>['giveFeedback'] = async (
  _root,
  { turnId, verdict, correctFaqId, comment },
  { services, principal },
) => {
  const input = {
    turnId,
    verdict,
    correctFaqId: correctFaqId == null ? null : services.currentIds.current(correctFaqId),
    comment: comment ?? null,
  };
  return show(await services.feedbackDesk.give(input, principal));
};

export const withdrawFeedback: Required<MutationResolvers>['withdrawFeedback'] = async (
  _root,
  { turnId, feedbackId },
  { services, principal },
) => show(await services.feedbackDesk.withdraw(turnId, feedbackId ?? null, principal));

export const Feedback: FeedbackResolvers = {
  correctFaq: ({ correctFaqId }, _args, { loaders }) => (correctFaqId === null ? null : loaders.servedFaq.load(correctFaqId)),
};

export const Turn: TurnResolvers = {
  feedback: ({ id }, _args, { loaders }) => loaders.feedback.load(id),
};
