import type { ValueKind } from '../../domain/fact-proposal.js';
import type { FactTerm } from '../../domain/fact-question.js';
import { LANGUAGES } from '../../domain/language.js';
import type { AttributeType } from '../../domain/ontology.js';
import { type AskedKind, FACT_WORDS } from '../../language/fact-words.js';
import type { OntologyIndex } from '../../ontology/ontology-index.js';
import type { UnitReader } from './units.js';

/** What kind of thing an attribute or a relation tells, from its type, its unit and the asking words among its names. */
export const valueKindOf = (term: FactTerm, ontology: OntologyIndex, units: UnitReader): ValueKind => {
  if (term.kind === 'attribute') {
    const attribute = ontology.attribute(term.entityType, term.id);
    return attribute === null ? 'text' : attributeKind(attribute, units);
  }
  const relation = ontology.relationType(term.id);
  const property = relation?.properties.find(({ id }) => id === term.property);
  if (property !== undefined) return attributeKind(property, units);
  const names = (term.direction === 'OUTGOING' ? relation?.names : relation?.inverseNames) ?? {};
  return askedInNames(names) ?? 'list';
};

export const attributeKind = (attribute: AttributeType, units: UnitReader): ValueKind => {
  const { type, unit, values } = attribute;
  if (type === 'boolean') return 'yesno';
  if (type === 'date') return 'date';
  if (type === 'text') return values !== null ? 'name' : (askedInNames(attribute.names) ?? 'text');
  const sense = units.sense(unit);
  if (sense === null) return 'number';
  if (sense.measure === 'share') return 'rate';
  if (sense.measure === 'time') return 'duration';
  if (sense.measure === 'money') return 'amount';
  return asksFor(namesIn(attribute.names)) === 'count' ? 'count' : 'amount';
};

/** "where to apply" tells a place, "who signs" a person. */
const askedInNames = (names: AttributeType['names']): ValueKind | null => {
  const asked = asksFor(namesIn(names));
  return asked === 'place' || asked === 'person' ? asked : null;
};

const namesIn = (names: AttributeType['names']): string =>
  LANGUAGES.flatMap((language) => names[language] ?? [])
    .join('\n')
    .toLowerCase();

/** What kind of thing the words of a question want; `null`: they do not say. */
export const asksFor = (text: string): AskedKind | null => {
  for (const language of LANGUAGES) {
    const found = FACT_WORDS[language].asksFor.find(([, pattern]) => pattern.test(text));
    if (found !== undefined) return found[0];
  }
  return null;
};

/** Whether something of a kind can be what is asked for. "How much" and "how many" want any number. */
export const answersKind = (asked: AskedKind | null, kind: ValueKind): boolean => {
  if (asked === null) return true;
  if (asked === 'amount' || asked === 'count') return ['amount', 'rate', 'count', 'number', 'duration'].includes(kind);
  return (
    asked === kind ||
    (asked === 'place' && (kind === 'list' || kind === 'text')) ||
    (asked === 'person' && (kind === 'list' || kind === 'text'))
  );
};
