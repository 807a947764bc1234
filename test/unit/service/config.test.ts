import { describe, expect, it } from '@jest/globals';
import { readConfig } from '../../../src/service/config.js';

describe('the settings', () => {
  it('have defaults, and take empty variables for absent ones', () => {
    expect(readConfig({ PORT: '', PATH: '/bin', HOME: '/root', HOSTNAME: 'x' })).toMatchObject({
      host: '127.0.0.1',
      port: 4000,
      encoder: { kind: 'local', modelDir: null },
      neo4j: null,
      shutdownDelay: 500,
      turnRetentionDays: null,
      warnings: [],
    });
  });

  it('are refused with a sentence for each that is wrong, without secrets', () => {
    const read = (): unknown =>
      readConfig({
        PORT: '4000a',
        ADMIN_TOKEN: 'geheim',
        NEO4J_URI: 'http://me:geheim@host',
        REDIS_URL: 'geheim',
        BURST_QUIET_MS: '-1',
        SMALL_TALK: 'yes',
        TRUSTED_PROXIES: '10.0.0.0/8, proxy.local',
        TURN_RETENTION_DAYS: '1.5',
        JWKS_URL: 'ftp://keys',
      });
    expect(read).toThrow(expect.objectContaining({ name: 'Problem', code: 'BAD_INPUT' }));
    expect(read).not.toThrow('geheim');
    expect(read).toThrow(
      [
        'The settings are wrong:',
        '  PORT must be a whole number from 0 to 65535, not "4000a".',
        '  ADMIN_TOKEN must be at least 16 characters long.',
        '  NEO4J_URI must be an address such as neo4j://host:7687.',
        '  REDIS_URL must be an address such as redis://host:6379.',
        '  BURST_QUIET_MS must be a whole number of milliseconds from 0 to 10000, not "-1".',
        '  SMALL_TALK must be on or off, not "yes".',
        '  JWKS_URL must be an address such as https://login.example/.well-known/jwks.json.',
        '  TRUSTED_PROXIES must be a list of addresses and networks with commas between, such as 127.0.0.1,10.0.0.0/8, not "10.0.0.0/8, proxy.local".',
        '  TURN_RETENTION_DAYS must be a whole number of days from 0 to 36500; 0 keeps all, not "1.5".',
      ].join('\n'),
    );
  });

  it.each([
    [{ PORTT: '80' }, ['PORTT is no setting; is PORT meant?']],
    [{ DATADIR: 'x' }, ['DATADIR is no setting; is DATA_DIR meant?']],
    [{ port: '80' }, ['port is no setting; is PORT meant?']],
    [{ NEO4J_URL: 'neo4j://x' }, ['NEO4J_URL is no setting; is NEO4J_URI meant?']],
    [{ NEO4J_TIMEOUT: '5' }, ['NEO4J_TIMEOUT is no setting, and has no effect; docs/operating.md lists them.']],
    [{ NEO4J_USER: 'me' }, ['NEO4J_USER has no effect without NEO4J_URI.']],
    [{ ENCODER_MODEL: 'bge-m3' }, ['ENCODER_MODEL has no effect while ENCODER is local.']],
  ])('are looked after: %j', (variables, warnings) => {
    expect(readConfig(variables).warnings).toEqual(warnings);
  });

  it('choose a server that encodes, with all it needs', () => {
    const whole = { ENCODER: 'ollama', ENCODER_URL: 'http://localhost:11434', ENCODER_MODEL: 'bge-m3', ENCODER_DIMENSIONS: '1024' };
    const model = { url: 'http://localhost:11434', name: 'bge-m3', dimensions: 1024 };
    expect(readConfig(whole).encoder).toEqual({ kind: 'ollama', models: { zh: model, en: model }, apiKey: undefined });
    expect(() => readConfig({ ENCODER: 'tei', ENCODER_URL: 'http://x' })).toThrow(
      'ENCODER_MODEL must be the name of a model where ENCODER is tei.',
    );
  });

  it('know proxies by address and network', () => {
    const { isTrustedProxy } = readConfig({ TRUSTED_PROXIES: '127.0.0.1, 10.1.0.0/16,fd00::/8' });
    const known = ['127.0.0.1', '::ffff:127.0.0.1', '10.1.200.3', 'fd12::1'];
    const unknown = ['127.0.0.2', '10.2.0.1', 'fe80::1', '', 'unknown'];
    expect([...known, ...unknown].map(isTrustedProxy)).toEqual([...known.map(() => true), ...unknown.map(() => false)]);
  });
});
