import { TestEnvironment } from 'jest-environment-node';
import './ts-loader.js';

/** What `expect` knows a value's kind by; the suite's are Node's. */
const KINDS = {
  Array,
  BigInt,
  Boolean,
  Date,
  Error,
  Function,
  Map,
  Number,
  Object,
  Promise,
  RegExp,
  Set,
  String,
  Symbol,
};
const WORDS = ['afterAll', 'afterEach', 'beforeAll', 'beforeEach', 'describe', 'expect', 'it', 'jest', 'test'];

/** Lends a suite that Node has loaded itself the words of Jest's sandbox, and cleans up behind it (see native-suite.js). */
export default class NativeEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    Object.assign(this.global, KINDS);
    this.variables = { ...process.env };
    this.global.native = { load: (url, words) => load(url, words) };
  }

  /** What suites share must be as it was: variables of the process, and what was spied upon. */
  async teardown() {
    this.moduleMocker?.restoreAllMocks();
    for (const name of Object.keys(process.env)) if (!(name in this.variables)) delete process.env[name];
    Object.assign(process.env, this.variables);
    await super.teardown();
  }
}

/** Loads a suite, with a mark of its own, since a suite that is run again must say its tests again. */
async function load(url, words) {
  for (const word of WORDS) globalThis[word] = words[word];
  process.setSourceMapsEnabled(true);
  Error.prepareStackTrace = undefined; // Jest's own knows nothing of what it has not loaded
  await import(`${url}?run=${Date.now()}`);
}
