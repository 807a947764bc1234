import { resolve } from 'node:path';
import { z } from 'zod';
import { projectRoot } from './project-root.js';

/** Settings of the service, all optional in the environment. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Where the embedded graph, index snapshots and the first token are kept; absolute. */
  readonly dataFolder: string;
  /** Where model files lie; `null`: cache, hub or Maven. */
  readonly modelFolder: string | null;
  /** The admin's token; `null`: one is made at the first start. */
  readonly adminToken: string | null;
  /** `null`: the embedded engine. */
  readonly neo4j: { readonly uri: string; readonly user: string; readonly password: string; readonly database: string } | null;
  /** Where several replicas share what tokens and customers have used of their rates; `null`: this process counts alone. */
  readonly redisUrl: string | null;
  /** Milliseconds for which a reply waits for further messages of its conversation. */
  readonly burstQuiet: number;
  /** Whether a graph gets the small talk that comes with the service, at its first start. */
  readonly smallTalk: boolean;
  readonly logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** `null`: JWTs are not accepted. */
  readonly jwt: { readonly jwksUrl: string; readonly issuer: string; readonly audience: string } | null;
  /** Questions a minute; 0: as many as they like. */
  readonly rates: { readonly token: number; readonly customer: number };
}

const text = z.string().min(1).optional();
const environment = z.object({
  HOST: text.default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(4000),
  DATA_DIR: text.default('data'),
  MODEL_DIR: text,
  ADMIN_TOKEN: z.string().min(16, 'at least 16 characters').optional(),
  NEO4J_URI: z
    .string()
    .regex(/^(neo4j|bolt)(\+s|\+ssc)?:\/\//, 'an address such as neo4j://host:7687')
    .optional(),
  NEO4J_USER: text.default('neo4j'),
  NEO4J_PASSWORD: z.string().default(''),
  NEO4J_DATABASE: text.default('neo4j'),
  REDIS_URL: z.url().optional(),
  BURST_QUIET_MS: z.coerce.number().int().min(0).max(10_000).default(0),
  SMALL_TALK: z.enum(['on', 'off']).default('on'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  JWKS_URL: z.url().optional(),
  JWT_ISSUER: text,
  JWT_AUDIENCE: text,
  RATE_PER_TOKEN: z.coerce.number().int().min(0).max(100_000_000).default(60_000),
  RATE_PER_CUSTOMER: z.coerce.number().int().min(0).max(100_000_000).default(240),
});
// A token for another service, or of anybody else whose keys are at that address, must not open this one.
const settings = environment.superRefine(({ JWKS_URL, ...others }, context) => {
  for (const name of ['JWT_ISSUER', 'JWT_AUDIENCE'] as const)
    if ((JWKS_URL === undefined) !== (others[name] === undefined))
      context.addIssue({ code: 'custom', path: [name], message: 'JWKS_URL, JWT_ISSUER and JWT_AUDIENCE are set together or not at all' });
});

/**
 * Reads the settings; the only reader of the environment. Empty variables count as absent.
 * Throws one error that lists every bad variable.
 */
export const readConfig = (variables: NodeJS.ProcessEnv = process.env): Config => {
  const present = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = settings.safeParse(present);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`These environment variables are wrong:\n${problems.join('\n')}`, { cause: parsed.error });
  }
  const { data } = parsed;
  return Object.freeze({
    host: data.HOST,
    port: data.PORT,
    dataFolder: resolve(projectRoot, data.DATA_DIR),
    modelFolder: data.MODEL_DIR === undefined ? null : resolve(data.MODEL_DIR),
    adminToken: data.ADMIN_TOKEN ?? null,
    neo4j:
      data.NEO4J_URI === undefined
        ? null
        : { uri: data.NEO4J_URI, user: data.NEO4J_USER, password: data.NEO4J_PASSWORD, database: data.NEO4J_DATABASE },
    redisUrl: data.REDIS_URL ?? null,
    burstQuiet: data.BURST_QUIET_MS,
    smallTalk: data.SMALL_TALK === 'on',
    logLevel: data.LOG_LEVEL,
    jwt:
      data.JWKS_URL === undefined || data.JWT_ISSUER === undefined || data.JWT_AUDIENCE === undefined
        ? null
        : { jwksUrl: data.JWKS_URL, issuer: data.JWT_ISSUER, audience: data.JWT_AUDIENCE },
    rates: { token: data.RATE_PER_TOKEN, customer: data.RATE_PER_CUSTOMER },
  });
};
