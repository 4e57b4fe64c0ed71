import { existsSync } from 'node:fs';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import swc from '@swc/core';

/**
 * Lets Node run the sources as they are: a child process of a test (`node --import ./test/support/ts-loader.js FILE.ts`),
 * and the suites of native-suite.js.
 */
if (isMainThread) register(import.meta.url);

const options = {
  sourceMaps: 'inline',
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    target: 'es2022',
  },
  module: { type: 'es6' },
};

export async function resolve(specifier, context, next) {
  if (/^\..*\.js$/.test(specifier) && isSource(context.parentURL ?? '')) {
    const source = new URL(specifier.replace(/js$/, 'ts'), context.parentURL);
    if (existsSync(source)) return { url: source.href, shortCircuit: true };
  }
  return next(specifier, context);
}

export async function load(url, context, next) {
  if (!isSource(url)) return next(url, context);
  const { code } = await swc.transformFile(fileURLToPath(url), options);
  return { format: 'module', source: code, shortCircuit: true };
}

function isSource(url) {
  return /^file:.*\.ts(\?|$)/.test(url);
}
