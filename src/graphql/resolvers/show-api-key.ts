import type { ApiKey } from '../../store/access-repository.js';
import type { ApiKey as ShownApiKey, Role as ShownRole } from '../generated/types.js';
import type { Role } from '../../domain/principal.js';

const SHOWN_ROLES: Readonly<Record<Role, ShownRole>> = {
  customer: 'CUSTOMER',
  bot: 'BOT',
  agent: 'AGENT',
  editor: 'EDITOR',
  publisher: 'PUBLISHER',
  admin: 'ADMIN',
};

/** A key as GraphQL names its parts. */
export const showApiKey = ({ role, ...apiKey }: ApiKey): ShownApiKey => ({ ...apiKey, role: SHOWN_ROLES[role] });
