import { readFileSync } from 'node:fs';
import { type OpenApi, operationsOf } from '../../src/rig/matrix/operations.js';
import { DEPENDENCIES, ROUTE_CLASSES, STATES } from '../../src/rig/matrix/routes-and-dependencies.js';

const documented = operationsOf(JSON.parse(readFileSync('test/openapi.json', 'utf8')) as OpenApi).map(({ id }) => id);
const declared = ROUTE_CLASSES.flatMap(({ routes }) => routes);

describe('what routes do when a dependency fails (I28)', () => {
  it('is declared for every route, once, and for nothing else', () => {
    expect([...declared].sort()).toEqual([...documented].sort());
  });

  it('has no empty cell', () => {
    const cells = ROUTE_CLASSES.flatMap(({ behaviour }) =>
      DEPENDENCIES.flatMap((dependency) => STATES.map((state) => behaviour[dependency][state])),
    );
    expect(cells.filter(Boolean)).toHaveLength(ROUTE_CLASSES.length * DEPENDENCIES.length * STATES.length);
  });
});
