import type { FaqInput, FaqPartsFragment } from '../../graphql/generated/operations.js';
import type { Json } from '../../json.js';
import { type ByLanguage, fromByLanguage, type KnowledgeLanguage, toByLanguage } from '../../knowledge/languages.js';
import type { Locate } from '../../knowledge/problems.js';
import { makeId } from '../../make-id.js';

/** A thing or a FAQ that is named. */
export interface NamedId {
  readonly id: string;
  readonly name: string;
}

/** Parts of a list have a key of their own: what is said of one of them stays with it, whatever is moved. */
export interface PhrasingForm {
  readonly key: string;
  readonly text: string;
  /** `null`: the service tells it by the words. */
  readonly language: string | null;
  /** Whether it came from a question that was asked, and was not looked at yet. */
  readonly isFromQuestion: boolean;
}

export interface AnswerForm {
  readonly key: string;
  readonly language: KnowledgeLanguage;
  readonly text: string;
  readonly variants: readonly string[];
  /** JsonLogic; `null`: always. */
  readonly condition: Json;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** A FAQ as the page writes it. */
export interface FaqForm {
  readonly titles: ByLanguage;
  readonly phrasings: readonly PhrasingForm[];
  readonly answers: readonly AnswerForm[];
  readonly topicId: string | null;
  readonly about: readonly NamedId[];
  readonly next: readonly NamedId[];
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

export const newAnswer = (language: KnowledgeLanguage): AnswerForm => ({
  key: makeId('answer'),
  language,
  text: '',
  variants: [],
  condition: null,
  validFrom: null,
  validTo: null,
});

export const newPhrasing = (text: string, isFromQuestion = false): PhrasingForm => ({
  key: makeId('phrasing'),
  text,
  language: null,
  isFromQuestion,
});

export const emptyFaq = (language: KnowledgeLanguage): FaqForm => ({
  titles: { en: '', zh: '' },
  phrasings: [],
  answers: [newAnswer(language)],
  topicId: null,
  about: [],
  next: [],
  validFrom: null,
  validTo: null,
});

export const toFaqForm = (faq: FaqPartsFragment): FaqForm => ({
  titles: toByLanguage(faq.titles),
  phrasings: faq.phrasings.map(({ text, language }, index) => ({ key: `p${String(index)}`, text, language, isFromQuestion: false })),
  answers: faq.answers.map(({ language, text, variants, condition, validFrom, validTo }, index) => ({
    key: `a${String(index)}`,
    language: language === 'zh' ? 'zh' : 'en',
    text,
    variants,
    condition: condition ?? null,
    validFrom: validFrom ?? null,
    validTo: validTo ?? null,
  })),
  topicId: faq.topic?.id ?? null,
  about: faq.about.map(({ id, name }) => ({ id, name })),
  next: faq.next.map(({ id, title }) => ({ id, name: title })),
  validFrom: faq.validFrom ?? null,
  validTo: faq.validTo ?? null,
});

/** What is sent, without what is empty. @param id `null`: the service makes one from the title */
export const toFaqInput = (id: string | null, form: FaqForm): FaqInput => ({
  id,
  titles: fromByLanguage(form.titles),
  topicId: form.topicId,
  aboutIds: form.about.map((thing) => thing.id),
  nextIds: form.next.map((faq) => faq.id),
  phrasings: saidPhrasings(form).map(({ text, language }) => ({ text: text.trim(), language })),
  answers: form.answers.map(({ key: _key, ...answer }) => answer),
  validFrom: form.validFrom,
  validTo: form.validTo,
});

const saidPhrasings = ({ phrasings }: FaqForm): readonly PhrasingForm[] => phrasings.filter(({ text }) => text.trim() !== '');

/** Where on the page stands what the service names by its place in what was sent, see `toFaqInput`. */
export const locateIn =
  (form: FaqForm): Locate =>
  ([field = '', index = '', ...rest]) => {
    const at = Number(index);
    switch (field) {
      case 'titles': {
        const language = index === 'en' || index === 'zh' ? index : fromByLanguage(form.titles)[at]?.language;
        return language === undefined ? 'titles' : `titles.${language}`;
      }
      case 'phrasings':
        return `phrasings.${saidPhrasings(form)[at]?.key ?? ''}`;
      case 'answers':
        return index === '' ? 'answers' : ['answers', form.answers[at]?.key ?? '', ...rest.slice(0, 1)].join('.');
      case 'aboutIds':
      case 'nextIds':
      case 'topicId':
      case 'validFrom':
      case 'validTo':
        return field;
      default:
        return '';
    }
  };

/** Whether two parts of forms say the same, whatever their keys. */
export const sameParts = (a: FaqForm[keyof FaqForm], b: FaqForm[keyof FaqForm]): boolean =>
  JSON.stringify(bare(a)) === JSON.stringify(bare(b));

const bare = (part: FaqForm[keyof FaqForm]): unknown =>
  Array.isArray(part)
    ? part.map((item: object) =>
        Object.fromEntries(Object.entries(item).filter(([name]) => !['key', 'isFromQuestion', 'name'].includes(name))),
      )
    : part;
