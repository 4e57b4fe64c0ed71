import { v7 } from 'uuid';
import { randomBytes } from './random-bytes.js';

let last = { msecs: 0, seq: 0 };

/**
 * A new UUIDv7 (RFC 9562): unique, and sorted by the time it was made; within a millisecond by a counter that starts
 * anywhere (section 6.2, method 1). Handlers make ids and pass them in.
 */
export function newId(): string {
  const random = randomBytes(16);
  const now = Date.now();
  if (now > last.msecs) last = { msecs: now, seq: random.readUInt32BE(6) >>> 1 };
  else last.seq++;
  return v7({ random, ...last });
}
