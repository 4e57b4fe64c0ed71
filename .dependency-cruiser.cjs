/** Folders of a context that hold no use case of their own: what its slices share. */
const SHARED = 'contract|domain|storage|views|gateway|delivery|desk';

/** The house's boundaries. `test/architecture/boundaries.spec.ts` proves each rule on a planted violation. */
module.exports = {
  forbidden: [
    {
      name: 'contexts-meet-through-contracts',
      comment: 'Another context may be reached through its contract/ only.',
      severity: 'error',
      from: { path: '^src/contexts/([^/]+)/' },
      to: { path: '^src/contexts/([^/]+)/', pathNot: ['^src/contexts/$1/', '^src/contexts/[^/]+/contract/'] },
    },
    {
      name: 'contract-is-a-leaf',
      comment:
        'A contract is plain data: itself, the platform’s domain types and Nest’s message types and provider decorators.',
      severity: 'error',
      from: { path: '^src/contexts/([^/]+)/contract/' },
      to: {
        pathNot: ['^src/contexts/$1/contract/', '^src/platform/domain/', '^node_modules/@nestjs/(cqrs|common|core)/'],
      },
    },
    {
      name: 'domain-is-typescript-only',
      comment: 'A domain knows itself, its own contract and the platform’s domain: no Nest, no TypeORM, no I/O.',
      severity: 'error',
      from: { path: '^src/contexts/([^/]+)/domain/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: ['^src/contexts/$1/(domain|contract)/', '^src/platform/domain/', '^util$'] },
    },
    {
      name: 'platform-domain-is-pure',
      severity: 'error',
      from: { path: '^src/platform/domain/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: '^src/platform/domain/' },
    },
    {
      name: 'slices-do-not-import-slices',
      comment: 'Slices share through the folders of their context that hold no use case.',
      severity: 'error',
      from: { path: '^src/contexts/([^/]+)/([^/]+)/', pathNot: `^src/contexts/[^/]+/(${SHARED})/` },
      to: {
        path: '^src/contexts/$1/[^/]+/',
        pathNot: ['^src/contexts/$1/$2/', `^src/contexts/$1/(${SHARED})/`],
      },
    },
    {
      name: 'platform-knows-no-context',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^src/(contexts|demo|cli|bench|simulators|app\\.module|main)' },
    },
    {
      name: 'contexts-do-not-know-the-shell',
      severity: 'error',
      from: { path: '^src/contexts/' },
      to: { path: '^src/(demo|cli|bench|simulators|app\\.module|main)' },
    },
    {
      name: 'nothing-knows-the-rig',
      comment: 'What is shipped contains nothing of the rig: the build leaves its folder out.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/rig/' },
      to: { path: '^src/rig/' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, pathNot: ['\\.d\\.ts$', '\\.spec\\.ts$', '^src/rig/build/', '^src/rig/processes/leash'] },
      to: {},
    },
    {
      name: 'no-dev-dependencies',
      severity: 'error',
      from: { path: '^src', pathNot: ['\\.spec\\.ts$', '^src/bench/'] },
      to: { dependencyTypes: ['npm-dev'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.d.ts'],
    },
  },
};
