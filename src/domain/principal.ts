/** What a token may do; `domain/` knows the names, `graphql/` enforces them. */
export const ROLES = ['customer', 'bot', 'agent', 'editor', 'publisher', 'admin'] as const;

export type Role = (typeof ROLES)[number];

/** Who sends a request. */
export interface Principal {
  /** Names the token: its key id or the JWT's subject. */
  readonly subject: string;
  readonly role: Role;
  /** For the role `customer`: whose token it is. */
  readonly customerId: string | null;
}
