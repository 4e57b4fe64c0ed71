import { randomId } from '../kit/random.js';
import { metadataOf, textAt } from './form.js';
import { invalid, missing } from './say.js';
/** An intent as it is created, before anything is charged. */
export function newIntent(call, amount, currency) {
    const { input, unit } = call;
    const customer = textAt(input, 'customer') ?? null;
    if (customer !== null && !unit.get('customer', customer))
        throw missing('customer', customer, 'customer');
    const capture_method = textAt(input, 'capture_method') ?? 'automatic_async';
    if (!['automatic', 'automatic_async', 'manual'].includes(capture_method))
        throw invalid(`Invalid capture_method: ${capture_method}.`, { param: 'capture_method' });
    const id = randomId('pi_');
    return {
        ...{ id, object: 'payment_intent', amount, amount_capturable: 0, amount_received: 0, canceled_at: null },
        ...{ cancellation_reason: null, capture_method: capture_method },
        ...{ client_secret: `${id}_secret_${randomId('')}`, confirmation_method: 'automatic', created: unit.seconds },
        ...{ currency, customer, description: textAt(input, 'description') ?? null, last_payment_error: null },
        ...{ latest_charge: null, livemode: false, metadata: metadataOf(input), next_action: null, payment_method: null },
        ...{ payment_method_types: ['card'], setup_future_usage: textAt(input, 'setup_future_usage') ?? null },
        status: 'requires_payment_method',
        simulator: { key: call.key ?? null, returnUrl: textAt(input, 'return_url') ?? null },
    };
}
//# sourceMappingURL=new-intent.js.map