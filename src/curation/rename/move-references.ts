import type { GraphTransaction } from '../../store/graph-store.js';
import type { ConditionVariables } from '../conditions/condition-terms.js';
import type { CurationDependencies } from '../curation-dependencies.js';
import { differenceOf, liveContent } from '../faq/stored-faq.js';
import { renameInContent, type Renaming } from './rename-in-content.js';

/**
 * Has the answers, drafts and kept versions of all FAQs refer to another id in the place of one. What they say stays the same, so their versions
 * do. Returns the ids of the published FAQs whose answers were written anew. Reads all that FAQs ever said.
 * @param ownId of a FAQ whose parts are to be told by this id from now on; `null`: of none
 */
export const moveReferences = async (
  transaction: GraphTransaction,
  renaming: Renaming,
  ownId: string | null,
  variables: ConditionVariables,
  { faqs }: Pick<CurationDependencies, 'faqs'>,
): Promise<readonly string[]> => {
  const quoted = JSON.stringify(renaming.from);
  const braced = `{${renaming.from}.`;
  const kept = await faqs.versionsWith({ faqId: ownId ?? '', quoted, braced }, transaction);
  await faqs.updateVersions(
    transaction,
    new Map(kept.map(({ key, faqId, content }) => [key, renameInContent(faqId, content, renaming, variables)])),
  );

  const stating = await faqs.publishedAnswersWith({ text: braced, inCondition: quoted }, transaction);
  const ids = [...new Set([...(ownId === null ? [] : [ownId]), ...stating.map(({ faqId }) => faqId)])];
  const heads = await faqs.find(ids, transaction);
  // They still say under which id they were written.
  const phrasings = ownId === null ? [] : [...(await faqs.phrasings([ownId], transaction)).values()].flat();
  const changed: string[] = [];
  for (const [id, head] of heads) {
    const before = liveContent(head, id === ownId ? phrasings : []);
    const parts = differenceOf(before, renameInContent(id, before, renaming, variables));
    if (parts.addAnswers.length + parts.addPhrasings.length === 0) continue;
    await faqs.saveParts(transaction, id, parts);
    if (head.publishedVersion !== null) changed.push(id);
  }
  return changed;
};
