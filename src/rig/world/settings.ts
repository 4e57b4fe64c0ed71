import { join } from 'node:path';
import { VARIABLES } from '../../platform/config/load-config.js';
import { STRIPE_SECRETS } from '../../simulators/stripe/stripe-dialect.js';

/** Where a process of the shop finds the rest of its world. */
export interface Place {
  readonly role: string;
  readonly port: number;
  /** The file that says where it stops. */
  readonly plan: string;
  readonly folder: string;
  readonly databaseUrl: string;
  readonly gatewayPort: number;
}

/** The shop's settings in the rig: as in production, but impatient. */
export function settingsOf({ role, port, plan, folder, databaseUrl, gatewayPort }: Place): Record<string, string> {
  return {
    ...NO_SETTINGS,
    ...{ NODE_ENV: 'production', PROCESS_ROLE: role, HOST: '127.0.0.1', PORT: String(port) },
    ...{ DATABASE_URL: databaseUrl, DATA_FOLDER: join(folder, 'data') },
    ...{ SANDBOX_GATEWAY: 'true', GATEWAY_TIMEOUT_MS: '1000', LOG_LEVEL: 'warn' },
    ...{ DATABASE_STATEMENT_TIMEOUT_MS: '5000', DATABASE_LOCK_TIMEOUT_MS: '3000' },
    ...{ CHAOS_PLAN: plan, STRIPE_API_BASE: `http://127.0.0.1:${gatewayPort}` },
    ...{ STRIPE_SECRET_KEY: STRIPE_SECRETS.secretKey, STRIPE_WEBHOOK_SECRET: STRIPE_SECRETS.webhookSecret },
  };
}

/** Nothing of a developer's `.env` gets into the rig: an empty variable counts as absent, and wins over the file. */
const NO_SETTINGS = Object.fromEntries(Object.keys(VARIABLES).map((name) => [name, '']));
