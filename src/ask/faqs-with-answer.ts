import { isValidAt } from '../domain/is-valid-at.js';
import type { Json } from '../domain/json.js';
import { holds } from '../condition/evaluate-condition.js';
import type { FaqRepository } from '../store/faq-repository.js';

/** Which FAQs have an answer in a situation: published, in force, with one whose condition holds. One statement. */
export const faqsWithAnswer = async (
  ids: readonly string[],
  { asOf, variables }: { readonly asOf: string; readonly variables: Readonly<Record<string, Json>> },
  { faqs }: { readonly faqs: FaqRepository },
): Promise<ReadonlySet<string>> => {
  const found = await faqs.answerConditions(ids);
  const isGiven = (id: string): boolean => {
    const faq = found.get(id);
    return (
      faq !== undefined &&
      isValidAt(faq, asOf) &&
      faq.answers.some((answer) => isValidAt(answer, asOf) && holds(answer.condition, variables))
    );
  };
  return new Set(ids.filter(isGiven));
};
