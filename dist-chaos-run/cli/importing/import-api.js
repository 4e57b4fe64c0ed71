import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { BootError } from '../../platform/runtime/boot-error.js';
const TYPES = {
    csv: 'text/csv',
    jsonl: 'application/x-ndjson',
    'json-array': 'application/json',
};
/** Nobody answers at the shop's address. */
export class ShopAway extends BootError {
}
/** The shop's imports over HTTP. Refusals and a shop that is not there are `BootError`s. */
export class ImportApi {
    constructor(shop) {
        this.shop = shop;
    }
    async putMapping(name, mapping) {
        const headers = { 'content-type': 'application/json' };
        const init = { method: 'PUT', headers, body: JSON.stringify(mapping) };
        await this.call(`/v1/admin/import-mappings/${name}`, init);
    }
    /** Sends the file as it is read, compressed on the way unless it is already. */
    async start(file, mapping, format) {
        const bytes = createReadStream(file);
        const zipped = file.endsWith('.gz') ? bytes : bytes.pipe(createGzip());
        bytes.on('error', (error) => zipped.destroy(error));
        const headers = { 'content-type': TYPES[format] ?? format, 'content-encoding': 'gzip' };
        const body = Readable.toWeb(zipped);
        const init = { method: 'POST', headers, body, duplex: 'half' };
        return (await this.call(`/v1/admin/imports?mapping=${mapping}`, init)).json();
    }
    async state(id) {
        return (await this.call(`/v1/admin/imports/${id}`)).json();
    }
    /** Keeps the error lines in a file, which may be the shop's own: it is replaced, never written over. */
    async saveErrors({ errors_url: url }, path) {
        const response = await this.call(url);
        await mkdir(dirname(path), { recursive: true });
        await pipeline(Readable.fromWeb(response.body), createWriteStream(`${path}.part`));
        await rename(`${path}.part`, path);
    }
    async call(path, init = {}) {
        const headers = { ...init.headers, authorization: `Bearer ${this.shop.key}` };
        const response = await fetch(this.shop.url + path, { ...init, headers }).catch((error) => {
            const cause = error.cause?.message ?? error.message;
            throw new ShopAway(`${this.shop.url} does not answer: ${cause}`);
        });
        if (response.ok)
            return response;
        const problem = (await response.json().catch(() => ({})));
        throw new BootError(`The shop refused: ${response.status} ${problem.code ?? ''} ${problem.detail ?? ''}`);
    }
}
//# sourceMappingURL=import-api.js.map