import { PaypalMemory } from './paypal-memory.js';
import { PaypalVault } from './paypal-vault.js';
import { PaypalClient } from './paypal-client.js';
import { PaypalDisputes } from './paypal-disputes.js';
import { PaypalOperations } from './paypal-operations.js';
import { PaypalOrders } from './paypal-orders.js';
import { PaypalTransactions } from './paypal-transactions.js';
import { PaypalWebhook } from './paypal-webhook.js';
import { PaypalGateway } from './paypal.gateway.js';

/** PayPal and what it is made of; offered when its client id and secret are set. */
export const paypalProviders = [
  ...[PaypalGateway, PaypalClient, PaypalOrders, PaypalOperations],
  ...[PaypalWebhook, PaypalTransactions, PaypalDisputes, PaypalVault, PaypalMemory],
];
