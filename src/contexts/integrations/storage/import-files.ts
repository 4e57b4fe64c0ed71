import { constants, createReadStream, createWriteStream, type ReadStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable, PayloadTooLargeException } from '@nestjs/common';
import { Config } from '../../../platform/config/config.js';

/** The files of imports, in the data folder, which the processes of one shop share. */
@Injectable()
export class ImportFiles {
  private readonly folder: string;
  private readonly mostBytes: number;

  constructor(config: Config) {
    this.folder = join(config.dataFolder, 'imports');
    this.mostBytes = config.importLimitBytes;
  }

  /** Keeps what streams in, whole or not at all, and answers its bytes. Throws `PayloadTooLargeException` (413). */
  async store(id: string, body: Readable): Promise<number> {
    await mkdir(this.folder, { recursive: true });
    const part = `${this.source(id)}.part`;
    try {
      // Not destroyed when too long: the connection must stay open for the answer.
      const limited = this.limited(body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>);
      const file = createWriteStream(part, { mode: 0o600 });
      await pipeline(limited, file);
      await rename(part, this.source(id));
      return file.bytesWritten;
    } catch (error) {
      await rm(part, { force: true });
      throw error;
    }
  }

  read(id: string): ReadStream {
    return createReadStream(this.source(id));
  }

  /** The import is over: nobody needs its file any more. */
  async discard(id: string): Promise<void> {
    await rm(this.source(id), { force: true });
  }

  /** Writes lines into the error file from a byte on; what a batch that was not committed left there is overwritten. */
  async writeErrors(id: string, from: number, lines: string): Promise<number> {
    if (lines === '') return from;
    const file = await open(this.errors(id), constants.O_CREAT | constants.O_WRONLY, 0o600);
    try {
      const { bytesWritten } = await file.write(Buffer.from(lines), 0, undefined, from);
      return from + bytesWritten;
    } finally {
      await file.close();
    }
  }

  /** The first bytes of the error file. */
  readErrors(id: string, bytes: number): ReadStream {
    return createReadStream(this.errors(id), { end: bytes - 1 });
  }

  private async *limited(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let bytes = 0;
    for await (const chunk of chunks) {
      bytes += chunk.length;
      if (bytes > this.mostBytes) throw new PayloadTooLargeException(`A file may have ${this.mostBytes} bytes.`);
      yield chunk;
    }
  }

  private source(id: string): string {
    return join(this.folder, id);
  }

  private errors(id: string): string {
    return join(this.folder, `${id}.errors.jsonl`);
  }
}
