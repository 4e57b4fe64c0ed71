import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

const PROJECT = resolve(import.meta.dirname, '../..');

/** A process of its own that runs a TypeScript file of the tests, and can be killed without a chance to clean up. */
export class Child {
  private output = '';

  private constructor(private readonly process: ChildProcess) {
    process.stdout!.on('data', (data) => (this.output += String(data)));
    process.stderr!.on('data', (data) => (this.output += String(data)));
  }

  /** Starts the file (a path below the project) and resolves when it has printed `ready`. */
  static async start(file: string, args: string[]): Promise<Child> {
    const loader = `file://${resolve(PROJECT, 'test/support/ts-loader.js')}`;
    const child = new Child(
      spawn(process.execPath, ['--import', loader, resolve(PROJECT, file), ...args], {
        cwd: PROJECT,
        env: { ...process.env, NODE_OPTIONS: '' },
        stdio: 'pipe',
      }),
    );
    await child.printed('ready');
    return child;
  }

  /** Resolves when the process has printed a text; rejects with its output when it ends before. */
  async printed(text: string): Promise<void> {
    while (!this.output.includes(text)) {
      if (!this.alive) throw new Error(`The child ended: ${this.output}`);
      await Promise.race([once(this.process.stdout!, 'data'), once(this.process, 'exit')]);
    }
  }

  /** Where it listens, when it has printed that. */
  get url(): string {
    return /http:\S+/.exec(this.output)![0];
  }

  get pid(): number {
    return this.process.pid!;
  }

  get alive(): boolean {
    return this.process.exitCode === null && this.process.signalCode === null;
  }

  /** SIGTERM; resolves with the exit code when the process is gone. */
  async terminate(): Promise<number | null> {
    this.process.kill('SIGTERM');
    if (this.alive) await once(this.process, 'exit');
    return this.process.exitCode;
  }

  /** `kill -9`; resolves when the process is gone. */
  async kill(): Promise<void> {
    if (!this.alive) return;
    this.process.kill('SIGKILL');
    await once(this.process, 'exit');
  }
}
