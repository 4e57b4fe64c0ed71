import { setTimeout as sleep } from 'node:timers/promises';
import { hold, send, sendHalf, sendHuge } from './wire.js';
/** Does what a fault does before anything else happens; true when the call ends with that. */
export async function struckBefore({ fault, ms = 1000 }, response, say, tell) {
    if (fault === 'latency')
        await sleep(ms);
    else if (fault === 'timeout_before')
        await hold(response);
    else if (fault === 'reset_before')
        response.socket?.resetAndDestroy();
    else if (fault === 'error_before')
        tell(say.internal());
    else if (fault === 'unavailable')
        tell(say.unavailable());
    else if (fault === 'rate_limited')
        tell(say.rateLimited());
    return ['timeout_before', 'reset_before', 'error_before', 'unavailable', 'rate_limited'].includes(fault);
}
/** Tells what happened, or what the fault makes of it. */
export async function tellAfter(fault, reply, response, tamper) {
    const other = (what) => ({ ...reply, body: tamper(what, reply.body) });
    if (fault?.fault === 'timeout_after')
        await hold(response);
    else if (fault?.fault === 'reset_after')
        sendHalf(response, reply);
    else if (fault?.fault === 'huge_body')
        sendHuge(response, reply);
    else if (fault?.fault === 'nonsense_body')
        send(response, { ...reply, body: '<html><h1>Bad gateway</h1></html>' });
    else if (fault?.fault === 'amount_mismatch')
        send(response, other('amount'));
    else if (fault?.fault === 'currency_mismatch')
        send(response, other('currency'));
    else
        send(response, reply);
}
//# sourceMappingURL=strike.js.map