import { execFileSync } from 'node:child_process';
import { rmdirSync } from 'node:fs';
import { chown, mkdtemp, open, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRoot, ownerOf, run } from '../../platform/embedded-postgres/account.js';
import { isAlive } from '../../platform/embedded-postgres/processes.js';

const NAME = 'cartwright-rig-volume-';
const CHUNKS = [2 ** 20, 4096];

/** A volume in memory that can be filled to the last page. Only root on Linux may have one. */
export class SmallVolume {
  private readonly goesWithUs = (): void => {
    execFileSync('umount', ['-l', this.folder], { stdio: 'ignore' });
    rmdirSync(this.folder);
  };

  private constructor(readonly folder: string) {
    process.once('exit', this.goesWithUs);
  }

  /** A volume of so many bytes that belongs to the owner of `like`; on other machines why there can be none. */
  static async mount(bytes: number, like: string): Promise<SmallVolume | string> {
    if (process.platform !== 'linux' || !isRoot()) return 'a volume of its own can be mounted by root on Linux only';
    await removeLeftovers();
    const { uid, gid } = await ownerOf(like);
    const folder = await mkdtemp(join(tmpdir(), `${NAME}${process.pid}-`));
    const mounted = await run('mount', ['-t', 'tmpfs', '-o', `size=${bytes},mode=700`, 'tmpfs', folder]);
    if (!mounted.ok) {
      await rm(folder, { recursive: true });
      return `no volume can be mounted here: ${mounted.output}`;
    }
    await chown(folder, uid, gid);
    return new SmallVolume(folder);
  }

  /** Ballast, until not another page fits. */
  async fill(): Promise<void> {
    const ballast = await open(this.ballast, 'a');
    try {
      for (const size of CHUNKS) while (await fits(ballast.write(Buffer.alloc(size, 1))));
    } finally {
      await ballast.close();
    }
  }

  async relieve(): Promise<void> {
    await rm(this.ballast, { force: true });
  }

  async unmount(): Promise<void> {
    process.removeListener('exit', this.goesWithUs);
    await removeVolume(this.folder);
  }

  private get ballast(): string {
    return join(this.folder, 'ballast');
  }
}

/** A full volume takes a part of a chunk first, and then nothing. */
async function fits(writing: Promise<unknown>): Promise<boolean> {
  return writing.then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOSPC') return false;
      throw error;
    },
  );
}

/** What rigs left that were killed themselves. */
async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(NAME) || isAlive(Number(name.slice(NAME.length).split('-')[0]))) continue;
    await removeVolume(join(tmpdir(), name));
  }
}

async function removeVolume(folder: string): Promise<void> {
  await run('umount', ['-l', folder]);
  await rm(folder, { recursive: true, force: true });
}
