import { bool, cleanEnv, makeValidator, num, port, str } from 'envalid';

/** The settings of one process, read once at boot. `.env.example` explains each. */
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
  /** Folder of everything that the running shop keeps outside the database (embedded PostgreSQL, mailbox, demo keys). */
  readonly dataFolder: string;
  readonly logLevel: string;
  readonly logPretty: boolean;
  readonly corsOrigins: readonly string[];
  /** Accept `X-Clock: <ISO time>` as a request's "now" (replays and tests only). */
  readonly clockHeader: boolean;
  readonly seedDemo: boolean;
  readonly smtpUrl?: string;
  readonly mailFrom: string;
  readonly shopName: string;
  readonly shopUrl: string;
}
