import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

const ROOT = resolve(import.meta.dirname, '../..');
const DEPCRUISE = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

/** The names of the rules that a tree breaks, each with the files that break it. */
async function broken(folder: string): Promise<{ rule: string; from: string }[]> {
  const run = promisify(execFile);
  const { stdout } = await run(
    process.execPath,
    [DEPCRUISE, '--config', join(ROOT, '.dependency-cruiser.cjs'), '--output-type', 'json', 'src'],
    { cwd: folder, maxBuffer: 64 * 1024 * 1024 },
  ).catch((failed: { stdout: string }) => failed);
  const { summary } = JSON.parse(stdout) as { summary: { violations: { rule: { name: string }; from: string }[] } };
  return summary.violations.map(({ rule, from }) => ({ rule: rule.name, from }));
}

/** One small crime per rule. */
const PLANTED: Record<string, Record<string, string>> = {
  'contexts-meet-through-contracts': {
    'src/contexts/a/buy/buy.handler.ts': `import '../../b/domain/secret.js';`,
    'src/contexts/b/domain/secret.ts': 'export const secret = 1;',
  },
  'contract-is-a-leaf': {
    'src/contexts/c/contract/told.event.ts': `import '../storage/row.js';`,
    'src/contexts/c/storage/row.ts': 'export const row = 1;',
  },
  'domain-is-typescript-only': { 'src/contexts/d/domain/rule.ts': `import '@nestjs/common';` },
  'platform-domain-is-pure': { 'src/platform/domain/impure.ts': `import 'node:fs';` },
  'slices-do-not-import-slices': {
    'src/contexts/e/one/one.handler.ts': `import '../two/two.handler.js';`,
    'src/contexts/e/two/two.handler.ts': 'export const two = 2;',
  },
  'platform-knows-no-context': {
    'src/platform/http/nosy.ts': `import '../../contexts/f/contract/f.query.js';`,
    'src/contexts/f/contract/f.query.ts': 'export const f = 1;',
  },
  'contexts-do-not-know-the-shell': {
    'src/contexts/g/boot/boot.handler.ts': `import '../../../main.js';`,
    'src/main.ts': 'export const main = 1;',
  },
  'nothing-knows-the-rig': {
    'src/platform/runtime/tempted.ts': `import '../../rig/build/stop.js';`,
    'src/rig/build/stop.ts': 'export const stop = 1;',
  },
  'no-cycles': {
    'src/platform/jobs/a.ts': `import './b.js';\nexport const a = 1;`,
    'src/platform/jobs/b.ts': `import './a.js';\nexport const b = 1;`,
  },
  'no-orphans': { 'src/platform/lonely.ts': 'export const lonely = 1;' },
  'no-dev-dependencies': { 'src/platform/facts/toy.ts': `import 'fast-check';` },
};

describe('boundaries', () => {
  it('hold in the whole tree', async () => {
    expect(await broken(ROOT)).toEqual([]);
  });

  it('notice one planted violation of each rule', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'planted-'));
    try {
      for (const files of Object.values(PLANTED)) {
        for (const [file, text] of Object.entries(files)) {
          await mkdir(dirname(join(folder, file)), { recursive: true });
          await writeFile(join(folder, file), text);
        }
      }
      await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
      for (const file of ['tsconfig.json', 'package.json']) await symlink(join(ROOT, file), join(folder, file));
      const found = await broken(folder);
      const missed = Object.entries(PLANTED).filter(
        ([rule, files]) => !found.some((violation) => violation.rule === rule && violation.from in files),
      );
      expect(missed.map(([rule]) => rule)).toEqual([]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
