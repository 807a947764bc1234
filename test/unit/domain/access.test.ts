import { describe, expect, it } from '@jest/globals';
import {
  checkMayContinue,
  customerIdFor,
  hiddenTypesFor,
  isStaff,
  maySeeConversation,
  maySeeCustomer,
  ownIds,
  type Principal,
  type Role,
  ROLES,
  visibleStatuses,
} from '../../../src/domain/access.js';
import { Problem } from '../../../src/domain/problem.js';

const as = (role: Role, subject: string = role, customerId: string | null = role === 'customer' ? 'alice' : null): Principal => ({
  role,
  subject,
  customerId,
});
const STAFF = ROLES.filter((role) => role !== 'customer' && role !== 'bot');
const conversation = (customerId: string | null, openedBy = 'bot') => ({ customerId, openedBy });

/** The code of the problem that is thrown; `null`: none. */
const refusal = (run: () => unknown): string | null => {
  try {
    run();
    return null;
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
};

describe('staff', () => {
  it('are all but customers and bots', () => {
    expect(ROLES.filter((role) => isStaff(as(role)))).toEqual(STAFF);
  });
});

describe('whose profile counts', () => {
  it('is fixed by a customer’s token', () => {
    for (const requested of [undefined, null, 'alice']) expect(customerIdFor(as('customer'), requested)).toBe('alice');
    expect(refusal(() => customerIdFor(as('customer'), 'bob'))).toBe('FORBIDDEN');
  });

  it('is named by others', () => {
    expect(customerIdFor(as('bot'), 'bob')).toBe('bob');
    expect(customerIdFor(as('agent'), undefined)).toBeNull();
  });

  it('is shown to everybody but other customers', () => {
    expect(ROLES.filter((role) => maySeeCustomer(as(role), 'bob'))).toEqual(ROLES.filter((role) => role !== 'customer'));
    expect(maySeeCustomer(as('customer'), 'alice')).toBe(true);
  });
});

describe('a conversation', () => {
  it.each([
    ['alice’s, opened by the bot', conversation('alice'), ['customer', 'bot', ...STAFF]],
    ['bob’s, opened by the bot', conversation('bob'), ['bot', ...STAFF]],
    ['alice’s, opened by another bot', conversation('alice', 'other'), ['customer', ...STAFF]],
    ['nobody’s, opened by another bot', conversation(null, 'other'), STAFF],
  ] as const)('%s is seen by', (_name, one, roles) => {
    expect(ROLES.filter((role) => maySeeConversation(as(role), one))).toEqual(roles);
  });

  it('of nobody is not that of a customer without an id', () => {
    expect(maySeeConversation(as('customer', 'x', null), conversation(null))).toBe(false);
  });

  it.each([
    ['a bot', as('bot'), null, conversation(null), null],
    ['a bot for its customer', as('bot'), 'alice', conversation('alice'), null],
    ['a bot that leaves the customer out', as('bot'), null, conversation('alice'), null],
    ['a bot whose customer logs in', as('bot'), 'alice', conversation(null), null],
    ['a bot for another customer', as('bot'), 'bob', conversation('alice'), 'FORBIDDEN'],
    ['another bot', as('bot', 'other'), null, conversation(null), 'FORBIDDEN'],
    ['another bot whose customer logs in', as('bot', 'other'), 'alice', conversation(null), 'FORBIDDEN'],
    ['another bot for the same customer', as('bot', 'other'), 'alice', conversation('alice'), 'FORBIDDEN'],
    ['the customer', as('customer'), 'alice', conversation('alice'), null],
    ['another customer', as('customer', 'bob', 'bob'), 'bob', conversation('alice'), 'FORBIDDEN'],
    ['a customer in nobody’s', as('customer'), 'alice', conversation(null), 'FORBIDDEN'],
    ['an agent', as('agent'), null, conversation('alice'), null],
    ['an agent for another customer', as('agent'), 'bob', conversation('alice'), 'FORBIDDEN'],
    ['an agent for somebody in nobody’s of a bot', as('agent'), 'alice', conversation(null), 'FORBIDDEN'],
    ['an agent for somebody in nobody’s of their own', as('agent'), 'alice', conversation(null, 'agent'), null],
  ] as const)('continued by %s', (_name, principal, customerId, one, code) => {
    expect(
      refusal(() => {
        checkMayContinue(principal, customerId, one);
      }),
    ).toBe(code);
  });
});

describe('private things', () => {
  it('are hidden from all but staff', () => {
    expect(ROLES.filter((role) => hiddenTypesFor(as(role), ['Pet']).length === 0)).toEqual(STAFF);
  });

  it('are one’s own where one is or has them, but for others of one’s kind', () => {
    const related = [
      { id: 'rex', type: 'Pet' },
      { id: 'bob', type: 'Owner' },
    ];
    expect([...ownIds('alice', related, 'Owner')]).toEqual(['alice', 'rex']);
  });
});

describe('FAQs in lists', () => {
  it('are published ones for all but staff', () => {
    expect(visibleStatuses(as('bot'), [])).toEqual(['PUBLISHED']);
    expect(visibleStatuses(as('customer'), ['PUBLISHED'])).toEqual(['PUBLISHED']);
    expect(refusal(() => visibleStatuses(as('bot'), ['PUBLISHED', 'DRAFT']))).toBe('FORBIDDEN');
    expect(visibleStatuses(as('agent'), ['DRAFT'])).toEqual(['DRAFT']);
  });
});
