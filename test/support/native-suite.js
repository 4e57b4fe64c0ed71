import { createHash } from 'node:crypto';
import { pathToFileURL } from 'node:url';

/**
 * A Jest transformer for suites that run outside of Jest's sandbox: Jest gets a line that has Node itself load the suite.
 * The application and all it stands on are then loaded once for all the suites of a worker instead of anew for each,
 * which is most of what a suite costs. native-environment.js lends the suite Jest's words; docs/decisions tells why.
 */
export default {
  process: (_source, path) => ({ code: stubOf(path) }),
  getCacheKey: (_source, path) => createHash('sha256').update(stubOf(path)).digest('hex').slice(0, 32),
};

function stubOf(path) {
  const url = JSON.stringify(pathToFileURL(path).href);
  return `import { jest } from '@jest/globals';\nawait native.load(${url}, { ...globalThis, jest });\n`;
}
