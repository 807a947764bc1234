import type { Principal } from '../domain/access.js';
import { type FaqContent, findPlaceholders } from '../domain/faq.js';
import { inLanguage, type Language, LANGUAGES } from '../domain/language.js';
import type { EmotionLabel } from '../domain/reply.js';
import { isValidAt } from '../domain/time/calendar.js';
import type { ReplyContext } from '../reply/outcome.js';
import { answerFromFaq, chooseFaqAnswer } from '../reply/render/answer-from-faq.js';
import { speechOf } from '../reply/render/channel-style.js';
import { finishOutcome } from '../reply/render/finish-outcome.js';
import { checkAskInput } from '../situation/check-ask-input.js';
import { situate } from '../situation/situate.js';
import { entitiesAsOf } from '../store/repositories/entity-repository.js';
import type { AskDependencies } from './ask-dependencies.js';

/** In which situation a FAQ is looked at before customers get it. */
export interface PreviewSituation {
  readonly customerId: string | null;
  readonly channel: string | null;
  readonly scenario: string | null;
  /** BCP 47; `null`: that of the first title. */
  readonly language: string | null;
  readonly emotion: EmotionLabel | null;
  readonly asOf: string | null;
}

export interface PreviewedAnswer {
  readonly text: string;
  readonly language: Language;
  /** Which of the FAQ's answers was chosen, from 0. */
  readonly index: number;
}

/** What a FAQ would answer if it were published as it is here; `null`: nothing applies, or a value is missing. Records nothing. */
export type PreviewFaq = (
  faq: { readonly id: string; readonly content: FaqContent },
  situation: PreviewSituation,
  principal: Principal,
) => Promise<PreviewedAnswer | null>;

type PreviewDependencies = Pick<
  AskDependencies,
  'conversations' | 'entities' | 'relations' | 'ontology' | 'askerType' | 'askerRelations' | 'privateTypes' | 'now' | 'calendar'
>;

export const createFaqPreview =
  (dependencies: PreviewDependencies): PreviewFaq =>
  async ({ id, content }, { emotion, ...asked }, principal) => {
    const nothing = { conversationId: null, messageId: null, entityIds: [], optionId: null, maxSuggestions: 0 };
    const question = inLanguage(content.titles, 'en', id);
    const situation = await situate(checkAskInput({ ...asked, ...nothing, question }), principal, dependencies);
    const language = situation.language ?? LANGUAGES.find((known) => content.titles[known] !== undefined) ?? LANGUAGES[0];
    const feeling = { label: emotion ?? 'NEUTRAL', score: emotion === null || emotion === 'NEUTRAL' ? 0 : 1 } as const;
    const variables = { ...situation.variables, language, emotion: feeling.label };
    const { asOf } = situation;
    const chosen = isValidAt(content, asOf) ? chooseFaqAnswer(content.answers, { language, asOf, variables }) : null;
    if (chosen === null) return null;

    const context: ReplyContext = {
      ...situation,
      choice: null,
      language,
      isReadable: true,
      looksForeign: false,
      variables,
      emotion: feeling,
      chosenFaqId: null,
      mentions: [],
      implied: [],
    };
    const then = situation.isPast ? entitiesAsOf(dependencies.entities, asOf) : dependencies.entities;
    const { text, variants } = chosen.answer;
    const named = [text, ...variants].flatMap(findPlaceholders).map(({ entityId }) => entityId);
    const faq = {
      ...content,
      id,
      status: 'DRAFT',
      version: 1,
      publishedVersion: null,
      submittedVersion: null,
      scheduled: null,
      updatedAt: '',
    } as const;
    const eligible = { faq, chosen, probability: 1 };
    const answer = answerFromFaq(eligible, {
      entities: await then.find(named),
      ontology: dependencies.ontology.current,
      speech: speechOf(context),
    });
    if (answer === null) return null;
    const { text: said } = finishOutcome(answer, [eligible], context);
    return { text: said, language: answer.language, index: content.answers.indexOf(chosen.answer) };
  };
