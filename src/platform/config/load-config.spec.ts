import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type InvalidConfig } from './invalid-config.js';
import { loadConfig, VARIABLES } from './load-config.js';

const complaints = (env: NodeJS.ProcessEnv): readonly string[] => {
  try {
    loadConfig(env);
    return [];
  } catch (error) {
    return (error as InvalidConfig).complaints;
  }
};

describe('loadConfig', () => {
  it('needs nothing', () => {
    expect(loadConfig({})).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      nodeEnv: 'development',
      databasePort: 0,
      databasePoolSize: 10,
      dataFolder: resolve('.data'),
      bodyLimitBytes: 1_048_576,
      corsOrigins: [],
      seedDemo: true,
      logPretty: true,
      clockHeader: false,
      role: 'all',
      maxRequestsInFlight: 600,
      maxEventLoopLagMs: 500,
      shopUrl: 'http://localhost:3000',
    });
    expect(loadConfig({}).databaseUrl).toBeUndefined();
  });

  it('neither seeds nor colours outside of development, unless told to', () => {
    expect(loadConfig({ NODE_ENV: 'production' })).toMatchObject({ seedDemo: false, logPretty: false });
    expect(loadConfig({ NODE_ENV: 'test', SEED_DEMO: 'true' })).toMatchObject({ seedDemo: true, logPretty: false });
  });

  it('takes an empty value for none', () => {
    expect(loadConfig({ PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 3000, databaseUrl: undefined });
  });

  it('splits origins', () => {
    const { corsOrigins } = loadConfig({ CORS_ORIGINS: 'https://a.example, http://localhost:5173' });
    expect(corsOrigins).toEqual(['https://a.example', 'http://localhost:5173']);
  });

  it('says in one line per variable what it got and what it takes', () => {
    expect(complaints({ PORT: 'abc', DATABASE_POOL_SIZE: '10abc', NODE_ENV: 'prod' })).toEqual([
      'NODE_ENV: got "prod", takes development, test or production',
      'PORT: got "abc", takes a port number from 1 to 65535',
      'DATABASE_POOL_SIZE: got "10abc", takes a whole number from 1 to 1000',
    ]);
  });

  it.each([
    ['PORT', '0'],
    ['PORT', '65536'],
    ['DATABASE_PORT', '-1'],
    ['DATABASE_ACQUIRE_TIMEOUT_MS', '99'],
    ['BODY_LIMIT_BYTES', '1e6'],
    ['CORS_ORIGINS', 'https://a.example/path'],
    ['CORS_ORIGINS', 'https://a.example,'],
    ['LOG_PRETTY', 'maybe'],
    ['MAIL_FROM', 'Shop <a@b.example>\nBcc: x@y.example'],
    ['SHOP_URL', 'ftp://shop.example'],
    ['SHOP_URL', 'shop.example'],
    ['TRUST_PROXY', 'true'],
    ['HOST', 'not a host'],
    ['STRIPE_SECRET_KEY', 'pk_test_1'],
    ['STRIPE_WEBHOOK_SECRET', 'sk_test_1'],
    ['STRIPE_API_BASE', 'https://api.stripe.com/v1'],
    ['PAYPAL_API_BASE', 'ftp://api-m.paypal.com'],
    ['PAYPAL_WEBHOOK_ID', 'two words'],
    ['PROCESS_ROLE', 'boss'],
    ['MAX_REQUESTS_IN_FLIGHT', '0'],
    ['MAX_STREAMS', 'many'],
    ['STAFF_EMAIL', 'Staff <staff@example.com>'],
    ['MAX_STREAMS_PER_ADDRESS', '-1'],
  ])('refuses %s=%j', (name, value) => {
    expect(complaints({ [name]: value })).toEqual([expect.stringMatching(new RegExp(`^${name}: got .*, takes .+$`))]);
  });

  it('never repeats a secret', () => {
    const lines = complaints({
      ...{ DATABASE_URL: 'mysql://u:hunter2@db', SMTP_URL: 'http://u:hunter2@mail', STRIPE_SECRET_KEY: 'hunter2' },
      ...{ STRIPE_WEBHOOK_SECRET: 'hunter2', PAYPAL_CLIENT_ID: 'hunter 2', PAYPAL_CLIENT_SECRET: 'hunter 2' },
    });
    expect(lines).toHaveLength(6);
    expect(lines.join()).not.toMatch(/hunter ?2/);
  });

  it("takes the keys of gateways, PayPal's only as a pair", () => {
    const keys = { STRIPE_SECRET_KEY: 'sk_test_1', PAYPAL_CLIENT_ID: 'id', PAYPAL_CLIENT_SECRET: 'secret' };
    expect(loadConfig(keys)).toMatchObject({
      ...{ stripeSecretKey: 'sk_test_1', stripeApiBase: 'https://api.stripe.com' },
      ...{ paypalClientId: 'id', paypalClientSecret: 'secret', paypalApiBase: 'https://api-m.paypal.com' },
    });
    expect(loadConfig({})).toMatchObject({ stripeSecretKey: undefined, paypalClientId: undefined });
    expect(complaints({ PAYPAL_CLIENT_ID: 'id' })).toEqual(['PAYPAL_CLIENT_SECRET: is missing, its other half is set']);
    expect(complaints({ PAYPAL_CLIENT_SECRET: 's' })).toEqual(['PAYPAL_CLIENT_ID: is missing, its other half is set']);
  });

  it('refuses a clock that clients set in production', () => {
    expect(complaints({ CLOCK_HEADER: 'true', NODE_ENV: 'production' })).toEqual([
      'CLOCK_HEADER: got "true", takes false when NODE_ENV is production',
    ]);
    expect(loadConfig({ CLOCK_HEADER: 'true', NODE_ENV: 'test' }).clockHeader).toBe(true);
  });

  it('is documented in .env.example, with values that are taken', () => {
    const documented = readFileSync('.env.example', 'utf8').match(/^[A-Z_]+(?==)/gm);
    expect(documented?.sort()).toEqual(Object.keys(VARIABLES).sort());
  });
});
