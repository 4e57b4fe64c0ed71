import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** Linux tells in files; elsewhere there is `ps`, which a small image may lack. */
const inProc = existsSync('/proc/self/status');

/** The processes that a process has begun, by their ids. */
export async function childrenOf(parent: number): Promise<number[]> {
  const pairs = inProc ? await parentsFromProc() : await parentsFromPs();
  return pairs.flatMap(([pid, ppid]) => (ppid === parent ? [pid] : []));
}

/** How much memory a process holds right now, in bytes; 0 when there is no such process. */
export async function residentBytes(pid: number): Promise<number> {
  const kibibytes = inProc
    ? /^VmRSS:\s+(\d+) kB$/m.exec(await readFile(`/proc/${pid}/status`, 'utf8').catch(() => ''))?.[1]
    : (await run('ps', ['-o', 'rss=', '-p', String(pid)]).catch(() => ({ stdout: '' }))).stdout;
  return Number(kibibytes ?? 0) * 1024;
}

/** `pid (name) state ppid ...`; the name may hold anything, so the last parenthesis counts. */
async function parentsFromProc(): Promise<[number, number][]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const stats = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')));
  return stats.map((stat, index) => [Number(pids[index]), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])]);
}

async function parentsFromPs(): Promise<[number, number][]> {
  const { stdout } = await run('ps', ['-A', '-o', 'pid=,ppid=']);
  return stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number) as [number, number]);
}
