import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Config } from './platform/config/config.js';

/** What a newcomer wants to know once the shop runs. */
export function welcome(config: Config): string {
  const url = addressOf(config);
  const keys = join(config.dataFolder, 'demo-keys.json');
  return [
    '',
    `  ${config.shopName} is open at ${url}`,
    `  Read and try the API: ${url}/docs`,
    ...(existsSync(keys) ? [`  Demo keys for /v1/admin: ${keys}`] : []),
    '',
    '  Three requests to try:',
    `    curl '${url}/v1/store/products?limit=3'`,
    `    curl '${url}/v1/store/shipping-options?country=DE&currency=EUR'`,
    `    curl -X POST ${url}/v1/store/carts -H 'content-type: application/json' -d '{"currency":"EUR"}'`,
    '',
  ].join('\n');
}

/** Where a person on this machine reaches the shop. */
function addressOf({ host, port }: Config): string {
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
}
