import { rmSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive } from '../../platform/embedded-postgres/processes.js';

const NAME = 'cartwright-rig-';
const folders = new Set<string>();

/** A folder for one world, gone with this process at the latest. What rigs left that were killed themselves goes first. */
export async function rigFolder(): Promise<string> {
  for (const name of await readdir(tmpdir())) {
    const owner = Number(/^cartwright-rig-(\d+)-/.exec(name)?.[1]);
    if (!owner || isAlive(owner)) continue;
    await rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => undefined); // another user's
  }
  const folder = await mkdtemp(join(tmpdir(), `${NAME}${process.pid}-`));
  if (folders.size === 0) process.on('exit', removeAll);
  folders.add(folder);
  return folder;
}

function removeAll(): void {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}
