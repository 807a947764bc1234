import { isDeepStrictEqual } from 'node:util';
import type { Entity } from '../../domain/entity.js';
import type { HistoryChange } from '../../domain/history.js';
import { type FaqAnswer, findPlaceholders } from '../../domain/faq.js';
import { isJsonObject, type Json } from '../../domain/json.js';
import { type Language, LANGUAGES, type LocalisedTexts } from '../../domain/language.js';
import type { OntologyIndex } from '../../ontology/ontology-index.js';
import type { GraphReader, GraphTransaction } from '../../store/graph-store.js';
import { checkCondition } from '../conditions/check-condition.js';
import type { ConditionVariables } from '../conditions/condition-terms.js';
import { normaliseText } from '../../language/text/normalise-text.js';
import { isEverydayWord } from '../../language/text/split-words.js';
import { type Attribution, type CurationDependencies, recordHistory } from '../curation-dependencies.js';
import {
  findIdFlaw,
  findMarkupFlaw,
  findTextFlaw,
  readTexts,
  TEXT_LIMITS,
  tidyLine,
  type WrittenId,
  type WrittenPeriod,
  type WrittenText,
  type WrittenValue,
} from '../fields/read-texts.js';
import { readPeriod, readValues } from '../fields/read-values.js';
import type { Path, UserError } from '../outcome.js';

/** An entity as someone wrote it, each part with where it stands; not yet checked. */
export interface EntityWriting extends WrittenPeriod {
  readonly id: WrittenId;
  readonly type: WrittenId;
  readonly names: readonly WrittenText[];
  readonly aliases: readonly WrittenText[];
  readonly attributes: readonly WrittenValue[];
}

/** What is written of an entity; version and time are given when it is saved. Attributes may be `null`: to be removed. */
export type EntityContent = Omit<Entity, 'version' | 'updatedAt'>;

export interface ReadEntity {
  /** `null` when its type is unknown. */
  readonly content: EntityContent | null;
  readonly errors: readonly UserError[];
}

/** Reads an entity as someone wrote it and checks it against the ontology. That a new one has a name is not checked here. */
export const readEntity = (writing: EntityWriting, ontology: OntologyIndex): ReadEntity => {
  const { id, type, names, aliases, attributes } = writing;
  const idFlaw = findIdFlaw(id.id);
  const wrongId: readonly UserError[] = idFlaw === null ? [] : [{ code: 'BAD_INPUT', message: idFlaw, path: id.path }];
  const entityType = ontology.entityType(type.id);
  if (entityType === null) return { content: null, errors: [...wrongId, unknownType(type.id, type.path, ontology)] };

  const readNames = readTexts(names, 'name', TEXT_LIMITS.name);
  const readAliases = readTexts(aliases, 'alias', TEXT_LIMITS.name);
  const values = readValues(attributes, entityType.attributes, entityType.id);
  const nameErrors = [...names, ...aliases].flatMap((written) => findNameError(written) ?? []);
  const { validFrom, validTo, errors } = readPeriod(writing, []);
  return {
    content: {
      id: id.id,
      type: type.id,
      names: Object.fromEntries(readNames.texts.map(({ language, text }) => [language, text])),
      aliases: byLanguage(readAliases.texts),
      attributes: values.values,
      validFrom,
      validTo,
    },
    errors: [...wrongId, ...readNames.errors, ...readAliases.errors, ...nameErrors, ...values.errors, ...errors],
  };
};

const findNameError = ({ text, path }: WrittenText): UserError | null => {
  const shown = `"${text.slice(0, 40)}"`;
  const [placeholder] = findPlaceholders(text);
  if (placeholder !== undefined)
    return { code: 'BAD_INPUT', message: `${shown} holds ${placeholder.text}, which is filled in answers only; write the name out`, path };
  // What is empty or of signs alone is told as such.
  if (/[\p{L}\p{N}]/u.test(text) || findTextFlaw(text, TEXT_LIMITS.name) !== null || findMarkupFlaw(text) !== null) return null;
  return {
    code: 'BAD_INPUT',
    message: `${shown} holds no letter and no number, so no question could ever name it; write it in words`,
    path,
  };
};

/** Equal for names that a question cannot tell apart. */
export const foldName = (name: string): string => normaliseText(tidyLine(name)).text;

/**
 * What an editor should look at in names: by them questions about anything else are taken to be about this thing. Things of one person are not
 * found by their names. `ownerOf` tells another public entity that has a name, by `foldName`.
 */
export const findNameWarnings = (
  { id, type, names, aliases }: EntityWriting,
  ontology: OntologyIndex,
  ownerOf: (folded: string) => string | undefined,
): readonly string[] => {
  if (ontology.privateTypes.includes(type.id)) return [];
  return [...names, ...aliases].flatMap(({ text, path }) => {
    const folded = foldName(text);
    // "ID" and "IT" are abbreviations, which are known by their capitals.
    const isAbbreviation = /^\p{Lu}{2,}$/u.test(text);
    const reason = (isAbbreviation ? null : whyTooCommon(folded, ontology)) ?? whyTaken(ownerOf(folded), id.id);
    return reason === null ? [] : [`${path.join('.')}: "${text.slice(0, 40)}" ${reason}`];
  });
};

const whyTooCommon = (folded: string, { ontology }: OntologyIndex): string | null => {
  const remedy = 'so that they would be taken to be about this thing; give it a fuller name';
  if (/^[\p{N}\p{P}\s]+$/u.test(folded)) return `is only a number, as many questions hold, ${remedy}`;
  if (/^\p{L}$/u.test(folded)) return `is a single letter, as many questions hold, ${remedy}`;
  if (LANGUAGES.some((language) => isEverydayWord(folded, language))) return `is a word that many questions hold, ${remedy}`;
  const kinds = [
    ...ontology.entityTypes.flatMap(({ names, attributes }) => [names, ...attributes.map((attribute) => attribute.names)]),
    ...ontology.relationTypes.flatMap(({ names, inverseNames }) => [names, inverseNames]),
  ];
  const isKind = kinds.some((names) => Object.values(names).some((list) => list.some((name) => foldName(name) === folded)));
  return isKind
    ? `is what the ontology calls a type, an attribute or a relation, by which questions ask for something of any thing, ${remedy}`
    : null;
};

const whyTaken = (owner: string | undefined, id: string): string | null =>
  owner === undefined || owner === id
    ? null
    : `is a name of "${owner}" too, so that customers are asked which of the two is meant; give one of them a fuller name`;

const byLanguage = (texts: readonly { readonly text: string; readonly language: Language }[]): LocalisedTexts =>
  Object.fromEntries(
    LANGUAGES.map(
      (language) => [language, [...new Set(texts.filter((text) => text.language === language).map(({ text }) => text))]] as const,
    ).filter(([, list]) => list.length > 0),
  );

const unknownType = (type: string, path: Path, { ontology }: OntologyIndex): UserError => ({
  code: 'BAD_INPUT',
  message: `the ontology has no entity type "${type.slice(0, 60)}"; it has ${ontology.entityTypes.map(({ id }) => id).join(', ') || 'none yet, so import an ontology first'}`,
  path,
});

/** A value that an entity had and is to have no more. */
interface LostValue {
  readonly attribute: string;
  /** Of a localised attribute the language whose text is lost; `null`: the value as a whole. */
  readonly language: Language | null;
}

/** The values that a change takes away from an entity. */
export const findLostValues = (before: Pick<Entity, 'attributes'>, after: Pick<EntityContent, 'attributes'>): readonly LostValue[] =>
  Object.entries(before.attributes).flatMap(([attribute, had]): readonly LostValue[] => {
    const has = after.attributes[attribute] ?? null;
    if (had === null) return [];
    if (has === null) return [{ attribute, language: null }];
    if (!isJsonObject(had) || !isJsonObject(has)) return [];
    return LANGUAGES.filter((language) => had[language] !== undefined && has[language] === undefined).map((language) => ({
      attribute,
      language,
    }));
  });

/**
 * Ids of published FAQs whose answers would miss what an entity loses: they state one of the values in a placeholder. When the entity itself
 * goes (`lost` is `null`), also those with any placeholder for it, and those whose condition looks for it.
 * Reads every answer, which only rare changes do.
 */
export const findUsersOf = async (
  reader: GraphReader,
  entityId: string,
  lost: readonly LostValue[] | null,
  variables: ConditionVariables,
  { faqs }: Pick<CurationDependencies, 'faqs'>,
): Promise<readonly string[]> => {
  if (lost?.length === 0) return [];
  const candidates = await faqs.publishedAnswersWith({ text: `{${entityId}.`, inCondition: JSON.stringify(entityId) }, reader);
  const misses = (attribute: string, { language }: FaqAnswer): boolean =>
    lost === null || lost.some((value) => value.attribute === attribute && (value.language === null || value.language === language));
  const states = (answer: FaqAnswer): boolean =>
    [answer.text, ...answer.variants]
      .flatMap(findPlaceholders)
      .some((placeholder) => placeholder.entityId === entityId && misses(placeholder.attribute, answer));
  const asksFor = ({ condition }: FaqAnswer): boolean => checkCondition(condition, variables).entities.some(({ id }) => id === entityId);
  const users = candidates.filter(({ answer }) => states(answer) || (lost === null && asksFor(answer)));
  return [...new Set(users.map(({ faqId }) => faqId))];
};

/** An entity as it was (`null`: new) and as it is to be. */
export interface EntityChange {
  readonly before: Entity | null;
  readonly after: EntityContent;
}

/** Entities as they were written. */
export interface WrittenEntities {
  readonly revision: number;
  /** By id. */
  readonly versions: ReadonlyMap<string, number>;
}

/**
 * Writes entities that differ from what they were, keeps what is superseded, records it and advances the revision; `null` when there is no change.
 * What is made anew counts on from the version at which it was deleted.
 * @param write.change what became of them
 */
export const writeEntities = async (
  transaction: GraphTransaction,
  entityChanges: readonly EntityChange[],
  { change, by, at }: { readonly change: HistoryChange; readonly by: Attribution; readonly at: string },
  { entities, changes, history }: Pick<CurationDependencies, 'entities' | 'changes' | 'history'>,
): Promise<WrittenEntities | null> => {
  if (entityChanges.length === 0) return null;
  const newIds = entityChanges.flatMap(({ before, after }) => (before === null ? [after.id] : []));
  const last = await history.lastVersions(transaction, newIds);
  const versions = new Map(entityChanges.map(({ before, after: { id } }) => [id, (before?.version ?? last.get(id) ?? 0) + 1]));
  const versionOf = (id: string): number => versions.get(id) ?? 1;
  await entities.keepVersions(
    transaction,
    entityChanges.flatMap(({ before }) => before ?? []),
    at,
  );
  await entities.save(
    transaction,
    entityChanges.map((one) => ({ ...withRemovals(one), version: versionOf(one.after.id), updatedAt: at })),
  );
  const entries = entityChanges.map(({ after: { id } }) => ({ kind: 'ENTITY' as const, subjectId: id, version: versionOf(id), change }));
  await recordHistory(transaction, entries, by, at, { history });
  const revision = await changes.record(transaction, { kind: 'ENTITY', ids: entityChanges.map(({ after }) => after.id), at });
  return { revision, versions };
};

/** The content without attributes that have no value, as it will be read back. */
export const presentContent = (content: EntityContent): EntityContent => ({
  ...content,
  attributes: Object.fromEntries(Object.entries(content.attributes).filter(([, value]) => value !== null && !isEmptyObject(value))),
});

/** Whether two entities say the same, whatever their versions. */
export const sameEntity = (a: EntityContent, b: EntityContent): boolean => isDeepStrictEqual(comparable(a), comparable(b));

/** The attributes that `after` no longer has are named with the value that takes them off the node. */
const withRemovals = ({ before, after }: EntityChange): EntityContent => {
  const gone = Object.entries(before?.attributes ?? {}).filter(([id]) => (after.attributes[id] ?? null) === null);
  const removals = gone.map(([id, value]): [string, Json] => [id, isJsonObject(value) ? {} : null]);
  return { ...after, attributes: { ...presentContent(after).attributes, ...Object.fromEntries(removals) } };
};

const isEmptyObject = (value: Json): boolean => isJsonObject(value) && Object.keys(value).length === 0;

const comparable = (content: EntityContent): unknown => {
  const { id, type, names, aliases, attributes, validFrom, validTo } = presentContent(content);
  // A copy made here: `isDeepStrictEqual` compares prototypes too, which differ between realms.
  return JSON.parse(JSON.stringify({ id, type, names, aliases, attributes, validFrom, validTo }));
};
