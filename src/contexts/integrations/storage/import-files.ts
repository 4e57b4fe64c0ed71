import { constants, createReadStream, createWriteStream, type ReadStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Config } from '../../../platform/config/config.js';
import { type IncomingBody } from '../../../platform/http/streamed-body.js';

/** The files of imports, in the data folder, which the processes of one shop share. */
@Injectable()
export class ImportFiles {
  private readonly folder: string;
  private readonly mostBytes: number;

  constructor(config: Config) {
    this.folder = join(config.dataFolder, 'imports');
    this.mostBytes = config.importLimitBytes;
  }

  /** Keeps what streams in, whole or not at all, and answers its bytes. Throws as `IncomingBody.writeTo` does. */
  async store(id: string, body: IncomingBody): Promise<number> {
    await mkdir(this.folder, { recursive: true });
    const part = `${this.source(id)}.part`;
    try {
      const file = createWriteStream(part, { mode: 0o600 });
      await body.writeTo(file, this.mostBytes);
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

  private source(id: string): string {
    return join(this.folder, id);
  }

  private errors(id: string): string {
    return join(this.folder, `${id}.errors.jsonl`);
  }
}
