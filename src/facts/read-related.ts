import type { EntityRef } from '../domain/entity.js';
import type { PathStep } from '../domain/path-step.js';
import type { OntologyIndex } from '../ontology/ontology-index.js';
import { marksOf, type QuestionParts } from './question-parts.js';
import type { Span } from './sketch.js';

/** What things must be related to, or must not be. */
export interface RelatedCondition {
  readonly entity: EntityRef;
  /** From that entity to the things; any of them. */
  readonly steps: readonly PathStep[];
  readonly isDenied: boolean;
  /** Whether the words speak of the relation. */
  readonly isSaid: boolean;
}

/** Characters between a denial and the name it denies: "that do not require a recent payslip". */
const DENIAL_REACH = 24;

/** What the names in a question mean for things of a type; `null` when one of them cannot be related to such things. */
export const readRelated = (
  parts: QuestionParts,
  entityType: string,
  ontology: OntologyIndex,
): { readonly conditions: readonly RelatedCondition[]; readonly spans: readonly Span[] } | null => {
  const cued = parts.cues.flatMap((cue) => cue.values.flatMap((value) => (value.kind === 'relation' ? [{ id: value.id, cue }] : [])));
  const conditions: RelatedCondition[] = [];
  const spans: Span[] = [];
  const places = new Map(parts.names.map(({ span }) => [span.start, span]));
  for (const span of places.values()) {
    const options = parts.names
      .filter((name) => name.span.start === span.start)
      .flatMap(({ entity }) => {
        const all = stepsTo(entity.type, entityType, ontology);
        const said = all.filter(({ relation }) => cued.some(({ id }) => id === relation));
        return all.length === 0 ? [] : [{ entity, steps: said.length > 0 ? said : all, isSaid: said.length > 0 }];
      });
    const [option] = options;
    if (option === undefined) return null;
    const denial = marksOf(parts, 'none').find((none) => none.end <= span.start && span.start - none.end <= DENIAL_REACH);
    conditions.push({ ...option, isDenied: denial !== undefined });
    const said = cued.filter(({ id }) => option.steps.some(({ relation }) => relation === id)).map(({ cue }) => cue);
    spans.push(span, ...said, ...(denial === undefined ? [] : [denial]));
  }
  return { conditions, spans };
};

/** Single steps from things of one type to things of another, along public relations. */
export const stepsTo = (from: string, to: string, { ontology, publicRelations }: OntologyIndex): readonly PathStep[] =>
  ontology.relationTypes
    .filter(({ id }) => publicRelations.includes(id))
    .flatMap((type): readonly PathStep[] => [
      ...(type.from.includes(from) && type.to.includes(to) ? [{ relation: type.id, direction: 'OUTGOING' as const }] : []),
      ...(type.to.includes(from) && type.from.includes(to) ? [{ relation: type.id, direction: 'INCOMING' as const }] : []),
    ]);
