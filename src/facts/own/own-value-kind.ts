import type { ValueKind } from '../../domain/fact-proposal.js';
import type { OwnTold } from '../../domain/own-facts.js';
import type { AttributeType } from '../../domain/ontology.js';

import type { UnitReader } from '../units.js';
import { attributeKind } from '../value-kind.js';

/** What kind of thing is told. */
export const ownValueKind = (told: OwnTold, attributes: readonly AttributeType[], units: UnitReader): ValueKind => {
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
      const [first] = attributes;
      const kinds = new Set(attributes.map((attribute) => attributeKind(attribute, units)));
      return first === undefined || kinds.size > 1 ? 'list' : attributeKind(first, units);
    }
  }
};
