import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');

/** A source file, by its path from the root. */
export interface Source {
  path: string;
  text: string;
  /** The context it belongs to, if any. */
  context?: string;
}

/** Every TypeScript file below `src`, specs left out. */
export function sources(): Source[] {
  return readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.spec.ts'))
    .map((entry) => {
      const path = relative(ROOT, join(entry.parentPath, entry.name));
      return {
        path,
        text: readFileSync(join(ROOT, path), 'utf8'),
        context: /^src\/contexts\/([^/]+)\//.exec(path)?.[1],
      };
    });
}

/** The names of the contexts. */
export function contexts(): string[] {
  return readdirSync(join(ROOT, 'src/contexts'));
}
