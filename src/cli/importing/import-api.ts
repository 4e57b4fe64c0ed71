import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { ShopAway } from '../../client/client.js';
import { BootError } from '../../platform/runtime/boot-error.js';
import { type ShopAccess } from '../shop-access.js';

const TYPES: Record<string, string> = {
  csv: 'text/csv',
  jsonl: 'application/x-ndjson',
  'json-array': 'application/json',
};

/** An import as the shop tells it. */
export interface ImportState {
  id: string;
  status: 'queued' | 'running' | 'completed' | 'failed';
  progress: Record<'rows' | 'created' | 'updated' | 'unchanged' | 'rejected' | 'percent', number>;
  errors_url: string;
  error: string | null;
}

/** The shop's imports over HTTP. Refusals and a shop that is not there are `BootError`s. */
export class ImportApi {
  constructor(private readonly shop: ShopAccess) {}

  async putMapping(name: string, mapping: object): Promise<void> {
    const headers = { 'content-type': 'application/json' };
    const init = { method: 'PUT', headers, body: JSON.stringify(mapping) };
    await this.call(`/v1/admin/import-mappings/${name}`, init);
  }

  /** Sends the file as it is read, compressed on the way unless it is already. */
  async start(file: string, mapping: string, format: string): Promise<ImportState> {
    const bytes = createReadStream(file);
    const zipped = file.endsWith('.gz') ? bytes : bytes.pipe(createGzip());
    bytes.on('error', (error) => zipped.destroy(error));
    const headers = { 'content-type': TYPES[format] ?? format, 'content-encoding': 'gzip' };
    const body = Readable.toWeb(zipped) as ReadableStream;
    const init = { method: 'POST', headers, body, duplex: 'half' } as RequestInit;
    return (await this.call(`/v1/admin/imports?mapping=${mapping}`, init)).json() as Promise<ImportState>;
  }

  async state(id: string): Promise<ImportState> {
    return (await this.call(`/v1/admin/imports/${id}`)).json() as Promise<ImportState>;
  }

  /** Keeps the error lines in a file, which may be the shop's own: it is replaced, never written over. */
  async saveErrors({ errors_url: url }: ImportState, path: string): Promise<void> {
    const response = await this.call(url);
    await mkdir(dirname(path), { recursive: true });
    await pipeline(Readable.fromWeb(response.body as never), createWriteStream(`${path}.part`));
    await rename(`${path}.part`, path);
  }

  private async call(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { ...init.headers, authorization: `Bearer ${this.shop.key}` };
    const response = await fetch(this.shop.url + path, { ...init, headers }).catch((error: Error) => {
      throw new ShopAway(this.shop.url, error);
    });
    if (response.ok) return response;
    const problem = (await response.json().catch(() => ({}))) as { code?: string; detail?: string };
    throw new BootError(`The shop refused: ${response.status} ${problem.code ?? ''} ${problem.detail ?? ''}`);
  }
}
