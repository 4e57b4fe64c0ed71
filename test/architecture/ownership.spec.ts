import { contexts, type Source, sources } from './sources.js';

const SQL_NAMES =
  /\b(?:FROM|JOIN|INTO|UPDATE|TABLE|REFERENCES|ON|TRUNCATE|SEQUENCE|FUNCTION|EXISTS|ONLY|SCHEMA)\s+"?([a-z_]+)"?[.;\s]/gi;

/** Where SQL of one context names the schema of another. */
function trespasses(files: Source[], schemas: string[]): string[] {
  return files.flatMap(({ path, text, context }) => {
    if (!context) return [];
    const foreign = [...text.matchAll(SQL_NAMES)].map(([, schema]) => schema!.toLowerCase());
    return foreign
      .filter((schema) => schema !== context && schemas.includes(schema))
      .map((schema) => `${path}: ${schema}`);
  });
}

/** Which context asks which through a public command or query. */
function askingGraph(files: Source[]): Map<string, Set<string>> {
  const graph = new Map<string, Set<string>>();
  for (const { context, text } of files) {
    if (!context) continue;
    for (const [, asked] of text.matchAll(/from '(?:\.\.\/)+([a-z-]+)\/contract\/[a-z-]+\.(?:command|query)\.js'/g)) {
      if (asked !== context) graph.set(context, (graph.get(context) ?? new Set()).add(asked!));
    }
  }
  return graph;
}

/** A way from a node back to itself, if there is one. */
function cycleIn(graph: Map<string, Set<string>>): string[] | undefined {
  const walk = (node: string, path: string[]): string[] | undefined => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node];
    for (const next of graph.get(node) ?? []) {
      const cycle = walk(next, [...path, node]);
      if (cycle) return cycle;
    }
    return undefined;
  };
  return [...graph.keys()].map((node) => walk(node, [])).find((cycle) => cycle !== undefined);
}

const all = sources();

describe('schema ownership', () => {
  it('no context reads or writes, or refers to, the schema of another', () => {
    expect(trespasses(all, contexts())).toEqual([]);
  });

  it('notices a planted join across schemas', () => {
    const planted = {
      path: 'x.ts',
      context: 'orders',
      text: 'SELECT 1 FROM orders.orders o JOIN catalog.products p ON true',
    };
    expect(trespasses([planted], contexts())).toEqual(['x.ts: catalog']);
  });
});

describe('questions and commands between contexts', () => {
  it('form a graph without cycles', () => {
    expect(cycleIn(askingGraph(all))).toBeUndefined();
  });

  it('notices a planted cycle', () => {
    const ask = (context: string, other: string): Source => ({
      path: '',
      context,
      text: `import { X } from '../../${other}/contract/x.query.js';`,
    });
    expect(cycleIn(askingGraph([ask('a', 'b'), ask('b', 'c'), ask('c', 'a')]))).toEqual(['a', 'b', 'c', 'a']);
  });
});

describe('facts', () => {
  it('have a type of their own, named after their context and their file', () => {
    const facts = all.flatMap(({ path, text, context }) =>
      [...text.matchAll(/static readonly type = '([^']+)'/g)].map(([, type]) => ({ path, type: type!, context })),
    );
    expect(facts.length).toBeGreaterThan(10);
    expect(new Set(facts.map(({ type }) => type)).size).toBe(facts.length);
    for (const { path, type, context } of facts) {
      const name = /([^/]+)\.event\.ts$/.exec(path)?.[1];
      expect(type).toMatch(new RegExp(`^${context}\\.${name}\\.v\\d+$`));
    }
  });
});
