import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Config } from '../platform/config/config.js';
import { ServiceKeys } from '../platform/security/service-keys.js';

/** What `demo-keys.json` holds: the secret of a service key that may do everything. */
interface KeyFile {
  admin: string;
}

/** Gives a newcomer a key to the back office, in a file that only they can read. */
@Injectable()
export class DemoKeys {
  private readonly file: string;

  constructor(
    config: Config,
    private readonly keys: ServiceKeys,
  ) {
    this.file = join(config.dataFolder, 'demo-keys.json');
  }

  /** Makes a key unless the file has one that this shop's database knows. */
  async provide(): Promise<void> {
    const known = await this.read();
    if (known && (await this.keys.find(known.admin))) return;
    const { secret } = await this.keys.create('demo', ['*']);
    await mkdir(dirname(this.file), { recursive: true });
    await writeFile(`${this.file}.part`, `${JSON.stringify({ admin: secret } satisfies KeyFile, null, 2)}\n`, {
      mode: 0o600,
    });
    await rename(`${this.file}.part`, this.file);
  }

  private async read(): Promise<KeyFile | undefined> {
    try {
      const content = JSON.parse(await readFile(this.file, 'utf8')) as Partial<KeyFile> | null;
      return typeof content?.admin === 'string' ? { admin: content.admin } : undefined;
    } catch {
      return undefined; // not there, or not ours to understand: it is written anew
    }
  }
}
