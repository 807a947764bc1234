import { describe, expect, it } from '@jest/globals';
import type { EntityType, Ontology, RelationType } from '../../../src/domain/ontology.js';
import { askerTypeOf } from '../../../src/ontology/ontology-index.js';

const type = (id: string, isPrivate: boolean, asker?: boolean): EntityType => ({
  id,
  names: {},
  attributes: [],
  private: isPrivate,
  ...(asker === undefined ? {} : { asker }),
});
const relation = (from: string, to: string): RelationType => ({
  id: `${from}_${to}`,
  from: [from],
  to: [to],
  cardinality: 'many-to-many',
  names: {},
  inverseNames: {},
  properties: [],
});
const ontology = (entityTypes: readonly EntityType[], relationTypes: readonly RelationType[] = []): Ontology => ({
  entityTypes,
  relationTypes,
  units: [],
});

describe('who asks', () => {
  it.each([
    ['the type that is marked', [type('Customer', true), type('Keeper', true, true)], [], 'Keeper'],
    ['the private type called Customer', [type('Ticket', true), type('Customer', true)], [], 'Customer'],
    ['no public Customer', [type('Customer', false), type('Keeper', true)], [], 'Keeper'],
    [
      'the only private type that nothing leads to, but things of its own kind',
      [type('Ticket', true), type('Keeper', true)],
      [relation('Keeper', 'Ticket'), relation('Keeper', 'Keeper')],
      'Keeper',
    ],
    [
      'the first private type where several have nothing leading to them',
      [type('Place', false), type('A', true), type('B', true)],
      [],
      'A',
    ],
    ['the first private type where something leads to all', [type('A', true), type('P', false)], [relation('P', 'A')], 'A'],
    ['nobody where nothing is private', [type('Customer', false)], [], null],
    ['a mark of false is none', [type('A', true), type('Customer', true, false)], [], 'Customer'],
  ] as const)('is %s', (_name, types, relations, id) => {
    expect(askerTypeOf(ontology(types, relations))).toBe(id);
  });
});
