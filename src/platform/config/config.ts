/** The settings of one process, read once at boot by `loadConfig`. `.env.example` explains each. */
export class Config {
  readonly host: string;
  readonly port: number;
  readonly nodeEnv: 'development' | 'test' | 'production';
  /** Where PostgreSQL is; absent until the embedded one has been started. */
  readonly databaseUrl?: string;
  readonly databasePoolSize: number;
  readonly databaseAcquireTimeoutMs: number;
  readonly databaseStatementTimeoutMs: number;
  readonly databaseLockTimeoutMs: number;
  /** Port of the embedded PostgreSQL; 0 means any free one. */
  readonly databasePort: number;
  /** Absolute path of everything that the running shop keeps outside the database (embedded PostgreSQL, mailbox, demo keys). */
  readonly dataFolder: string;
  readonly logLevel: string;
  readonly logPretty: boolean;
  readonly corsOrigins: readonly string[];
  /** Accept `X-Clock: <ISO time>` as a request's "now" (replays and tests only). */
  readonly clockHeader: boolean;
  readonly seedDemo: boolean;
  /** What this process is for: `api` serves requests, `worker` handles facts and runs jobs, `all` does both. */
  readonly role: 'all' | 'api' | 'worker';
  /** `manual`: jobs run only when a test drains them. */
  readonly jobs: 'background' | 'manual';
  /** How long a payment gateway may take to answer one call. */
  readonly gatewayTimeoutMs: number;
  /** How long it may take, while it lists what happened, from one transaction to the next: several calls. */
  readonly gatewayListingTimeoutMs: number;
  /** After so many calls in a row without an answer a gateway is left alone for a while. */
  readonly gatewayBreakerFailures: number;
  /** For how long; then one call tries again. */
  readonly gatewayBreakerPauseMs: number;
  /** Offer the sandbox gateway, whose tokens buy without money. */
  readonly sandboxGateway: boolean;
  /** Differences younger than this may still be under way, and are left to the next reconciliation. */
  readonly reconcileAfterMs: number;
  /** Give back money that came under a key of this shop which no payment of it knows. */
  readonly releaseUnknownCharges: boolean;
  /** What messages of the sandbox gateway are signed with; without it none is taken. */
  readonly sandboxWebhookSecret?: string;
  /** Offers Stripe; without it there is none. */
  readonly stripeSecretKey?: string;
  /** Signs Stripe's webhooks; without it none is believed. */
  readonly stripeWebhookSecret?: string;
  readonly stripeApiBase: string;
  /** Offers PayPal, together with the secret; without them there is none. */
  readonly paypalClientId?: string;
  readonly paypalClientSecret?: string;
  /** Names the webhook whose messages are believed; without it none is. */
  readonly paypalWebhookId?: string;
  readonly paypalApiBase: string;
  readonly smtpUrl?: string;
  readonly mailFrom: string;
  /** Who in the house is written to when stock runs low; nobody when absent. */
  readonly staffEmail?: string;
  readonly shopName: string;
  readonly shopUrl: string;
  /** How many proxies in front of the shop may be believed about the client's address. */
  readonly trustProxy: number;
  readonly bodyLimitBytes: number;
  /** How large a file to import may be, decompressed. */
  readonly importLimitBytes: number;
  /** More requests than this are never at work at once: the others wait at the door, or are refused with 503. */
  readonly maxRequestsInFlight: number;
  /** Requests are refused with 503 while timers are called later than that on average; 1000 and more never refuses. */
  readonly maxEventLoopLagMs: number;
  /** Fewer are let in at once as soon as one of them has waited that long for a connection to the database. */
  readonly maxDatabaseWaitMs: number;
  /** How many clients this process lets listen to server-sent events, and how many of one address. */
  readonly maxStreams: number;
  readonly maxStreamsPerAddress: number;
  /** How long requests in flight may take to finish after SIGTERM. */
  readonly shutdownTimeoutMs: number;

  /** A copy of these settings with some of them changed. */
  with(changes: Partial<Config>): Config {
    return Object.assign(new Config(), this, changes);
  }
}
