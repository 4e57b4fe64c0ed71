import { type ChildProcess, spawn } from 'node:child_process';
import { type FileHandle, open, readFile, stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { BootError } from '../runtime/boot-error.js';
import { type Account, PLAIN_ENVIRONMENT } from './account.js';
import { type Cluster } from './cluster.js';
import { guard } from './guard.js';
import { shutDown } from './processes.js';
import { runningServer } from './running-server.js';

const LOG_LIMIT_BYTES = 10_000_000;

/**
 * glibc gives memory back to the system as soon as 128 KB lie free at the heap's top, about what a statement on stock takes:
 * each then had its memory taken and zeroed anew. Larger blocks come from the heap, too (mallopt(3); the second setting
 * replaces what glibc does by itself until the first is made).
 */
const KEEP_MEMORY = {
  MALLOC_TRIM_THRESHOLD_: String(8 * 1024 * 1024),
  MALLOC_MMAP_THRESHOLD_: String(4 * 1024 * 1024),
};

/** How to run one server. */
export interface Launch {
  readonly cluster: Cluster;
  readonly postgres: string;
  readonly port: number;
  readonly durable: boolean;
  readonly account?: Account;
  /** Deleted by the guard when we are killed. */
  readonly throwAway?: string;
}

/** The port belongs to another program. */
export class PortTaken extends Error {}

/** Another server holds this data folder, or the last one's processes are still ending: look again in a moment. */
export class DataInUse extends Error {}

/** A PostgreSQL server that we started. */
export interface Server {
  /** Settles when the server has ended, for whatever reason. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/** Starts a server and waits until it takes connections. Throws PortTaken, DataInUse, or BootError with PostgreSQL's reason. */
export async function launch(launch: Launch): Promise<Server> {
  const { cluster, account } = launch;
  const log = await openLog(cluster.log, account);
  const logStart = (await log.stat()).size;
  // A process group of its own: Ctrl-C in the terminal must reach us only, requests in flight still need the database.
  const child = spawn(launch.postgres, ['-D', cluster.data, ...settings(launch)], {
    cwd: '/',
    env: { ...PLAIN_ENVIRONMENT, ...KEEP_MEMORY },
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
    ...account,
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()).once('error', () => resolve()));
  await log.close();
  guard(child, cluster.data, launch.throwAway);
  if (!(await isReady(child, cluster.data))) throw reasonIn(await readLog(cluster.log, logStart), launch);
  child.unref();
  const stop = async (): Promise<void> => {
    child.ref(); // whoever waits for its end, with nothing else to do, would end before it otherwise
    await shutDown(child.pid!);
    await ended;
  };
  return { ended, stop };
}

/** Goes on with the log, or begins it anew when it has grown too long to be read. */
async function openLog(file: string, account?: Account): Promise<FileHandle> {
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  );
  const log = await open(file, size > LOG_LIMIT_BYTES ? 'w' : 'a', 0o600);
  if (account) await log.chown(account.uid, account.gid);
  return log;
}

function settings({ port, durable }: Launch): string[] {
  const switchedOn = durable ? 'on' : 'off';
  const all = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 200,
    fsync: switchedOn,
    synchronous_commit: switchedOn,
    full_page_writes: switchedOn,
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Errors and the rows they quote may hold personal data: they go to the client, not to this log.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
  };
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** True once it takes connections, false when it has ended before. Recovery after a crash may take its time. */
async function isReady(child: ChildProcess, data: string): Promise<boolean> {
  while (child.exitCode === null && child.signalCode === null) {
    const running = await runningServer(data);
    if (running?.pid === child.pid && running?.ready) return true;
    await sleep(25);
  }
  return false;
}

async function readLog(file: string, from: number): Promise<string> {
  return (await readFile(file)).subarray(from).toString('utf8');
}

function reasonIn(log: string, { cluster, port }: Launch): Error {
  if (/lock file ".*" already exists|pre-existing shared memory block/.test(log)) return new DataInUse(log);
  if (/could not bind|could not create any TCP\/IP sockets/.test(log)) return new PortTaken(`port ${port} is taken`);
  const reason = /(?:FATAL|PANIC): +(.*)/.exec(log)?.[1] ?? log.trim().split('\n').at(-1) ?? 'no reason given';
  return new BootError(`The embedded PostgreSQL did not start: ${reason} (its log: ${cluster.log})`);
}
