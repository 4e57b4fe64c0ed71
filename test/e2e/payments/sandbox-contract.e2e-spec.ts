import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { Gateways } from '../../../src/contexts/payments/gateway/gateways.js';
import { describeGateway, type Moved } from '../../support/gateway-contract.js';
import { type Shop, startShop } from '../../support/shop.js';

let shop: Shop;
let sql: pg.Pool;

describeGateway('sandbox', {
  async start() {
    shop = await startShop({ SANDBOX_WEBHOOK_SECRET: `whsec_${randomBytes(32).toString('base64')}` });
    sql = new pg.Pool({ connectionString: shop.databaseUrl, max: 2 });
    sql.on('error', () => undefined);
    return {
      gateway: shop.app.get(Gateways).require('sandbox'),
      token: 'tok_success',
      declined: { token: 'tok_insufficient_funds', code: 'insufficient_funds' },
      asksShopper: 'tok_requires_action',
      decide: (url, decision) => shop.store.post(new URL(url).pathname, { decision }),
      moved: async (key) => {
        const { rows } = await sql.query<Moved>(
          `SELECT CASE kind WHEN 'charge' THEN 'authorization' ELSE kind END AS kind,
                  CASE kind WHEN 'void' THEN (SELECT voided FROM payments.sandbox_journal WHERE key = $1) ELSE amount END::int AS amount,
                  currency
           FROM payments.sandbox_journal AS entry
           WHERE reference = 'sandbox_' || $1 AND state NOT IN ('declined', 'requires_action', 'lost') ORDER BY created_at`,
          [key],
        );
        return rows;
      },
      stage: {
        authorize: ['timeout_before', 'timeout_after'],
        strike: async (_on, fault) =>
          fault === 'timeout_before' ? 'tok_timeout_before_charge' : 'tok_timeout_after_charge',
      },
      amounts: { taken: [['EUR', 1], ['JPY', 500], ['KWD', 5124]] }, // prettier-ignore
    };
  },
  async close() {
    await sql.end();
    await shop.close();
  },
});
