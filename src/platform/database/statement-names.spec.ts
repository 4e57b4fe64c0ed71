import { StatementNames } from './statement-names.js';

describe('StatementNames', () => {
  it('names what comes a third time, and always alike', () => {
    const names = new StatementNames();
    expect([names.of('SELECT 1'), names.of('SELECT 1')]).toEqual([undefined, undefined]);
    const name = names.of('SELECT 1');
    expect(name).toMatch(/^[\w-]{32}$/);
    expect(names.of('SELECT 1')).toBe(name);
    expect(names.of('SELECT 2')).toBeUndefined();
  });

  it('stops at five hundred texts', () => {
    const names = new StatementNames();
    for (let n = 0; n < 500; n++) names.of(`SELECT ${n}`);
    for (let n = 0; n < 5; n++) expect(names.of('SELECT one more')).toBeUndefined();
  });
});
