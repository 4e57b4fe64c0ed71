/** Asks the gateway again about an attempt that had no answer; payload `{ paymentId }`. */
export const FINISH_PAYMENT = 'payments.finish-payment';

/** Asks the gateway again about a capture, refund or void that had no answer; payload `{ operationId }`. */
export const FINISH_OPERATION = 'payments.finish-operation';

/** Lets go of, or gives back, the money of an unwanted payment; payload `{ paymentId }`. */
export const RELEASE_PAYMENT = 'payments.release-payment';

/** Does what a gateway's message is about; payload `{ webhookId }`. */
export const APPLY_WEBHOOK = 'payments.apply-webhook';

/** Compares what gateways did with what we have; payload `{ reconciliationId }`. */
export const RUN_RECONCILIATION = 'payments.run-reconciliation';

/** Runs go one after the other. */
export const RECONCILIATION_QUEUE = 'payments.reconciliation';
