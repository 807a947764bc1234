import type { EntityRef } from '../../../domain/entity.js';
import { findPlaceholders } from '../../../domain/faq.js';
import { LANGUAGES } from '../../../domain/language.js';
import type { AttributeType, EntityType, Ontology, RelationType } from '../../../domain/ontology.js';
import { createOntologyIndex } from '../../../ontology/ontology-index.js';
import type { GraphReader } from '../../../store/graph-store.js';
import { checkCondition } from '../../conditions/check-condition.js';
import { conditionVariables } from '../../conditions/condition-terms.js';
import type { CurationDependencies } from '../../curation-dependencies.js';
import { listNames } from '../../fields/read-texts.js';
import { circleInWords, findCircle } from '../../relation/check-relation.js';

/** Something in use that would be lost, or read otherwise than it was written. */
export interface OntologyLoss {
  /** Id of the entity type or relation type. */
  readonly type: string;
  /** Id of the attribute or property; `null`: the type itself. */
  readonly attribute: string | null;
  /** The field of the definition that says so; else the definition, or its attribute, as a whole. */
  readonly field?: 'acyclic';
  /** What happens to what, and to whom. */
  readonly reason: string;
}

/** Things looked for in the graph; more are told as that many. */
const MOST = 1000;
/** Relations among which a circle is looked for. */
const MOST_IN_CIRCLES = 1_000_000;

type Dependencies = Pick<CurationDependencies, 'entities' | 'relations' | 'faqs'>;

/** What of the graph a change of the ontology would leave without its definition, or give another type. */
export const findOntologyLosses = async (
  reader: GraphReader,
  before: Ontology,
  after: Ontology,
  dependencies: Dependencies,
): Promise<readonly OntologyLoss[]> => {
  const losses: OntologyLoss[] = [];
  for (const type of before.entityTypes) {
    const then = after.entityTypes.find(({ id }) => id === type.id);
    losses.push(...(await lossesOfEntityType(reader, before, type, then, dependencies)));
  }
  for (const type of before.relationTypes) {
    const then = after.relationTypes.find(({ id }) => id === type.id);
    losses.push(...(await lossesOfRelationType(reader, type, then, dependencies)));
  }
  return losses;
};

/** How an attribute changes so that its values are no longer what they were; `null`: they are. */
const changeOf = (before: AttributeType, after: AttributeType | undefined): string | null => {
  if (after === undefined) return 'would be removed';
  const isWider = before.type === 'integer' && after.type === 'number';
  if (before.type !== after.type && !isWider) return `would become a ${after.type} and is a ${before.type}`;
  if (before.localised !== after.localised)
    return after.localised ? 'would be a text by language' : 'would no longer be a text by language';
  return null;
};

const lossesOfEntityType = async (
  reader: GraphReader,
  ontology: Ontology,
  before: EntityType,
  after: EntityType | undefined,
  dependencies: Dependencies,
): Promise<readonly OntologyLoss[]> => {
  const { entities } = dependencies;
  const having = (attribute: AttributeType): Promise<readonly EntityRef[]> => {
    const attributes = attribute.localised ? LANGUAGES.map((language) => `${attribute.id}_${language}`) : [attribute.id];
    return entities.withAttribute({ types: [before.id], attributes, limit: MOST }, reader);
  };
  const losses: OntologyLoss[] = [];
  const tell = (attribute: AttributeType, change: string, who: readonly string[], faqs: readonly string[]): void => {
    if (who.length + faqs.length === 0) return;
    const users = [
      ...(who.length > 0
        ? [`${who.length < MOST ? String(who.length) : `${String(MOST)} or more`} entities have a value: ${listNames(who)}`]
        : []),
      ...(faqs.length > 0 ? [`answers of the FAQs ${listNames(faqs)} use it`] : []),
    ];
    losses.push({ type: before.id, attribute: attribute.id, reason: `${before.id}.${attribute.id} ${change}; ${users.join('; ')}` });
  };
  for (const attribute of before.attributes) {
    const then = after?.attributes.find(({ id }) => id === attribute.id);
    const change = after === undefined ? 'would be removed with its type' : changeOf(attribute, then);
    if (change !== null) {
      const who = (await having(attribute)).map(({ id }) => id);
      tell(attribute, change, who, await faqsUsing(reader, ontology, before, attribute.id, dependencies));
    } else if (then?.values !== undefined && then.values !== null) {
      const { values } = then;
      const isLess = attribute.values === null || Object.keys(attribute.values).some((value) => !Object.hasOwn(values, value));
      if (!isLess) continue;
      const found = await entities.find(
        (await having(attribute)).map(({ id }) => id),
        reader,
      );
      const outside = [...found.values()].filter((entity) => {
        const value = entity.attributes[attribute.id];
        return typeof value === 'string' && !Object.hasOwn(values, value);
      });
      tell(
        attribute,
        'would no longer have some of its values',
        outside.map(({ id }) => id),
        [],
      );
    }
  }
  const isShown = before.private && after?.private === false;
  if (after !== undefined && !isShown) return losses;
  const some = await entities.withAttribute({ types: [before.id], attributes: ['id'], limit: MOST }, reader);
  if (some.length === 0) return losses;
  const what = isShown ? 'is private and would be shown to everybody' : 'would be removed';
  losses.push({
    type: before.id,
    attribute: null,
    reason: `${before.id} ${what}; entities of it are ${listNames(some.map(({ id }) => id))}`,
  });
  return losses;
};

/** Published FAQs whose answers state an attribute of a type, or ask for it in a condition. */
const faqsUsing = async (
  reader: GraphReader,
  ontology: Ontology,
  type: EntityType,
  attribute: string,
  { faqs, entities }: Dependencies,
): Promise<readonly string[]> => {
  const { askerType } = createOntologyIndex(ontology);
  const variable = `customer.${attribute}`;
  const found = await faqs.publishedAnswersWith({ text: `.${attribute}}`, inCondition: JSON.stringify(variable) }, reader);
  const stated = found.map(({ faqId, answer }) => ({
    faqId,
    answer,
    ids: [answer.text, ...answer.variants].flatMap(findPlaceholders).flatMap((one) => (one.attribute === attribute ? [one.entityId] : [])),
  }));
  const types = await entities.types(
    stated.flatMap(({ ids }) => ids),
    reader,
  );
  const variables = conditionVariables(ontology, askerType);
  const asks = ({ condition }: (typeof found)[number]['answer']): boolean =>
    type.id === askerType &&
    condition !== null &&
    checkCondition(condition, variables).flaws.length === 0 &&
    JSON.stringify(condition).includes(JSON.stringify(variable));
  const using = stated.filter(({ ids, answer }) => ids.some((id) => types.get(id) === type.id) || asks(answer));
  return [...new Set(using.map(({ faqId }) => faqId))];
};

const STRICTER: Readonly<Record<RelationType['cardinality'], readonly RelationType['cardinality'][]>> = {
  'many-to-many': ['one-to-one', 'one-to-many', 'many-to-one'],
  'one-to-many': ['one-to-one', 'many-to-one'],
  'many-to-one': ['one-to-one', 'one-to-many'],
  'one-to-one': [],
};

const lossesOfRelationType = async (
  reader: GraphReader,
  before: RelationType,
  after: RelationType | undefined,
  { relations }: Dependencies,
): Promise<readonly OntologyLoss[]> => {
  const changes = before.properties.flatMap((property) => {
    const change =
      after === undefined
        ? null
        : changeOf(
            property,
            after.properties.find(({ id }) => id === property.id),
          );
    return change === null ? [] : [{ property, change }];
  });
  const isNarrower = after !== undefined && (['from', 'to'] as const).some((end) => before[end].some((type) => !after[end].includes(type)));
  const isStricter = after !== undefined && STRICTER[before.cardinality].includes(after.cardinality);
  const circles = after?.acyclic === true && before.acyclic !== true ? await lossesByCircle(reader, after, relations) : [];
  if (after !== undefined && changes.length === 0 && !isNarrower && !isStricter) return circles;
  const all = await relations.listOfType(reader, before.id, MOST);
  const name = ({ relation }: (typeof all)[number]): string => `${relation.from} → ${relation.to}`;
  const loss = (attribute: string | null, change: string, those: readonly (typeof all)[number][]): readonly OntologyLoss[] =>
    those.length === 0
      ? []
      : [
          {
            type: before.id,
            attribute,
            reason: `${before.id}${attribute === null ? '' : `.${attribute}`} ${change}; relations of it are ${listNames(those.map(name))}`,
          },
        ];
  return [
    ...(after === undefined ? loss(null, 'would be removed', all) : []),
    ...changes.flatMap(({ property, change }) =>
      loss(
        property.id,
        change,
        all.filter(({ relation }) => (relation.properties[property.id] ?? null) !== null),
      ),
    ),
    ...(isNarrower
      ? loss(
          null,
          'would no longer lead between such things',
          all.filter((one) => !after.from.includes(one.fromType) || !after.to.includes(one.toType)),
        )
      : []),
    ...(isStricter ? loss(null, `would become ${after.cardinality} and is ${before.cardinality}`, all) : []),
    ...circles,
  ];
};

const lossesByCircle = async (
  reader: GraphReader,
  { id }: RelationType,
  relations: Dependencies['relations'],
): Promise<readonly OntologyLoss[]> => {
  const all = await relations.listOfType(reader, id, MOST_IN_CIRCLES);
  const circle = findCircle(all.map(({ relation }) => relation));
  if (circle === null) return [];
  return [
    { type: id, attribute: null, field: 'acyclic', reason: `${id} would become acyclic, but leads in a circle: ${circleInWords(circle)}` },
  ];
};
