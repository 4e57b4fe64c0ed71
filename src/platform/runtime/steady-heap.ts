import { setFlagsFromString } from 'node:v8';

/**
 * Call it before the application is built. V8 notes which places of the code make objects that stay, and from then on puts
 * what they make among the old ones. Building a large application teaches it so of code that serves requests afterwards: each
 * request's objects then hang on an old one, and are copied twice before a full collection finds them (decision 0018).
 */
export function keepHeapSteady(): void {
  setFlagsFromString('--no-allocation-site-pretenuring');
}
