import { findPlaceholders, type Placeholder } from '../../domain/faq.js';
import type { FindingCause, FindingDraft } from '../../domain/finding.js';
import { isJsonObject } from '../../domain/json.js';
import type { Language } from '../../domain/language.js';
import type { PublishedFaq } from '../../store/repositories/faq-repository.js';
import type { ReviewedKnowledge } from '../reviewed-knowledge.js';

type Knowledge = Pick<ReviewedKnowledge, 'entities' | 'ontology'>;

/** Placeholders of a FAQ's answers that give nothing, so that the answer cannot be given; one finding for each. */
export const findDeadPlaceholders = (faq: PublishedFaq, knowledge: Knowledge): readonly FindingDraft[] => {
  const dead = faq.answers.flatMap(({ id: answerId, language, text, variants }) =>
    [text, ...variants].flatMap((wording) =>
      findPlaceholders(wording).flatMap((placeholder) => {
        const cause = causeOf(placeholder, language, knowledge);
        return cause === null ? [] : [{ placeholder, cause, answerId, language, wording }];
      }),
    ),
  );
  return [...new Set(dead.map(({ placeholder }) => placeholder.text))].flatMap((written): readonly FindingDraft[] => {
    const same = dead.filter(({ placeholder }) => placeholder.text === written);
    const [first] = same;
    if (first === undefined) return [];
    const { entityId, attribute } = first.placeholder;
    return [
      {
        kind: 'DEAD_PLACEHOLDER',
        cause: first.cause,
        subjectIds: [faq.id],
        details: { placeholder: written, entity: entityId, attribute },
        evidence: same.map(({ answerId, language, wording }) => ({ subjectId: faq.id, language, answerId, text: wording, value: written })),
        fix: {
          kind: 'EDIT_FAQ',
          faqId: faq.id,
          language: same.every(({ language }) => language === first.language) ? first.language : null,
        },
      },
    ];
  });
};

const causeOf = ({ entityId, attribute }: Placeholder, language: Language, { entities, ontology }: Knowledge): FindingCause | null => {
  const entity = entities.get(entityId);
  if (entity === undefined) return 'NO_ENTITY';
  if (attribute === 'name') return Object.keys(entity.names).length === 0 ? 'NO_VALUE' : null;
  if (ontology.attribute(entity.type, attribute) === null) return 'NO_ATTRIBUTE';
  const value = Object.hasOwn(entity.attributes, attribute) ? (entity.attributes[attribute] ?? null) : null;
  const isGiven = isJsonObject(value) ? value[language] !== undefined : value !== null;
  return isGiven ? null : 'NO_VALUE';
};
