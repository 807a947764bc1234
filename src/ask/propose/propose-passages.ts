import type { PassageCandidate } from '../../reply/decide/candidate.js';
import type { TurnView } from '../../reply/decide/turn-view.js';
import { dotProduct } from '../../ml/dot-product.js';
import type { Passage } from '../../retrieval/passage-index.js';
import type { Understood } from '../../understanding/understand.js';
import type { AskDependencies } from '../ask-dependencies.js';
import { rareShareOf, shareOf, termsOf, wordsOf } from './explained-words.js';
import type { Searches } from './search-message.js';
import { kindsOf } from './told-kinds-of.js';

const MOST_PASSAGES = 3;

/** A sentence less near than this says something else. */
const NEAR_SENTENCE = 0.6;

export const proposePassages = async (
  understood: Understood,
  { alone, mixed, sentences }: Searches,
  view: TurnView,
  { entities, passages }: AskDependencies,
): Promise<readonly PassageCandidate[]> => {
  const { questionLanguage: language, text, resolvedQuestion } = understood;
  const described = [...view.named.map(({ id }) => id), ...view.state.focus.slice(0, 1).map(({ entity }) => entity.id)];
  const own = described
    .flatMap((id) => passages.of(id, language))
    .map((passage) => ({ passage, similarity: dotProduct(passage.vector, alone.vector) }));
  const best = new Map<string, Passage>();
  for (const { passage, similarity } of [...sentences.alone, ...sentences.mixed, ...own].sort(
    (one, other) => other.similarity - one.similarity,
  )) {
    const { owner } = passage;
    if (owner.kind !== 'ENTITY' || similarity < NEAR_SENTENCE) continue;
    const key = `${owner.id}.${owner.attribute}`;
    if (!best.has(key)) best.set(key, passage);
  }
  const chosen = [...best.values()].slice(0, MOST_PASSAGES);
  const found = await entities.find(chosen.map(({ owner }) => owner.id));
  const terms = termsOf(text, language);
  return chosen.flatMap((passage): readonly PassageCandidate[] => {
    const { owner } = passage;
    const entity = found.get(owner.id);
    if (entity === undefined || owner.kind !== 'ENTITY') return [];
    const words = wordsOf(passage);
    return [
      {
        kind: 'passage',
        entity,
        attribute: owner.attribute,
        sentenceAlone: dotProduct(passage.vector, alone.vector),
        sentenceMixed: mixed === null ? 0 : dotProduct(passage.vector, mixed.vector),
        sentenceExplains: shareOf(terms, words),
        rareBySentence: rareShareOf(terms, words, (term) => passages.rarity(term, language)),
        tells: kindsOf(passage),
        resolvedQuestion,
        isOfDialogue: false,
      },
    ];
  });
};
