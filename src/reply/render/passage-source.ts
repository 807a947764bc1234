import { createHash } from 'node:crypto';
import type { Entity } from '../../domain/entity.js';
import { findPlaceholders } from '../../domain/faq.js';
import { isJsonObject } from '../../domain/json.js';
import { isLanguage, type Language } from '../../domain/language.js';
import type { PassageOwner, PassageSource, PassageText } from '../../domain/search.js';
import { LEANING_SENTENCE } from '../../language/reply-wording.js';
import { segmentSentences } from '../../language/text/split-words.js';
import type { OntologySource } from '../../ontology/ontology-index.js';
import type { EntityRepository } from '../../store/repositories/entity-repository.js';
import type { FaqRepository, PublishedFaq } from '../../store/repositories/faq-repository.js';
import { fillPlaceholders } from './answer-from-faq.js';

/** The sentences of a text in order, lines of a list each for themselves; nothing of the text is lost but white space between them. */
export const splitSentences = (text: string, language: Language): readonly string[] =>
  text
    .split(/\n+/u)
    .flatMap((line) => segmentSentences(line, language).map((sentence) => sentence.trim()))
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));

/**
 * A text from the sentence that answers on, in its order; what that sentence leans on ("after that", 还不行) stays before it. As it is where the
 * sentence is not in it.
 */
export const startAt = (text: string, sentence: string, language: Language): string => {
  const sentences = splitSentences(text, language);
  const at = sentences.indexOf(sentence);
  // Lines of a list belong together, and a sentence out of the middle of one would lose its sense.
  if (at <= 0 || text.includes('\n')) return text;
  const start = sentences.findLastIndex((one, index) => index <= at && !LEANING_SENTENCE[language].test(one));
  return sentences.slice(Math.max(0, start)).join(language === 'zh' ? '' : ' ');
};

interface Dependencies {
  readonly faqs: FaqRepository;
  readonly entities: EntityRepository;
  readonly ontology: OntologySource;
}

const PAGE = 100;

/** Sentences of the answers of published FAQs, values filled in, and of the texts that describe public entities. */
export const createPassageSource = ({ faqs, entities, ontology }: Dependencies): PassageSource => {
  const ofFaqs = async (found: Iterable<PublishedFaq>): Promise<readonly PassageText[]> => {
    const published = [...found].filter(({ publishedVersion }) => publishedVersion !== null);
    const texts = published.flatMap(({ answers }) => answers.map(({ text }) => text));
    const used = await entities.find([...new Set(texts.flatMap(findPlaceholders).map(({ entityId }) => entityId))].sort());
    return published.flatMap(({ id, answers }) =>
      answers.flatMap(({ id: answerId, text, language }) => {
        const filled = fillPlaceholders(text, used, ontology.current, language);
        return filled === null ? [] : passagesOf({ kind: 'FAQ', id, answerId }, filled, language);
      }),
    );
  };

  const ofEntities = (found: Iterable<Entity>): readonly PassageText[] =>
    [...found]
      .filter(({ type }) => !ontology.current.privateTypes.includes(type))
      .flatMap(({ id, attributes }) =>
        Object.entries(attributes).flatMap(([attribute, value]) =>
          isJsonObject(value)
            ? Object.entries(value).flatMap(([language, text]) =>
                isLanguage(language) && typeof text === 'string' ? passagesOf({ kind: 'ENTITY', id, attribute }, text, language) : [],
              )
            : [],
        ),
      );

  return {
    async *passages(ownerIds) {
      if (ownerIds !== null) {
        yield ofFaqs((await faqs.find(ownerIds)).values());
        yield ofEntities((await entities.find(ownerIds)).values());
        return;
      }
      for (let after = ''; ;) {
        const ids = await faqs.list({ statuses: ['PUBLISHED'], topicIds: [], text: '', after, limit: PAGE });
        if (ids.length === 0) break;
        yield ofFaqs((await faqs.find(ids)).values());
        after = ids.at(-1) ?? '';
      }
      // Of a type without such texts, which may have very many things, nothing is read.
      const types = ontology.current.ontology.entityTypes
        .filter((type) => !type.private && type.attributes.some(({ localised }) => localised))
        .map(({ id }) => id);
      for (let after = ''; types.length > 0;) {
        const page = await entities.list({ types, hidden: ontology.current.privateTypes, text: '', after, limit: PAGE });
        if (page.length === 0) break;
        yield ofEntities(page);
        after = page.at(-1)?.id ?? '';
      }
    },
  };
};

const passagesOf = (owner: PassageOwner, text: string, language: Language): readonly PassageText[] =>
  splitSentences(text, language).map((sentence) => ({ id: idOf(owner, language, sentence), owner, language, text: sentence }));

const idOf = (owner: PassageOwner, language: Language, text: string): string =>
  createHash('sha256')
    .update(JSON.stringify([Object.values(owner), language, text]))
    .digest('hex')
    .slice(0, 24);
