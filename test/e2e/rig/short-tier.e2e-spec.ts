import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

const PROJECT = resolve(import.meta.dirname, '../../..');

/** Runs npm and answers its exit code with everything it printed. */
async function npm(...args: string[]): Promise<{ code: number; output: string }> {
  const child = spawn('npm', args, { cwd: PROJECT, env: { ...process.env, NODE_OPTIONS: '' } });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += String(data)));
  const [code] = (await once(child, 'close')) as [number];
  return { code, output };
}

describe('the rig', () => {
  it('finds nothing broken in its short tier', async () => {
    const { code, output } = await npm('run', 'chaos', '--silent', '--', '--tier', 'short');
    if (code !== 0) throw new Error(output);
    expect(output).toMatch(/\d+ {2}kills under load/);
  }, 300_000);
});
