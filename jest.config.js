/** Shared by the projects: SWC compiles TypeScript to ESM, and `.js` endings lead back to the `.ts` sources. */
const esm = {
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testEnvironment: 'node',
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          target: 'es2022',
        },
        module: { type: 'es6' },
      },
    ],
  },
};

/** Suites that run outside of Jest's sandbox: docs/decisions/0016. */
const native = {
  ...esm,
  testEnvironment: '<rootDir>/test/support/native-environment.js',
  transform: { 'spec\\.ts$': '<rootDir>/test/support/native-suite.js', ...esm.transform },
};

export default {
  projects: [
    { ...esm, displayName: 'unit', testMatch: ['<rootDir>/src/**/*.spec.ts'] },
    { ...esm, displayName: 'architecture', testMatch: ['<rootDir>/test/architecture/**/*.spec.ts'] },
    { ...native, displayName: 'properties', testMatch: ['<rootDir>/test/properties/**/*.spec.ts'] },
    {
      ...native,
      displayName: 'e2e',
      testMatch: ['<rootDir>/test/**/*.e2e-spec.ts'],
      globalSetup: '<rootDir>/test/support/global-setup.ts',
      globalTeardown: '<rootDir>/test/support/global-teardown.ts',
    },
  ],
  testSequencer: '<rootDir>/test/support/longest-first.js',
  maxWorkers: 3, // some suites wait most of their time
  workerIdleMemoryLimit: '1GB', // ESM modules are never unloaded
  testTimeout: 60_000,
};
