import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadConfig } from '../platform/config/load-config.js';
import { addressOf } from '../platform/runtime/address.js';
import { BootError } from '../platform/runtime/boot-error.js';
/** What the command line says, else the configured address and the demo's key. Throws `BootError` without a key. */
export async function shopAccess({ url, key }) {
    const config = loadConfig();
    return { url: url ?? addressOf(config.host, config.port), key: key ?? (await demoKey(config.dataFolder)) };
}
async function demoKey(dataFolder) {
    const file = join(dataFolder, 'demo-keys.json');
    const text = await readFile(file, 'utf8').catch(() => {
        throw new BootError(`There is no ${file}: start the shop first (npm start), or pass --key`);
    });
    return JSON.parse(text).admin;
}
//# sourceMappingURL=shop-access.js.map