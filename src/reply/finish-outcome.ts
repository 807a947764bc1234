import type { EligibleFaq } from './answer-from-faq.js';
import { channelStyle } from './channel-style.js';
import { handOver } from './hand-over.js';
import { listThings } from './list-things.js';
import { withEmpathy } from './mood.js';
import { offerOptions } from './offer-options.js';
import type { Outcome } from './outcome.js';
import type { ReplyContext } from './reply-context.js';
import { speechOf } from './speech.js';

/** The last step to what is said: a person where one is needed, the feeling answered first, all of it as the channel shows or speaks it. Pure. */
export const finishOutcome = (outcome: Outcome, eligible: readonly EligibleFaq[], context: ReplyContext): Outcome => {
  const speech = speechOf(context);
  const style = channelStyle(context.channel);
  const { language } = outcome;
  const fitted = { ...outcome, text: speech.fit(listThings(outcome, style)) };
  const finished = withEmpathy(handOver(fitted, context, speech), eligible, context, speech);
  if (finished.kind !== 'clarification') return finished;
  return { ...finished, text: offerOptions(finished.text, finished.options, style, language) };
};
