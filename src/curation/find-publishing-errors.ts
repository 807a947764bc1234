import type { FaqContent } from '../domain/faq.js';
import type { UserError } from './user-error.js';

/** What a content lacks before customers can get it. */
export const findPublishingErrors = ({
  titles,
  phrasings,
  answers,
}: Pick<FaqContent, 'titles' | 'answers'> & { readonly phrasings: { readonly length: number } }): readonly UserError[] => {
  const lacking = (path: string, message: string): UserError => ({ code: 'INVALID_STATE', message, path: [path] });
  return [
    ...(Object.keys(titles).length > 0 ? [] : [lacking('titles', 'to be published it needs a title')]),
    ...(phrasings.length > 0 ? [] : [lacking('phrasings', 'to be published it needs at least one phrasing')]),
    ...(answers.some(({ condition }) => condition === null)
      ? []
      : [lacking('answers', 'to be published it needs at least one answer without a condition, for everybody whom no other answer fits')]),
  ];
};
