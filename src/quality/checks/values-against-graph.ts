import type { Entity } from '../../domain/entity.js';
import type { FindingDraft } from '../../domain/finding.js';
import { type Language, LANGUAGES } from '../../domain/language.js';
import type { AttributeType } from '../../domain/ontology.js';
import { hasCome } from '../../domain/time/calendar.js';
import { normaliseText } from '../../language/text/normalise-text.js';
import { createPhraseMatcher, longestMatches, type PhraseMatcher } from '../../language/text/phrase-matcher.js';
import type { OntologyIndex } from '../../ontology/ontology-index.js';
import type { ReviewedKnowledge } from '../reviewed-knowledge.js';
import type { Statement, StatementValue } from '../statements/statement.js';
import { evidenceOf } from './contradicting-values.js';

/** Finds names of attributes, by language and entity type. */
export interface AttributeNames {
  find(text: string, language: Language, entityType: string): readonly AttributeType[];
}

export const createAttributeNames = ({ ontology }: OntologyIndex): AttributeNames => {
  const matchers = new Map<string, PhraseMatcher<AttributeType>>();
  for (const language of LANGUAGES)
    for (const { id, attributes } of ontology.entityTypes) {
      const matcher = createPhraseMatcher<AttributeType>();
      for (const attribute of attributes)
        for (const name of attribute.names[language] ?? []) matcher.add(normaliseText(name).text, attribute);
      matchers.set(`${language} ${id}`, matcher);
    }
  return {
    find: (text, language, entityType) => {
      const found = longestMatches(matchers.get(`${language} ${entityType}`)?.findAll(text) ?? []);
      return [...new Set(found.flatMap(({ values }) => values))];
    },
  };
};

type Knowledge = Pick<ReviewedKnowledge, 'now' | 'entities' | 'statements'>;

/** Where a FAQ has a number in writing for what the graph has another number for. */
export const findOtherThanGraph = (faqId: string, knowledge: Knowledge, names: AttributeNames): readonly FindingDraft[] => {
  const found = (knowledge.statements.get(faqId) ?? [])
    .filter(({ validTo }) => validTo === null || !hasCome(validTo, knowledge.now))
    .flatMap((statement) => clashWithGraph(statement, faqId, knowledge, names) ?? []);
  return [...new Map(found.map((draft) => [draft.details['attribute'], draft])).values()];
};

const clashWithGraph = (
  statement: Statement,
  faqId: string,
  { entities }: Pick<Knowledge, 'entities'>,
  names: AttributeNames,
): FindingDraft | null => {
  if (statement.owner.kind !== 'FAQ') return null;
  for (const value of statement.values.filter(({ isWritten }) => isWritten)) {
    const told = statement.entityIds.flatMap((id) => {
      const entity = entities.get(id);
      if (entity === undefined) return [];
      return names.find(statement.text, statement.language, entity.type).flatMap((attribute) => valueIn(entity, attribute, value));
    });
    const [first] = told;
    // Where several things, or several attributes, are called so, any of them may be meant.
    if (first === undefined || told.length > 1 || isAmongValues(value, first.entity, first.attribute)) continue;
    const { entity, attribute, graph, given } = first;
    if (given === graph) continue;
    return {
      kind: 'CONTRADICTION',
      cause: 'OTHER_THAN_GRAPH',
      subjectIds: [faqId, entity.id],
      details: { one: faqId, other: entity.id, oneValue: value.written, attribute: attribute.id, otherValue: graph },
      evidence: [evidenceOf(statement, value.written)],
      fix: {
        kind: 'REWRITE_ANSWER',
        faqId,
        answerId: statement.owner.answerId,
        from: value.written,
        to: `{${entity.id}.${attribute.id}}`,
      },
    };
  }
  return null;
};

interface Told {
  readonly entity: Entity;
  readonly attribute: AttributeType;
  readonly graph: number;
  readonly given: number;
}

const valueIn = (entity: Entity, attribute: AttributeType, value: StatementValue): readonly Told[] => {
  const graph = entity.attributes[attribute.id];
  const given = attribute.unit === null ? undefined : value.inUnits?.get(attribute.unit);
  return typeof graph === 'number' && given !== undefined ? [{ entity, attribute, graph, given }] : [];
};

/** Whether it is what the graph has for another attribute in the same unit: a text may speak of both. */
const isAmongValues = (value: StatementValue, entity: Entity, { unit }: AttributeType): boolean =>
  Object.values(entity.attributes).some((other) => typeof other === 'number' && unit !== null && value.inUnits?.get(unit) === other);
