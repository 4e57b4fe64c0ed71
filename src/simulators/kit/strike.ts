import { type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Dialect, type Tampering } from './dialect.js';
import { type Fault } from './faults.js';
import { hold, type Reply, send, sendHalf, sendHuge } from './wire.js';

/** Does what a fault does before anything else happens; true when the call ends with that. */
export async function struckBefore(
  { fault, ms = 1000 }: Fault,
  response: ServerResponse,
  say: Dialect['say'],
  tell: (reply: Reply) => void,
): Promise<boolean> {
  if (fault === 'latency') await sleep(ms);
  else if (fault === 'timeout_before') await hold(response);
  else if (fault === 'reset_before') response.socket?.resetAndDestroy();
  else if (fault === 'error_before') tell(say.internal());
  else if (fault === 'unavailable') tell(say.unavailable());
  else if (fault === 'rate_limited') tell(say.rateLimited());
  return ['timeout_before', 'reset_before', 'error_before', 'unavailable', 'rate_limited'].includes(fault);
}

/** Tells what happened, or what the fault makes of it. */
export async function tellAfter(
  fault: Fault | undefined,
  reply: Reply,
  response: ServerResponse,
  tamper: Dialect['tamper'],
): Promise<void> {
  const other = (what: Tampering): Reply => ({ ...reply, body: tamper(what, reply.body) });
  if (fault?.fault === 'timeout_after') await hold(response);
  else if (fault?.fault === 'reset_after') sendHalf(response, reply);
  else if (fault?.fault === 'huge_body') sendHuge(response, reply);
  else if (fault?.fault === 'nonsense_body') send(response, { ...reply, body: '<html><h1>Bad gateway</h1></html>' });
  else if (fault?.fault === 'amount_mismatch') send(response, other('amount'));
  else if (fault?.fault === 'currency_mismatch') send(response, other('currency'));
  else if (fault?.fault === 'still_pending') send(response, other('pending'));
  else send(response, reply);
}
