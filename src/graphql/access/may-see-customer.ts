import type { Principal } from '../../domain/principal.js';

/** Profiles are for staff, for bots and for the customer themselves. */
export const maySeeCustomer = ({ role, customerId }: Principal, id: string): boolean => role !== 'customer' || customerId === id;
