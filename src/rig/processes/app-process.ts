import { setTimeout as sleep } from 'node:timers/promises';
import { NodeProcess, type NodeProgram } from './node-process.js';

const BOOT_MS = 60_000;
/** Like a supervisor on a server: a process that ended is started again after this long. */
const RESTART_MS = 200;

/** One process of the shop on a port of its own, started again whenever it ends. */
export class AppProcess {
  /** How often it ended although nobody had ended it. */
  crashes = 0;
  /** What it said before the last of those. */
  lastWords = '';
  readonly url: string;
  private current: NodeProcess;
  private stopping = false;
  private expected = false;

  constructor(
    readonly name: string,
    readonly port: number,
    private readonly program: () => NodeProgram,
  ) {
    this.url = `http://127.0.0.1:${port}`;
    this.current = this.start();
  }

  get pid(): number {
    return this.current.pid;
  }

  /** Resolves when it is ready to serve. */
  async ready(patience = BOOT_MS): Promise<void> {
    for (const until = Date.now() + patience; Date.now() < until; await sleep(50)) {
      if (this.current.alive && (await isOk(`${this.url}/health/ready`))) return;
    }
    throw new Error(`${this.name} does not get ready:\n${await this.current.tail()}`);
  }

  /** `kill -9`; it comes back by itself. */
  async kill(): Promise<void> {
    this.expected = true;
    await this.current.kill();
  }

  /** SIGTERM, as in a deployment; answers how it ended and how many milliseconds that took. It comes back by itself. */
  async terminate(): Promise<{ code: number | null; ms: number }> {
    this.expected = true;
    const begun = Date.now();
    const ended = this.current;
    ended.signal('SIGTERM');
    const { code } = await ended.exit();
    return { code, ms: Date.now() - begun };
  }

  /** Ends it for good. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.current.signal('SIGTERM');
    const ended = this.current.exit().then(() => 'ended');
    if ((await Promise.race([ended, sleep(15_000, 'late', { ref: false })])) === 'late') await this.current.kill();
  }

  private start(): NodeProcess {
    const process = new NodeProcess(this.program());
    this.expected = false;
    void process.exit().then(async ({ signal }) => {
      if (this.stopping) return;
      if (!this.expected && signal !== 'SIGKILL') {
        this.crashes++;
        this.lastWords = await process.tail(8);
      }
      await sleep(RESTART_MS);
      if (!this.stopping) this.current = this.start();
    });
    return process;
  }
}

async function isOk(url: string): Promise<boolean> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(3_000) }).catch(() => undefined);
  await answer?.arrayBuffer().catch(() => undefined);
  return answer?.ok ?? false;
}
