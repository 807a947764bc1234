import type { Json } from '../domain/json.js';
import type { ContextEffect, Suggestion } from '../domain/reply.js';
import type { Composed } from '../reply/compose-outcome.js';
import type { Found } from './compose-message.js';
import type { Findings } from './find.js';
import type { FoundInDialogue } from './find-reading.js';
import type { Situation } from '../situation/situation.js';
import type { Understood } from '../understanding/understand.js';

/** What a trace keeps of each stage: enough to see why the reply is what it is, no profile data. */
export const explain = {
  situation: ({ conversation, lastTurn, customer, channel, scenario, given, place, asOf, variables }: Situation): Json => ({
    conversationId: conversation?.id ?? null,
    turnsRemembered: conversation?.turns.length ?? 0,
    lastReply: lastTurn?.reply.kind ?? null,
    customerKnown: customer !== null,
    channel,
    scenario,
    given: given.map(({ id }) => id),
    place: place?.id ?? null,
    asOf,
    variables: Object.keys(variables).sort(),
  }),

  understanding: ({ text, language, isReadable, emotion, mentions, implied }: Understood): Json => ({
    text,
    language,
    isReadable,
    emotion: { ...emotion },
    mentions: mentions.map(({ entity, text: words, score, via }) => ({ id: entity.id, words, score, via })),
    implied: implied.map(({ entity, by }) => ({ id: entity.id, by })),
  }),

  reading: ({ chosen, asSaid }: FoundInDialogue): Json => ({
    reading: chosen.kind,
    resolvedQuestion: chosen.found[0].understood.resolvedQuestion,
    ...explainFound(chosen.found),
    ...(chosen.kind === 'AS_SAID' ? {} : { asSaid: explainFound(asSaid.found) }),
  }),

  outcome: ({ outcome, eligible }: Composed): Json => ({
    kind: outcome.kind,
    confidence: outcome.confidence,
    eligible: eligible.map(({ faq, probability, chosen }) => ({ faqId: faq.id, probability, answerId: chosen.answer.id })),
  }),

  contexts: (effects: readonly ContextEffect[]): Json => effects.map(({ context, changedReply }) => ({ context, changedReply })),

  suggestions: (suggestions: readonly Suggestion[]): Json => suggestions.map(({ id, score }) => ({ id, score })),
};

const explainFound = ([whole, ...parts]: Found): Readonly<Record<string, Json>> => ({
  ...explainFindings(whole.findings),
  parts: parts.map(({ understood, findings }) => ({ text: understood.text, ...explainFindings(findings) })),
});

const explainFindings = ({ faqs, facts }: Findings): Readonly<Record<string, Json>> => ({
  revision: faqs.revision,
  candidates: faqs.candidates.slice(0, 5).map(({ faqId, probability, evidence }) => ({ faqId, probability, ...evidence })),
  facts:
    facts.kind === 'nothing'
      ? null
      : {
          kind: facts.kind,
          confidence: facts.confidence,
          coverage: facts.question.coverage,
          entities: facts.question.entities.map(({ id }) => id),
          entitiesFrom: facts.question.entitiesFrom,
          terms: facts.question.terms.map(({ id }) => id),
        },
});
