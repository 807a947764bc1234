import type { OwnTold } from '../../domain/own-facts.js';
import type { AttributeType } from '../../domain/ontology.js';
import type { OntologyIndex } from '../../ontology/ontology-index.js';
import type { ValueKind } from '../proposal.js';
import { isNumeric } from './choose-own-terms.js';

/** What kind of thing is told. */
export const ownValueKind = (told: OwnTold, attributes: readonly AttributeType[], ontology: OntologyIndex): ValueKind => {
  switch (told.kind) {
    case 'count':
      return 'count';
    case 'whether':
      return 'yesno';
    case 'things':
      return 'list';
    case 'days':
      return 'duration';
    case 'none':
      return 'text';
    case 'best':
      return 'name';
    case 'values':
    case 'sum':
    case 'difference': {
      const [first, ...others] = attributes;
      return first === undefined || others.length > 0 ? 'list' : kindOf(first, ontology);
    }
  }
};

const DURATION = /^\{value\} ?(?:\w+ )?(?:second|minute|hour|day|week|month|year)s?$/u;

const kindOf = (attribute: AttributeType, ontology: OntologyIndex): ValueKind => {
  if (attribute.type === 'date') return 'date';
  if (attribute.type === 'boolean') return 'yesno';
  if (!isNumeric(attribute)) return 'text';
  const unit = ontology.unit(attribute.unit)?.format.en ?? '';
  if (unit.includes('%')) return 'rate';
  if (DURATION.test(unit)) return 'duration';
  return unit === '' ? 'number' : 'amount';
};
