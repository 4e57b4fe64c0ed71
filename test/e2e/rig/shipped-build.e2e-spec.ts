import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const PROJECT = resolve(import.meta.dirname, '../../..');
const run = promisify(execFile);

describe('what is shipped', () => {
  let dist: string;
  beforeAll(async () => {
    dist = await mkdtemp(join(tmpdir(), 'shipped-'));
    const tsc = join(PROJECT, 'node_modules/typescript/bin/tsc');
    const own = ['--outDir', dist, '--tsBuildInfoFile', join(dist, '.tsbuildinfo')];
    await run(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--noCheck', ...own], { cwd: PROJECT });
  }, 120_000);
  afterAll(() => rm(dist, { recursive: true, force: true }));

  it('has places to stop at that do nothing, and nothing of the rig', async () => {
    const files = (await readdir(dist, { recursive: true })).filter((name) => name.endsWith('.js'));
    expect(files).toContain('main.js');
    expect(files.filter((name) => name.startsWith('rig'))).toEqual([]);

    const code = await readFile(join(dist, 'platform/runtime/failpoint.js'), 'utf8');
    const bare = code
      .replaceAll(/\/\*[^]*?\*\/|\/\/.*$/gm, '')
      .replaceAll(/\s+/g, ' ')
      .trim();
    expect(bare).toBe('export function failpoint(_name) { }');

    const texts = await Promise.all(files.map((name) => readFile(join(dist, name), 'utf8')));
    expect(texts.filter((text) => /CHAOS_|SIGKILL.*process\.pid/.test(text))).toEqual([]);
    expect(texts.filter((text) => text.includes("failpoint('")).length).toBeGreaterThan(3); // they are in the code that is shipped
  });
});
