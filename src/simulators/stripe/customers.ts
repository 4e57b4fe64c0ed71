import { type Call, type Route } from '../kit/dialect.js';
import { randomId } from '../kit/random.js';
import { type Unit } from '../kit/store.js';
import { type Reply } from '../kit/wire.js';
import { methodOfToken, paymentMethod, usableMethod } from './cards.js';
import { metadataOf, textAt } from './form.js';
import { listed, searched } from './listing.js';
import { type Customer, type PaymentMethod } from './objects.js';
import { shown } from './records.js';
import { invalid, missing } from './say.js';

/** `/v1/customers` and `/v1/payment_methods`: https://docs.stripe.com/api/payment_methods */
export const customerRoutes: Route[] = [
  { method: 'POST', path: '/v1/customers', operation: 'customers.create', handle: createCustomer },
  {
    ...{ method: 'GET', path: '/v1/customers', operation: 'customers.list' },
    handle: (call) => listed(call, '/v1/customers', call.unit.all<Customer>('customer')),
  },
  { method: 'GET', path: '/v1/customers/search', operation: 'customers.search', handle: searchCustomers },
  { method: 'GET', path: '/v1/customers/:id', operation: 'customers.retrieve', handle: retrieveCustomer },
  {
    ...{ method: 'GET', path: '/v1/customers/:id/payment_methods', operation: 'customers.list_payment_methods' },
    handle: (call) => listMethods(call, customerOf(call).id),
  },
  { method: 'POST', path: '/v1/payment_methods', operation: 'payment_methods.create', handle: createMethod },
  {
    ...{ method: 'GET', path: '/v1/payment_methods', operation: 'payment_methods.list' },
    handle: (call) => listMethods(call, textAt(call.input, 'customer')),
  },
  {
    ...{ method: 'GET', path: '/v1/payment_methods/:id', operation: 'payment_methods.retrieve' },
    handle: ({ unit, params }) => ok(paymentMethod(unit, params['id']!, 'id')),
  },
  { method: 'POST', path: '/v1/payment_methods/:id/attach', operation: 'payment_methods.attach', handle: attach },
  { method: 'POST', path: '/v1/payment_methods/:id/detach', operation: 'payment_methods.detach', handle: detach },
];

/** The method belongs to the customer from now on. */
export function attached(unit: Unit, method: PaymentMethod, customer: string): PaymentMethod {
  return unit.put('payment_method', { ...method, customer });
}

function createCustomer({ unit, input }: Call): Reply {
  const customer: Customer = {
    ...{ id: randomId('cus_', 14), object: 'customer', created: unit.seconds, email: textAt(input, 'email') ?? null },
    ...{ livemode: false, metadata: metadataOf(input) },
  };
  return ok(unit.put('customer', customer));
}

function searchCustomers(call: Call): Reply {
  return searched(call, '/v1/customers/search', call.unit.all<Customer>('customer'));
}

function retrieveCustomer(call: Call): Reply {
  return ok(customerOf(call));
}

function customerOf({ unit, params }: Call): Customer {
  const customer = unit.get<Customer>('customer', params['id']!);
  if (!customer) throw missing('customer', params['id']!);
  return customer;
}

function createMethod({ unit, input }: Call): Reply {
  if (textAt(input, 'card.number'))
    throw invalid('Sending card numbers directly to the API is generally unsafe.', { param: 'card[number]' });
  const token = textAt(input, 'card.token');
  if (!token)
    throw invalid('Missing required param: card[token].', { code: 'parameter_missing', param: 'card[token]' });
  return ok(methodOfToken(unit, token));
}

function listMethods(call: Call, customer: string | undefined): Reply {
  const methods = call.unit.all<PaymentMethod>('payment_method').filter((method) => method.customer === customer);
  return listed(call, '/v1/payment_methods', customer === undefined ? [] : methods);
}

function attach({ unit, params, input }: Call): Reply {
  const customer = textAt(input, 'customer') ?? '';
  if (!unit.get('customer', customer)) throw missing('customer', customer, 'customer');
  return ok(attached(unit, usableMethod(unit, params['id']!), customer));
}

function detach({ unit, params }: Call): Reply {
  const method = paymentMethod(unit, params['id']!);
  if (method.customer === null) throw invalid('The payment method you provided is not attached to a customer.');
  const simulator = { ...method.simulator, isDetached: true };
  return ok(unit.put('payment_method', { ...method, customer: null, simulator }));
}

function ok(value: object): Reply {
  return { status: 200, body: shown(value) };
}
