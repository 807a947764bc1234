import { type Language, LANGUAGES, type LocalisedTexts } from '../domain/language.js';
import type { AttributeType, EntityType, Ontology, RelationType, Unit } from '../domain/ontology.js';
import { type Calendar, UTC } from '../domain/time/calendar.js';
import type { OntologyRepository } from '../store/repositories/ontology-repository.js';

/** Taken where no type is marked and one is called so. */
const USUAL_NAME = 'Customer';

/**
 * The entity type whose things ask: the one marked `asker`. Where none is marked: the private type called Customer, else the only private type
 * to which no relation leads, for people have things and not the other way round, else the first private type. `null`: nobody has a profile.
 */
export const askerTypeOf = ({ entityTypes, relationTypes }: Ontology): string | null => {
  const marked = entityTypes.find(({ asker }) => asker === true);
  if (marked !== undefined) return marked.id;
  const ids = entityTypes.filter((type) => type.private).map(({ id }) => id);
  if (ids.includes(USUAL_NAME)) return USUAL_NAME;
  const [owner, ...others] = ids.filter((id) => !relationTypes.some(({ from, to }) => to.includes(id) && !isWithin(from, id)));
  return (others.length === 0 ? owner : undefined) ?? ids[0] ?? null;
};

/** Whether a relation leads among things of one type only, as people who know each other. */
const isWithin = (from: readonly string[], id: string): boolean => from.every((type) => type === id);

/** The ontology with the look-ups the stages need. Immutable: a changed ontology gets a new index. */
export interface OntologyIndex {
  readonly ontology: Ontology;
  /** Whose days are meant by days. */
  readonly calendar: Calendar;
  entityType(id: string): EntityType | null;
  attribute(entityType: string, id: string): AttributeType | null;
  relationType(id: string): RelationType | null;
  unit(id: string | null): Unit | null;
  /** Ids of entity types whose things belong to one person. */
  readonly privateTypes: readonly string[];
  /** Id of the entity type whose things ask; `null`: there is none. */
  readonly askerType: string | null;
  /** Ids of relation types that start from whoever asks. */
  readonly askerRelations: readonly string[];
  /** Ids of relation types of which neither end is private, so that everybody may see them. */
  readonly publicRelations: readonly string[];
}

export const createOntologyIndex = (ontology: Ontology, calendar: Calendar = UTC): OntologyIndex => {
  const entityTypes = new Map(ontology.entityTypes.map((type) => [type.id, type]));
  const attributes = new Map(
    ontology.entityTypes.flatMap((type) => type.attributes.map((attribute) => [`${type.id}.${attribute.id}`, attribute] as const)),
  );
  const relationTypes = new Map(ontology.relationTypes.map((type) => [type.id, type]));
  const units = new Map(ontology.units.map((unit) => [unit.id, unit]));
  const privateTypes = ontology.entityTypes.filter((type) => type.private).map((type) => type.id);
  const isPrivate = (type: string): boolean => privateTypes.includes(type);
  const askerType = askerTypeOf(ontology);
  return {
    ontology,
    calendar,
    entityType: (id) => entityTypes.get(id) ?? null,
    attribute: (entityType, id) => attributes.get(`${entityType}.${id}`) ?? null,
    relationType: (id) => relationTypes.get(id) ?? null,
    unit: (id) => (id === null ? null : (units.get(id) ?? null)),
    privateTypes,
    askerType,
    askerRelations: ontology.relationTypes.flatMap(({ id, from }) => (askerType !== null && from.includes(askerType) ? [id] : [])),
    publicRelations: ontology.relationTypes.filter((type) => ![...type.from, ...type.to].some(isPrivate)).map((type) => type.id),
  };
};

/** The name to show: the first of a language, or of another when it has none; `fallback` when there is none at all. */
export const displayName = (names: LocalisedTexts, language: Language, fallback: string): string =>
  names[language]?.[0] ?? LANGUAGES.map((other) => names[other]?.[0]).find((name) => name !== undefined) ?? fallback;

/** The ontology as it stands, kept in memory and read again when a change touched it. */
export interface OntologySource {
  readonly current: OntologyIndex;
  /** Reads it anew. */
  refresh(): Promise<void>;
}

export const createOntologySource = ({
  ontologies,
  calendar = UTC,
}: {
  readonly ontologies: OntologyRepository;
  readonly calendar?: Calendar;
}): OntologySource => {
  let current = createOntologyIndex({ entityTypes: [], relationTypes: [], units: [] }, calendar);
  return {
    get current() {
      return current;
    },
    async refresh() {
      current = createOntologyIndex(await ontologies.find(), calendar);
    },
  };
};
