import { isValidAt } from '../domain/is-valid-at.js';
import type { Json } from '../domain/json.js';
import type { Language } from '../domain/language.js';
import { chooseFaqAnswer } from '../reply/choose-faq-answer.js';
import type { FaqRepository } from '../store/faq-repository.js';

/** Which FAQs have an answer in a situation: published, in force, with one whose condition holds. One statement. */
export const faqsWithAnswer = async (
  ids: readonly string[],
  situation: { readonly language: Language; readonly asOf: string; readonly variables: Readonly<Record<string, Json>> },
  { faqs }: { readonly faqs: FaqRepository },
): Promise<ReadonlySet<string>> => {
  const found = await faqs.find(ids);
  const isGiven = (id: string): boolean => {
    const faq = found.get(id);
    return (
      faq !== undefined &&
      faq.publishedVersion !== null &&
      isValidAt(faq, situation.asOf) &&
      chooseFaqAnswer(faq.answers, situation) !== null
    );
  };
  return new Set(ids.filter(isGiven));
};
