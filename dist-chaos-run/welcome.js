import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressOf } from './platform/runtime/address.js';
/** What a newcomer wants to know once the shop runs. */
export function welcome(config) {
    const url = addressOf(config.host, config.port);
    const key = demoKey(join(config.dataFolder, 'demo-keys.json'));
    return [
        '',
        `  ${config.shopName} is open at ${url}`,
        `  Read and try the API: ${url}/docs`,
        ...(key ? [`  Demo key for /v1/admin: ${key}`] : []),
        '',
        '  Three requests to try:',
        `    curl '${url}/v1/store/products?limit=3'`,
        `    curl '${url}/v1/store/shipping-options?country=DE&currency=EUR'`,
        `    curl -X POST ${url}/v1/store/carts -H 'content-type: application/json' -d '{"currency":"EUR"}'`,
        '',
    ].join('\n');
}
/** The key that the demo store made for this machine, if it did. */
function demoKey(file) {
    try {
        return JSON.parse(readFileSync(file, 'utf8')).admin;
    }
    catch {
        return undefined; // no demo store here
    }
}
//# sourceMappingURL=welcome.js.map