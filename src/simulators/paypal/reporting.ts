import { type Call, type Route } from '../kit/dialect.js';
import { type Reply } from '../kit/wire.js';
import { type Transaction, type TransactionStatus } from './objects.js';
import { accountOf } from './records.js';
import { invalid, tooMany } from './say.js';

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
    .flatMap((transaction) => statesOf(transaction).map((transaction_info) => ({ transaction_info })));
  const { maximumItems } = accountOf(unit);
  if (found.length > maximumItems) throw tooMany(found.length, maximumItems);
  const total_pages = Math.ceil(found.length / size);
  const transaction_details = found.slice((page - 1) * size, page * size);
  return { status: 200, body: { transaction_details, page, total_items: found.length, total_pages, links: [] } };
}

/** PayPal's report counts whole seconds. */
function second(at: string): number {
  return Math.floor(Date.parse(at) / 1000) * 1000;
}

/** The latest first. */
function statesOf(transaction: Transaction): object[] {
  const { statuses = ['S'] } = transaction;
  return statuses.map((status, index) => shown(transaction, status, index)).reverse();
}

/** As it stood `later` seconds after it began. */
function shown(transaction: Transaction, status: TransactionStatus, later: number): object {
  const { id, reference, referenceType, code, at, amount, fee, invoiceId, customField } = transaction;
  const time = (ms: number): string => new Date(ms).toISOString().replace('.000Z', '+0000');
  return {
    ...{ transaction_id: id, transaction_event_code: code, transaction_initiation_date: time(second(at)) },
    ...{ transaction_updated_date: time(second(at) + later * 1000), transaction_amount: amount },
    transaction_status: status,
    ...(reference && { paypal_reference_id: reference, paypal_reference_id_type: referenceType }),
    ...(fee && { fee_amount: fee }),
    ...(invoiceId && { invoice_id: invoiceId }),
    ...(customField && { custom_field: customField }),
  };
}
