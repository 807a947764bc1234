import type { ServiceProcess } from '../../support/service-process.js';

/** A token of a role. */
export const tokenOf = async ({ request }: Pick<ServiceProcess, 'request'>, role: string, name = role): Promise<string> => {
  const { data } = await request<{ readonly createApiKey: { readonly token: string } }>(
    'mutation ($input: ApiKeyInput!) { createApiKey(input: $input) { token } }',
    { input: { name, role } },
  );
  return data?.createApiKey.token ?? '';
};
