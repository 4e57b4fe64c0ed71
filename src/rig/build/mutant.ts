import { cp, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** One replacement in one built file. */
export interface Edit {
  /** Below the build. */
  readonly file: string;
  /** Stands there once; an architecture test looks for it in the source, too, where white space may differ. */
  readonly find: string;
  readonly replace: string;
}

/** A fault that somebody could have written. The rig must notice it. */
export interface Mutant {
  readonly name: string;
  readonly edits: readonly Edit[];
  /** The scenario that must go red. */
  readonly caughtBy: string;
  /** The invariants that mean this fault: red for another reason is not caught. */
  readonly means: readonly string[];
}

/** Copies a build into `folder` with the fault in it; answers where. Throws when the code has moved on from under an edit. */
export async function buildWith({ name, edits }: Mutant, build: URL, folder: string): Promise<URL> {
  const project = new URL('../', build);
  const copy = join(folder, 'build');
  await cp(fileURLToPath(build), copy, { recursive: true, filter: (path) => !path.endsWith('.map') });
  for (const shared of ['node_modules', 'package.json', 'mappings']) {
    await symlink(fileURLToPath(new URL(shared, project)), join(folder, shared));
  }
  for (const { file, find, replace } of edits) {
    const path = join(copy, file);
    const code = await readFile(path, 'utf8');
    const times = code.split(find).length - 1;
    if (times !== 1) throw new Error(`The fault "${name}" does not fit any more: ${file} has ${times} x ${find}`);
    await writeFile(
      path,
      code.replace(find, () => replace),
    );
  }
  return pathToFileURL(`${copy}/`);
}
