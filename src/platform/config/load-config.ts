import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { bool, cleanEnv, host, port, str } from 'envalid';
import { Config } from './config.js';
import { GATEWAY_SECRETS, GATEWAY_VARIABLES } from './gateway-variables.js';
import { InvalidConfig } from './invalid-config.js';
import { mailAddress, mailbox, origins, signingSecret, urlOf, wholeNumber } from './validators.js';

/** The folder of package.json: `.env` and relative paths start here, whatever folder the process was started from. */
const PROJECT = resolve(import.meta.dirname, '../../..');

const milliseconds = (from: number, preset: number) =>
  wholeNumber(from, 3_600_000)({ default: preset, desc: `milliseconds from ${from} to 3600000` });
const optional = { default: undefined };
const yesOrNo = 'true or false';
const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Every variable: how it is read, its default, and what it takes in words. */
export const VARIABLES = {
  NODE_ENV: str({
    default: 'development',
    choices: ['development', 'test', 'production'],
    desc: 'development, test or production',
  }),
  HOST: host({ default: '127.0.0.1', desc: 'a host name or an IP address to listen on' }),
  PORT: port({ default: 3000, desc: 'a port number from 1 to 65535' }),
  DATABASE_URL: urlOf('postgres:', 'postgresql:')({ ...optional, desc: 'postgres://user:password@host:port/database' }),
  DATABASE_PORT: wholeNumber(0, 65_535)({ default: 0, desc: 'a port number up to 65535, or 0 for any free one' }),
  DATABASE_POOL_SIZE: wholeNumber(1, 1000)({ default: 10, desc: 'a whole number from 1 to 1000' }),
  DATABASE_ACQUIRE_TIMEOUT_MS: milliseconds(100, 1000),
  DATABASE_STATEMENT_TIMEOUT_MS: milliseconds(1, 8_000),
  DATABASE_LOCK_TIMEOUT_MS: milliseconds(1, 5000),
  DATA_FOLDER: str({ default: '.data', desc: 'a folder, absolute or relative to the project' }),
  LOG_LEVEL: str({ default: 'info', choices: levels, desc: levels.join(', ') }),
  LOG_PRETTY: bool({ ...optional, desc: yesOrNo }),
  CORS_ORIGINS: origins({ default: [], desc: 'origins like https://shop.example, separated by commas, or *' }),
  CLOCK_HEADER: bool({ default: false, desc: yesOrNo }),
  SEED_DEMO: bool({ ...optional, desc: yesOrNo }),
  PROCESS_ROLE: str({ default: 'all', choices: ['all', 'api', 'worker'], desc: 'all, api or worker' }),
  JOBS: str({ default: 'background', choices: ['background', 'manual'], desc: 'background or manual' }),
  // A shopper waits 9.5 s at most (`Admission`), and is to hear that the order is pending.
  GATEWAY_TIMEOUT_MS: wholeNumber(100, 9000)({ default: 7000, desc: 'milliseconds from 100 to 9000' }),
  GATEWAY_LISTING_TIMEOUT_MS: milliseconds(100, 60_000),
  GATEWAY_BREAKER_FAILURES: wholeNumber(1, 1000)({ default: 10, desc: 'a whole number from 1 to 1000' }),
  GATEWAY_BREAKER_PAUSE_MS: milliseconds(10, 10_000),
  SANDBOX_GATEWAY: bool({ ...optional, desc: yesOrNo }),
  RECONCILE_AFTER_MS: milliseconds(0, 120_000),
  RELEASE_UNKNOWN_CHARGES: bool({ default: true, desc: yesOrNo }),
  SANDBOX_WEBHOOK_SECRET: signingSecret({ ...optional, desc: 'whsec_ and at least 24 bytes in base64' }),
  ...GATEWAY_VARIABLES,
  SMTP_URL: urlOf('smtp:', 'smtps:')({ ...optional, desc: 'smtp://user:password@host:port (or smtps://)' }),
  MAIL_FROM: mailbox({ default: 'Cartwright Demo <shop@example.com>', desc: 'an address or Name <address>' }),
  STAFF_EMAIL: mailAddress({ ...optional, desc: 'an address' }),
  SHOP_NAME: str({ default: 'Cartwright Demo', desc: 'a name' }),
  SHOP_URL: urlOf('http:', 'https:')({ ...optional, desc: 'an http:// or https:// URL' }),
  TRUST_PROXY: wholeNumber(0, 10)({ default: 0, desc: 'the number of proxies in front, from 0 to 10' }),
  BODY_LIMIT_BYTES: wholeNumber(1024, 2 ** 30)({ default: 2 ** 20, desc: 'bytes from 1024 to 1073741824' }),
  IMPORT_LIMIT_BYTES: wholeNumber(1024, 2 ** 40)({ default: 2 ** 28, desc: 'bytes from 1024 to 1099511627776' }),
  MAX_REQUESTS_IN_FLIGHT: wholeNumber(1, 100_000)({ default: 600, desc: 'a whole number from 1 to 100000' }),
  MAX_EVENT_LOOP_LAG_MS: milliseconds(10, 500),
  MAX_DATABASE_WAIT_MS: milliseconds(10, 200),
  MAX_STREAMS: wholeNumber(0, 100_000)({ default: 2000, desc: 'a whole number up to 100000' }),
  MAX_STREAMS_PER_ADDRESS: wholeNumber(0, 100_000)({ default: 20, desc: 'a whole number up to 100000' }),
  SHUTDOWN_TIMEOUT_MS: milliseconds(0, 10_000),
};
type Variable = keyof typeof VARIABLES;

/** Their values may carry passwords: a complaint about them never repeats the value. */
const SECRET: readonly Variable[] = ['DATABASE_URL', 'SMTP_URL', 'SANDBOX_WEBHOOK_SECRET', ...GATEWAY_SECRETS];

/**
 * The settings from the environment, and from `.env` in the project's folder for what the environment leaves open.
 * An empty value counts as absent. Throws InvalidConfig with one line per wrong value.
 */
export function loadConfig(env: NodeJS.ProcessEnv = process.env): Config {
  if (env === process.env) readEnvFile();
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const complaints: string[] = [];
  const values = cleanEnv(given, VARIABLES, {
    reporter: ({ errors }) => {
      for (const name of Object.keys(errors) as Variable[]) complaints.push(complaint(name, given[name]));
    },
  });
  if (values.CLOCK_HEADER && values.NODE_ENV === 'production') {
    complaints.push(complaint('CLOCK_HEADER', given['CLOCK_HEADER'], 'false when NODE_ENV is production'));
  }
  const halves = ['PAYPAL_CLIENT_ID', 'PAYPAL_CLIENT_SECRET'].filter((name) => given[name] === undefined);
  if (halves.length === 1) complaints.push(`${halves[0]}: is missing, its other half is set`);
  if (complaints.length > 0) throw new InvalidConfig(complaints);
  return configOf(values);
}

function configOf(values: ReturnType<typeof cleanEnv<typeof VARIABLES>>): Config {
  const development = values.NODE_ENV === 'development';
  return new Config().with({
    host: values.HOST,
    port: values.PORT,
    nodeEnv: values.NODE_ENV,
    databaseUrl: values.DATABASE_URL,
    databasePort: values.DATABASE_PORT,
    databasePoolSize: values.DATABASE_POOL_SIZE,
    databaseAcquireTimeoutMs: values.DATABASE_ACQUIRE_TIMEOUT_MS,
    databaseStatementTimeoutMs: values.DATABASE_STATEMENT_TIMEOUT_MS,
    databaseLockTimeoutMs: values.DATABASE_LOCK_TIMEOUT_MS,
    dataFolder: resolve(PROJECT, values.DATA_FOLDER),
    logLevel: values.LOG_LEVEL,
    logPretty: values.LOG_PRETTY ?? development,
    corsOrigins: values.CORS_ORIGINS,
    clockHeader: values.CLOCK_HEADER,
    seedDemo: values.SEED_DEMO ?? development,
    role: values.PROCESS_ROLE,
    jobs: values.JOBS,
    gatewayTimeoutMs: values.GATEWAY_TIMEOUT_MS,
    gatewayListingTimeoutMs: values.GATEWAY_LISTING_TIMEOUT_MS,
    reconcileAfterMs: values.RECONCILE_AFTER_MS,
    releaseUnknownCharges: values.RELEASE_UNKNOWN_CHARGES,
    sandboxWebhookSecret: values.SANDBOX_WEBHOOK_SECRET,
    gatewayBreakerFailures: values.GATEWAY_BREAKER_FAILURES,
    gatewayBreakerPauseMs: values.GATEWAY_BREAKER_PAUSE_MS,
    sandboxGateway: values.SANDBOX_GATEWAY ?? values.NODE_ENV !== 'production',
    stripeSecretKey: values.STRIPE_SECRET_KEY,
    stripeWebhookSecret: values.STRIPE_WEBHOOK_SECRET,
    stripeApiBase: values.STRIPE_API_BASE,
    paypalClientId: values.PAYPAL_CLIENT_ID,
    paypalClientSecret: values.PAYPAL_CLIENT_SECRET,
    paypalWebhookId: values.PAYPAL_WEBHOOK_ID,
    paypalApiBase: values.PAYPAL_API_BASE,
    smtpUrl: values.SMTP_URL,
    mailFrom: values.MAIL_FROM,
    staffEmail: values.STAFF_EMAIL,
    shopName: values.SHOP_NAME,
    shopUrl: values.SHOP_URL ?? `http://localhost:${values.PORT}`,
    trustProxy: values.TRUST_PROXY,
    bodyLimitBytes: values.BODY_LIMIT_BYTES,
    importLimitBytes: values.IMPORT_LIMIT_BYTES,
    maxRequestsInFlight: values.MAX_REQUESTS_IN_FLIGHT,
    maxEventLoopLagMs: values.MAX_EVENT_LOOP_LAG_MS,
    maxDatabaseWaitMs: values.MAX_DATABASE_WAIT_MS,
    maxStreams: values.MAX_STREAMS,
    maxStreamsPerAddress: values.MAX_STREAMS_PER_ADDRESS,
    shutdownTimeoutMs: values.SHUTDOWN_TIMEOUT_MS,
  });
}

function complaint(name: Variable, value = '', takes = VARIABLES[name].desc): string {
  const got = SECRET.includes(name) ? 'a value (secret, not shown)' : JSON.stringify(value);
  return `${name}: got ${got}, takes ${takes}`;
}

function readEnvFile(): void {
  const file = resolve(PROJECT, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
}
