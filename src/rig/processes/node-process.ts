import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const LEASH = new URL('./leash.js', import.meta.url).href;

/** How to run one of our programs. */
export interface NodeProgram {
  readonly name: string;
  readonly script: URL;
  readonly env: Readonly<Record<string, string>>;
  /** Where its output goes. */
  readonly log: string;
  readonly args?: readonly string[];
}

/** A Node process of the rig's: on a leash, its output in a file. */
export class NodeProcess {
  private readonly child: ChildProcess;
  private readonly ended: Promise<unknown>;

  constructor(private readonly program: NodeProgram) {
    const { script, env, log, args = [] } = program;
    const output = openSync(log, 'a');
    this.child = spawn(process.execPath, ['--import', LEASH, fileURLToPath(script), ...args], {
      env: { PATH: process.env['PATH'] ?? '', ...env },
      stdio: ['pipe', output, output],
    });
    closeSync(output);
    this.child.stdin!.on('error', () => undefined);
    this.child.on('error', () => undefined);
    this.ended = once(this.child, 'exit').catch(() => undefined);
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  get alive(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Resolves when the process has ended, for whatever reason. */
  async exit(): Promise<{ code: number | null; signal: NodeJS.Signals | null }> {
    await this.ended;
    return { code: this.child.exitCode, signal: this.child.signalCode };
  }

  signal(signal: NodeJS.Signals): void {
    if (this.alive) this.child.kill(signal);
  }

  /** Ends it without a chance to clean up. */
  async kill(): Promise<void> {
    this.signal('SIGKILL');
    await this.ended;
  }

  /** The last lines it printed. */
  async tail(lines = 20): Promise<string> {
    const text = await readFile(this.program.log, 'utf8').catch(() => '');
    return text.trimEnd().split('\n').slice(-lines).join('\n');
  }
}
