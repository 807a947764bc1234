import { findPlaceholders, type FaqContent } from '../../domain/faq.js';
import { isJsonList, isJsonObject, type Json } from '../../domain/json.js';
import type { ConditionVariables } from '../conditions/condition-terms.js';
import { answerId, phrasingId } from '../fields/read-texts.js';

/** An id that gives way to another. */
export interface Renaming {
  readonly from: string;
  readonly to: string;
}

/** A condition that asks for another thing: `{"in": [ID, {"var": NAME}]}` where the variable holds ids. Texts that only look like the id stay. */
export const renameInCondition = (condition: Json, { from, to }: Renaming, variables: ConditionVariables): Json => {
  const rename = (node: Json): Json => {
    if (isJsonList(node)) return node.map(rename);
    if (!isJsonObject(node)) return node;
    const { in: asked } = node;
    const [item, list] = asked !== undefined && isJsonList(asked) ? asked : [];
    if (item === from && holdsIds(list, variables)) return { ...node, in: [to, list ?? null] };
    return Object.fromEntries(Object.entries(node).map(([key, inner]) => [key, rename(inner)]));
  };
  return rename(condition);
};

const holdsIds = (list: Json | undefined, variables: ConditionVariables): boolean => {
  if (!isJsonObject(list)) return false;
  const { var: named } = list;
  const name = named !== undefined && isJsonList(named) ? named[0] : named;
  return typeof name === 'string' && variables.get(name)?.kind === 'ids';
};

/** A text whose placeholders are filled from another thing. */
const renameInText = (text: string, { from, to }: Renaming): string =>
  findPlaceholders(text).reduce(
    (renamed, { text: written, entityId, attribute }) =>
      entityId === from ? renamed.replaceAll(written, `{${to}.${attribute}}`) : renamed,
    text,
  );

/** What is written of a FAQ with another id in the place of one, wherever it refers to it. `faqId` is its own, by which its parts are told. */
export const renameInContent = (faqId: string, content: FaqContent, renaming: Renaming, variables: ConditionVariables): FaqContent => {
  const { from, to } = renaming;
  const others = (ids: readonly string[]): readonly string[] => [...new Set(ids.map((id) => (id === from ? to : id)))];
  return {
    ...content,
    aboutIds: others(content.aboutIds).toSorted(),
    nextIds: others(content.nextIds),
    phrasings: content.phrasings.map((phrasing) => ({ ...phrasing, id: phrasingId(faqId, phrasing) })),
    answers: content.answers.map(({ id: _, ...answer }) => {
      const renamed = {
        ...answer,
        text: renameInText(answer.text, renaming),
        variants: answer.variants.map((variant) => renameInText(variant, renaming)),
        condition: renameInCondition(answer.condition, renaming, variables),
      };
      return { id: answerId(faqId, renamed), ...renamed };
    }),
  };
};
