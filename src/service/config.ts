import { BlockList, isIP } from 'node:net';
import { resolve } from 'node:path';
import { distance } from 'fastest-levenshtein';
import { z } from 'zod';
import { Problem } from '../domain/problem.js';
import { isTimeZone } from '../domain/time/calendar.js';
import type { EncoderConfig } from '../embedding/create-encoder.js';
import { projectRoot } from './project-root.js';

/** Settings of the service, all optional in the environment. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Where the embedded graph, index snapshots and the first token are kept; absolute. */
  readonly dataFolder: string;
  /** What makes vectors of texts: models on this machine, or a server. */
  readonly encoder: EncoderConfig;
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
  /** Whether only what was submitted is published, and not by who wrote it. */
  readonly fourEyes: boolean;
  /** IANA name of the zone whose days are meant by days: in conditions, validity, and what is said. */
  readonly timeZone: string;
  readonly logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** `null`: JWTs are not accepted. */
  readonly jwt: { readonly jwksUrl: string; readonly issuer: string; readonly audience: string } | null;
  /** Questions a minute; 0: as many as they like. */
  readonly rates: { readonly token: number; readonly customer: number };
  /** Whether an address is that of a proxy whose `X-Forwarded-Proto` is believed. */
  readonly isTrustedProxy: (address: string) => boolean;
  /** Milliseconds for which requests are still taken after a signal to stop, so that balancers learn of it first. */
  readonly shutdownDelay: number;
  /** Days after which turns are deleted; `null`: they are kept. */
  readonly turnRetentionDays: number | null;
  /** Sentences about variables that are most likely mistyped, or have no effect. */
  readonly warnings: readonly string[];
}

const text = z.string().min(1).optional();
const wholeNumber = (least: number, most: number, usual: number) =>
  z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number)
    .refine((number) => number >= least && number <= most)
    .default(usual);
const address = z.url({ protocol: /^https?$/ }).optional();

const environment = z.object({
  HOST: text.default('127.0.0.1'),
  PORT: wholeNumber(0, 65_535, 4000),
  DATA_DIR: text.default('data'),
  MODEL_DIR: text,
  ENCODER: z.enum(['local', 'openai', 'ollama', 'tei']).default('local'),
  ENCODER_URL: address,
  ENCODER_MODEL: text,
  ENCODER_DIMENSIONS: z
    .string()
    .regex(/^[1-9]\d{0,4}$/)
    .transform(Number)
    .optional(),
  ENCODER_KEY: text,
  ADMIN_TOKEN: z.string().min(16).optional(),
  NEO4J_URI: z
    .string()
    .regex(/^(neo4j|bolt)(\+s|\+ssc)?:\/\/[^/\s]+/)
    .optional(),
  NEO4J_USER: text.default('neo4j'),
  NEO4J_PASSWORD: z.string().default(''),
  NEO4J_DATABASE: text.default('neo4j'),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  BURST_QUIET_MS: wholeNumber(0, 10_000, 0),
  SMALL_TALK: z.enum(['on', 'off']).default('on'),
  FOUR_EYES: z.enum(['on', 'off']).default('off'),
  TIME_ZONE: z.string().refine(isTimeZone).default('UTC'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  JWKS_URL: address,
  JWT_ISSUER: text,
  JWT_AUDIENCE: text,
  RATE_PER_TOKEN: wholeNumber(0, 100_000_000, 60_000),
  RATE_PER_CUSTOMER: wholeNumber(0, 100_000_000, 240),
  TRUSTED_PROXIES: z
    .string()
    .refine((list) => readProxies(list) !== null)
    .default(''),
  SHUTDOWN_DELAY_MS: wholeNumber(0, 60_000, 500),
  TURN_RETENTION_DAYS: wholeNumber(0, 36_500, 0),
});

type Name = keyof typeof environment.shape;

/** What a value must be, to end the sentence "… must be". */
const MUST_BE: Readonly<Record<Name, string>> = {
  HOST: 'an address or a name to listen at',
  PORT: 'a whole number from 0 to 65535',
  DATA_DIR: 'a folder',
  MODEL_DIR: 'a folder',
  ENCODER: 'local, openai, ollama or tei',
  ENCODER_URL: 'an address such as http://localhost:11434',
  ENCODER_MODEL: 'the name of a model',
  ENCODER_DIMENSIONS: 'a whole number from 1 to 99999, the length of the vectors of ENCODER_MODEL',
  ENCODER_KEY: 'a token',
  ADMIN_TOKEN: 'at least 16 characters long',
  NEO4J_URI: 'an address such as neo4j://host:7687',
  NEO4J_USER: 'a name',
  NEO4J_PASSWORD: 'a password',
  NEO4J_DATABASE: 'a name',
  REDIS_URL: 'an address such as redis://host:6379',
  BURST_QUIET_MS: 'a whole number of milliseconds from 0 to 10000',
  SMALL_TALK: 'on or off',
  FOUR_EYES: 'on or off',
  TIME_ZONE: 'the IANA name of a time zone such as Asia/Shanghai or Europe/Berlin',
  LOG_LEVEL: 'trace, debug, info, warn, error or silent',
  JWKS_URL: 'an address such as https://login.example/.well-known/jwks.json',
  JWT_ISSUER: 'what the claim iss of a JWT must say, set together with JWKS_URL and JWT_AUDIENCE',
  JWT_AUDIENCE: 'what the claim aud of a JWT must say, set together with JWKS_URL and JWT_ISSUER',
  RATE_PER_TOKEN: 'a whole number of requests a minute from 0 to 100000000; 0 is no limit',
  RATE_PER_CUSTOMER: 'a whole number of requests a minute from 0 to 100000000; 0 is no limit',
  TRUSTED_PROXIES: 'a list of addresses and networks with commas between, such as 127.0.0.1,10.0.0.0/8',
  SHUTDOWN_DELAY_MS: 'a whole number of milliseconds from 0 to 60000',
  TURN_RETENTION_DAYS: 'a whole number of days from 0 to 36500; 0 keeps all',
};

/** Never repeated in messages; addresses may hold a password. */
const SECRET: ReadonlySet<string> = new Set([
  'ADMIN_TOKEN',
  'NEO4J_PASSWORD',
  'ENCODER_KEY',
  'NEO4J_URI',
  'REDIS_URL',
  'ENCODER_URL',
  'JWKS_URL',
]);

/**
 * Reads the settings; the only reader of the environment. Empty variables count as absent.
 * Throws one `Problem` `BAD_INPUT` with a sentence for every bad variable.
 */
export const readConfig = (variables: NodeJS.ProcessEnv = process.env): Config => {
  const present = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(present);
  const wrong = parsed.success
    ? findContradictions(parsed.data)
    : [...new Set(parsed.error.issues.map(({ path }) => String(path[0])))].map((name) => wrongValue(name as Name, present[name]));
  if (!parsed.success || wrong.length > 0) {
    throw new Problem('BAD_INPUT', ['The settings are wrong:', ...wrong.map((sentence) => `  ${sentence}`)].join('\n'));
  }
  const { data } = parsed;
  return Object.freeze({
    host: data.HOST,
    port: data.PORT,
    dataFolder: resolve(projectRoot, data.DATA_DIR),
    encoder: encoderOf(data),
    adminToken: data.ADMIN_TOKEN ?? null,
    neo4j:
      data.NEO4J_URI === undefined
        ? null
        : { uri: data.NEO4J_URI, user: data.NEO4J_USER, password: data.NEO4J_PASSWORD, database: data.NEO4J_DATABASE },
    redisUrl: data.REDIS_URL ?? null,
    burstQuiet: data.BURST_QUIET_MS,
    smallTalk: data.SMALL_TALK === 'on',
    fourEyes: data.FOUR_EYES === 'on',
    timeZone: data.TIME_ZONE,
    logLevel: data.LOG_LEVEL,
    jwt:
      data.JWKS_URL === undefined || data.JWT_ISSUER === undefined || data.JWT_AUDIENCE === undefined
        ? null
        : { jwksUrl: data.JWKS_URL, issuer: data.JWT_ISSUER, audience: data.JWT_AUDIENCE },
    rates: { token: data.RATE_PER_TOKEN, customer: data.RATE_PER_CUSTOMER },
    isTrustedProxy: readProxies(data.TRUSTED_PROXIES) ?? (() => false),
    shutdownDelay: data.SHUTDOWN_DELAY_MS,
    turnRetentionDays: data.TURN_RETENTION_DAYS === 0 ? null : data.TURN_RETENTION_DAYS,
    warnings: Object.keys(present).flatMap((name) => suspicionOf(name, present) ?? []),
  });
};

const wrongValue = (name: Name, value: string | undefined): string =>
  `${name} must be ${MUST_BE[name]}${SECRET.has(name) ? '' : `, not ${JSON.stringify(value ?? '')}`}.`;

type Settings = z.infer<typeof environment>;

const findContradictions = (data: Settings): readonly string[] => [...findMissingOfJwt(data), ...findMissingOfEncoder(data)];

/** A token for another service, or of anybody else whose keys are at that address, must not open this one. */
const findMissingOfJwt = (data: Settings): readonly string[] => {
  const together = ['JWKS_URL', 'JWT_ISSUER', 'JWT_AUDIENCE'] as const;
  const missing = together.filter((name) => data[name] === undefined);
  return missing.length === together.length ? [] : missing.map((name) => `${name} must be ${MUST_BE[name]}.`);
};

const findMissingOfEncoder = ({ ENCODER, ...rest }: Settings): readonly string[] => {
  if (ENCODER === 'local') return [];
  const needed = ['ENCODER_URL', 'ENCODER_MODEL', 'ENCODER_DIMENSIONS'] as const;
  return needed.filter((name) => rest[name] === undefined).map((name) => `${name} must be ${MUST_BE[name]} where ENCODER is ${ENCODER}.`);
};

const encoderOf = (data: Settings): EncoderConfig => {
  const { ENCODER: kind, ENCODER_URL: url, ENCODER_MODEL: name, ENCODER_DIMENSIONS: dimensions } = data;
  if (kind === 'local' || url === undefined || name === undefined || dimensions === undefined)
    return { kind: 'local', modelDir: data.MODEL_DIR === undefined ? null : resolve(data.MODEL_DIR) };
  const model = { url, name, dimensions };
  return { kind, models: { zh: model, en: model }, apiKey: data.ENCODER_KEY };
};

/** `null` where the list is none of addresses and networks. */
const readProxies = (list: string): ((address: string) => boolean) | null => {
  const proxies = new BlockList();
  for (const entry of list.split(',').flatMap((part) => (part.trim() === '' ? [] : [part.trim()]))) {
    const [, network = '', bits] = /^([\da-f.:]+)(?:\/(\d{1,3}))?$/i.exec(entry) ?? [];
    const version = isIP(network);
    const most = version === 4 ? 32 : 128;
    if (version === 0 || Number(bits ?? most) > most) return null;
    proxies.addSubnet(network, Number(bits ?? most), version === 4 ? 'ipv4' : 'ipv6');
  }
  return (remote) => {
    // Where a server listens at IPv6 too, IPv4 comes in its clothes.
    const plain = remote.replace(/^::ffff:(?=\d+\.)/i, '');
    const version = isIP(plain);
    return version !== 0 && proxies.check(plain, version === 4 ? 'ipv4' : 'ipv6');
  };
};

/** Beginnings that only variables meant for this service are likely to have. */
const OURS = /^(?:POLYCONTEXT|NEO4J|ENCODER|BURST|JWKS|JWT|REDIS|TURN|SMALL_TALK|FOUR|TRUSTED|SHUTDOWN)_/;
/** Letters that may differ for a name to count as mistyped, by the length of the real one. */
const slipsIn = (name: string): number => (name.length < 6 ? 1 : 2);

/** What is odd about a variable that is no setting, or is one that has no effect. */
const suspicionOf = (name: string, present: NodeJS.ProcessEnv): string | null => {
  const names = Object.keys(environment.shape);
  if (names.includes(name)) {
    if (/^NEO4J_(?!URI)/.test(name) && present['NEO4J_URI'] === undefined) return `${name} has no effect without NEO4J_URI.`;
    if (name.startsWith('ENCODER_') && (present['ENCODER'] ?? 'local') === 'local') return `${name} has no effect while ENCODER is local.`;
    if (name === 'MODEL_DIR' && (present['ENCODER'] ?? 'local') !== 'local') return 'MODEL_DIR has no effect unless ENCODER is local.';
    return null;
  }
  const upper = name.toUpperCase().replaceAll('-', '_');
  const meant = names
    .map((known) => ({ known, slips: distance(upper, known) }))
    .filter(({ known, slips }) => slips <= slipsIn(known) && known.length - slips >= 3)
    .sort((one, other) => one.slips - other.slips)[0];
  if (meant !== undefined) return `${name} is no setting; is ${meant.known} meant?`;
  return OURS.test(upper) && !upper.startsWith('POLYCONTEXT_TEST_')
    ? `${name} is no setting, and has no effect; docs/operating.md lists them.`
    : null;
};
