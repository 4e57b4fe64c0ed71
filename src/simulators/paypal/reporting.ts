import { type Call, type Route } from '../kit/dialect.js';
import { type Reply } from '../kit/wire.js';
import { type Transaction } from './objects.js';
import { invalid } from './say.js';

const LONGEST_MS = 31 * 24 * 3_600_000;

/** `/v1/reporting/transactions`: https://developer.paypal.com/docs/api/transaction-search/v1/ */
export const reportingRoutes: Route[] = [
  { method: 'GET', path: '/v1/reporting/transactions', operation: 'reporting.transactions', handle: search },
];

function search({ input, unit }: Call): Reply {
  const [from, to] = ['start_date', 'end_date'].map((name) => Date.parse(String(input[name])));
  if (!(to! >= from!) || to! - from! > LONGEST_MS)
    throw invalid('INVALID_REQUEST', 'start_date', 'Date range is greater than 31 days, or none.');
  const [size, page] = [Number(input['page_size'] ?? 100), Number(input['page'] ?? 1)];
  if (!(size >= 1 && size <= 500 && page >= 1)) throw invalid('INVALID_REQUEST', 'page_size', 'From 1 to 500.');
  const movesBalance = ({ code }: Transaction): boolean => !code.startsWith('T13');
  const found = unit
    .all<Transaction>('transaction')
    .filter((transaction) => input['balance_affecting_records_only'] === 'N' || movesBalance(transaction))
    .filter(({ at }) => second(at) >= from! && second(at) <= to!)
    .map((transaction) => ({ transaction_info: shown(transaction) }));
  const total_pages = Math.ceil(found.length / size);
  const transaction_details = found.slice((page - 1) * size, page * size);
  return { status: 200, body: { transaction_details, page, total_items: found.length, total_pages, links: [] } };
}

/** PayPal's report counts whole seconds. */
function second(at: string): number {
  return Math.floor(Date.parse(at) / 1000) * 1000;
}

function shown({ id, reference, referenceType, code, at, amount, fee, invoiceId, customField }: Transaction): object {
  const time = new Date(second(at)).toISOString().replace('.000Z', '+0000');
  return {
    ...{ transaction_id: id, transaction_event_code: code, transaction_initiation_date: time },
    ...{ transaction_updated_date: time, transaction_amount: amount, transaction_status: 'S' },
    ...(reference && { paypal_reference_id: reference, paypal_reference_id_type: referenceType }),
    ...(fee && { fee_amount: { ...fee, value: `-${fee.value}` } }),
    ...(invoiceId && { invoice_id: invoiceId }),
    ...(customField && { custom_field: customField }),
  };
}
