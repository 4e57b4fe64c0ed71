import { MUTANTS } from '../../src/rig/selftest/mutants.js';
import { SCENARIOS } from '../../src/rig/scenarios/index.js';
import { sources } from './sources.js';

const collapsed = (text: string): string => text.replaceAll(/\s+/g, ' ');
const texts = new Map(sources().map(({ path, text }) => [path, collapsed(text)]));
const edits = MUTANTS.flatMap(({ name, edits }) => edits.map((edit) => ({ name, ...edit })));

describe('faults that the rig plants in the build to prove itself', () => {
  it.each(edits)('$name: $file has the place once', ({ file, find }) => {
    const text = texts.get(`src/${file.replace(/\.js$/, '.ts')}`) ?? '';
    expect(text.split(collapsed(find)).length - 1).toBe(1);
  });

  it('are to be caught by a scenario that there is', () => {
    const names = SCENARIOS.map(({ name }) => name);
    expect(MUTANTS.filter(({ caughtBy }) => !names.includes(caughtBy))).toEqual([]);
  });
});
