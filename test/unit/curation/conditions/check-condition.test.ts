import { describe, expect, it } from '@jest/globals';
import { checkCondition } from '../../../../src/curation/conditions/check-condition.js';
import { conditionVariables } from '../../../../src/curation/conditions/condition-terms.js';
import type { Json } from '../../../../src/domain/json.js';
import { ONTOLOGY } from '../knowledge.js';

const variables = conditionVariables(ONTOLOGY, 'Captain');
const rank = { var: 'customer.rank' };

describe('a condition', () => {
  it.each<[string, Json]>([
    ['nothing, which always holds', null],
    ['an equality', { '==': [rank, 'mate'] }],
    ['an equality the other way round', { '===': ['mate', rank] }],
    ['a comparison with nothing', { '!=': [rank, null] }],
    ['an attribute among some', { in: [rank, ['mate', 'master']] }],
    ['an entity among related ones', { in: ['argo', { var: 'customer.SAILS' }] }],
    ['a value among those of relations', { in: ['2026-01-01', { var: 'customer.SAILS_since' }] }],
    ['a value among those of what is related', { in: ['brig', { var: 'customer.SAILS_rig' }] }],
    ['how many are related', { '>': [{ var: 'customer.SAILS_count' }, 1] }],
    ['the earliest day of relations', { '<': [{ var: 'customer.SAILS_since_least' }, '2020-01-01'] }],
    ['the scenario among related ones', { in: [{ var: 'scenario' }, { var: 'customer.SAILS' }] }],
    ['a part of a text', { in: ['pay', { var: 'scenario' }] }],
    ['an order of numbers', { '<': [1950, { var: 'customer.born' }, 2000] }],
    ['an order of days', { '>=': [{ var: 'date' }, '2026-12-01'] }],
    ['two dates', { '<': [{ var: 'customer.examined' }, { var: 'date' }] }],
    ['a calculation', { '>': [{ '-': [2026, { var: ['customer.born'] }] }, 60] }],
    ['a yes or no', { '==': [{ var: 'customer.licensed' }, true] }],
    ['a yes or no by itself', { '!!': [{ var: 'customer.licensed' }] }],
    [
      'all of it together',
      {
        and: [
          { '!': { '==': [{ var: 'channel' }, 'app'] } },
          { or: [{ '==': [{ var: 'language' }, 'zh'] }, { in: [{ var: 'emotion' }, ['angry', 'ANGRY']] }] },
        ],
      },
    ],
  ])('may be %s', (_, condition) => {
    expect(checkCondition(condition, variables).flaws).toEqual([]);
  });

  it.each<[string, Json, RegExp]>([
    ['an unknown variable', { '==': [{ var: 'customer.mood' }, 'x'] }, /there is no variable "customer.mood"; there are customer.rank, /],
    ['a localised or foreign attribute', { '==': [{ var: 'customer.story' }, 'x'] }, /no variable/],
    ['a variable that is no name', { '==': [{ var: 3 }, 'x'] }, /no variable 3/],
    ['an unknown operator', { regex: [rank, '.*'] }, /the operator "regex" is not supported/],
    ['an operator of the language below', { constructor: [rank] }, /"constructor" is not supported/],
    ['too few values', { '==': [rank] }, /"==" takes 2 values, not 1/],
    ['a value never had', { '==': [rank, 'admiral'] }, /customer.rank is never "admiral"; its values are master, mate/],
    ['a value never had, among some', { in: [rank, ['mate', 'cook']] }, /never "cook"/],
    [
      'a number compared with a text',
      { '<': [{ var: 'customer.born' }, '1990'] },
      /customer.born is a number, but is compared with "1990"/,
    ],
    ['a yes or no compared with a text', { '==': [{ var: 'customer.licensed' }, 'true'] }, /is a boolean/],
    ['a day that is none', { '<': [{ var: 'date' }, '2026-02-30'] }, /date is a day such as/],
    ['a moment for a day', { '<': [{ var: 'date' }, '2026-02-03T00:00:00Z'] }, /date is a day/],
    ['variables of different sorts', { '==': [{ var: 'customer.born' }, { var: 'channel' }] }, /compares a number with a text/],
    ['a list compared as one value', { '==': [{ var: 'customer.SAILS' }, 'argo'] }, /not the list customer.SAILS; use/],
    [
      'a value that what is related never has',
      { in: ['canoe', { var: 'customer.SAILS_rig' }] },
      /is never "canoe"; its values are sloop, brig/,
    ],
    ['a number among texts', { in: [7, { var: 'customer.SAILS_rig' }] }, /is a text, but is compared with 7/],
    ['values compared as one', { '==': [{ var: 'customer.SAILS_rig' }, 'brig'] }, /not the list customer.SAILS_rig/],
    ['a text counted', { '>': [{ var: 'customer.SAILS_count' }, 'two'] }, /is a number, but is compared with "two"/],
    ['a list where the single value belongs', { in: [{ var: 'customer.SAILS' }, 'argo'] }, /single value first/],
    ['a number searched among ids', { in: [7, { var: 'customer.SAILS' }] }, /is a list of ids/],
    ['an order of yes and no', { '<': [{ var: 'customer.licensed' }, true] }, /not true and false/],
    ['a sum of texts', { '>': [{ '+': [{ var: 'channel' }, 1] }, 2] }, /"\+" calculates with numbers, not with a text/],
    ['two keys at once', { '==': [rank, 'mate'], '!=': [rank, 'mate'] }, /one key/],
    ['no key at all', {}, /one key/],
    ['a bare value', true, /must come out true or false/],
    ['a bare list', ['mate'], /must come out true or false/],
    ['a number as its result', { '+': [1, 2] }, /must come out true or false/],
    ['a list of operations', { in: [rank, [{ '==': [1, 1] }]] }, /a list may hold only/],
  ])('must not have %s', (_, condition, flaw) => {
    expect(checkCondition(condition, variables).flaws.join('\n')).toMatch(flaw);
  });

  it('must not be nested without end', () => {
    let condition: Json = { '==': [rank, 'mate'] };
    for (let depth = 0; depth < 50_000; depth += 1) condition = { '!': condition };
    expect(checkCondition(condition, variables).flaws).toEqual([expect.stringMatching(/nested deeper than 12 levels/)]);
  });

  it('names the entities it looks for', () => {
    const condition = { and: [{ in: ['argo', { var: 'customer.SAILS' }] }, { in: [rank, ['mate']] }] };
    expect(checkCondition(condition, variables).entities).toEqual([{ id: 'argo', types: ['Ship'] }]);
  });
});
