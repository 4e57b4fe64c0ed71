import { DISPUTE_STATUSES } from '../domain/dispute.js';

/** Parameters of every comparison: $1 and $2 the window, $3 the gateways whose lists are at hand. */
const COLUMNS = `AS kind, subject, gateway, payment_id AS "paymentId", order_id AS "orderId", id AS "gatewayTransactionId",
  reference AS "gatewayReference", key, expected, expected_currency AS "expectedCurrency", found, found_currency AS "foundCurrency", at`;

/** `first` is a charge of the same payment (joined as `p`) that counts before the charge `t`. */
const comesBefore = (t: string): string => `first.payment_id = ${t}.payment_id AND first.gateway = ${t}.gateway
  AND first.kind = 'authorization' AND ${t}.kind = 'authorization'
  AND (first.reference IS DISTINCT FROM p.gateway_reference, first.occurred_at, first.id)
    < (${t}.reference IS DISTINCT FROM p.gateway_reference, ${t}.occurred_at, ${t}.id)`;

/**
 * What belongs to the charge `t`, itself included: by its reference, or where the gateway names what a movement followed from,
 * by its id, or by that of one of its captures.
 */
const namesOf = (t: string): string => `ARRAY(SELECT name FROM (VALUES (${t}.reference), (${t}.id)) AS own(name)
  UNION ALL SELECT taken.id FROM payments.gateway_transactions taken
  WHERE taken.gateway = ${t}.gateway AND taken.kind = 'capture' AND taken.reference IN (${t}.reference, ${t}.id))`;

/** `t` is a charge of a payment (joined as `p`) beside the one that counts, or what became of such a charge. */
const isOfStray = (t: string): string => `EXISTS (
  SELECT FROM payments.gateway_transactions stray JOIN payments.gateway_transactions first ON ${comesBefore('stray')}
  WHERE stray.gateway = ${t}.gateway AND stray.payment_id = p.id AND ${t}.reference = ANY (${namesOf('stray')}))`;

/**
 * The gateways' transactions of the window with the payments they belong to. `nth` counts the charges of one payment, the
 * one under the payment's own reference first (some gateways list other references); `taken`, `back` and `let_go` are what became of the charge as a whole.
 */
const LISTED = `
  SELECT t.*, p.order_id, p.status, p.amount AS wanted, p.currency AS wanted_currency,
    p.pending_capture, p.pending_refund, p.pending_void, p.authorized - p.captured - p.voided AS capturable,
    1 + (SELECT count(*) FROM payments.gateway_transactions first WHERE ${comesBefore('t')}) AS nth,
    charge.taken, charge.back, charge.let_go, ${isOfStray('t')} AS is_of_stray,
    NOT EXISTS (SELECT FROM payments.gateway_transactions first
      WHERE first.gateway = t.gateway AND first.kind = 'authorization' AND t.reference IN (first.reference, first.id)) AS has_no_authorization,
    o.id AS operation_id, o.amount AS operation_amount, o.status AS operation_status
  FROM payments.gateway_transactions t
  LEFT JOIN payments.payments p ON p.id = t.payment_id
  LEFT JOIN payments.operations o ON o.gateway_key = t.key
  LEFT JOIN LATERAL (
    SELECT coalesce(sum(m.amount) FILTER (WHERE m.kind = 'capture'), 0) AS taken,
      coalesce(sum(m.amount) FILTER (WHERE m.kind = 'refund'), 0) AS back,
      coalesce(sum(m.amount) FILTER (WHERE m.kind = 'void'), 0) AS let_go
    FROM payments.gateway_transactions m WHERE m.gateway = t.gateway AND m.reference = ANY (${namesOf('t')})) AS charge ON true
  WHERE t.gateway = ANY($3) AND t.occurred_at >= $1 AND t.occurred_at < $2`;

/** What the gateway holds of a charge: first what it took and did not give back, then what it has set aside. */
const HELD = `CASE WHEN taken > back THEN taken - back ELSE amount - taken - let_go - greatest(back - taken, 0) END`;
/** Money came to the gateway by it: an authorisation, or a capture where nothing else tells of the charge. */
const IS_CHARGE = `(kind = 'authorization' OR kind = 'capture' AND has_no_authorization)`;
const IS_STRAY = `(payment_id IS NOT NULL AND kind = 'authorization' AND nth > 1)`;
const IS_OFF_IN_CURRENCY = `(payment_id IS NOT NULL AND NOT ${IS_STRAY} AND currency <> wanted_currency)`;
const IS_OFF_IN_AMOUNT = `(payment_id IS NOT NULL AND NOT ${IS_STRAY} AND currency = wanted_currency
  AND (kind = 'authorization' AND amount <> wanted OR operation_id IS NOT NULL AND kind IN ('capture', 'refund') AND abs(amount) <> operation_amount))`;
/** A refund that we hold for done, and whose money came back to the gateway. */
const IS_RETURNED = `(kind = 'refund' AND amount < 0 AND operation_status = 'succeeded')`;

const ofTransaction = (kind: string, where: string, expected: string, found = 'amount'): string => `
  SELECT '${kind}' ${COLUMNS} FROM (
    SELECT gateway || ':' || kind || ':' || id AS subject, gateway, payment_id, order_id, id, reference, key,
      ${expected} AS expected, wanted_currency AS expected_currency, ${found} AS found, currency AS found_currency, occurred_at AS at
    FROM (${LISTED}) AS listed WHERE ${where}) AS off`;

/**
 * Sums per payment and kind, of payments that began while the gateway's list was complete. Theirs until the window's end
 * are held against all that the payment says, and what was booked until then against all of theirs: what is under way is
 * no difference. What came back to the gateway counts at once: the refund may be over in our books, too.
 */
const SUMS = `
  SELECT p.id AS payment_id, p.order_id, p.gateway, p.gateway_reference AS reference, p.currency, moved.kind,
    (SELECT coalesce(sum(t.amount), 0) FROM payments.gateway_transactions t WHERE THEIRS AND (t.occurred_at < $2 OR t.amount < 0)) AS theirs_before,
    (SELECT coalesce(sum(t.amount), 0) FROM payments.gateway_transactions t WHERE THEIRS) AS theirs,
    (SELECT coalesce(sum(CASE l.kind WHEN 'refund_returned' THEN -e.amount ELSE e.amount END), 0)
      FROM payments.ledger_transactions l JOIN payments.ledger_entries e ON e.transaction_id = l.id AND e.line = 1
      WHERE l.payment_id = p.id AND replace(l.kind, '_returned', '') = moved.kind AND l.recorded_at < $2::timestamptz - covered.delay) AS booked_before,
    CASE moved.kind WHEN 'capture' THEN p.captured ELSE p.refunded END AS ours,
    moved.at
  FROM (
    SELECT payment_id, kind, max(at) AS at FROM (
      SELECT payment_id, kind, occurred_at AS at FROM payments.gateway_transactions
      WHERE gateway = ANY($3) AND occurred_at >= $1 AND occurred_at < $2 AND payment_id IS NOT NULL AND kind IN ('capture', 'refund')
      UNION ALL SELECT payment_id, kind, recorded_at FROM payments.ledger_transactions
      WHERE gateway = ANY($3) AND recorded_at >= $1 AND recorded_at < $2 AND kind IN ('capture', 'refund')
    ) AS each GROUP BY payment_id, kind
  ) AS moved
  JOIN payments.payments p ON p.id = moved.payment_id
  JOIN payments.gateway_listings covered ON covered.gateway = p.gateway AND covered.covered_from <= p.created_at
  WHERE CASE moved.kind WHEN 'capture' THEN p.pending_capture ELSE p.pending_refund END = 0
    AND NOT EXISTS (SELECT FROM payments.gateway_transactions t LEFT JOIN payments.operations o ON o.gateway_key = t.key
      WHERE t.payment_id = p.id AND t.kind = moved.kind AND (t.currency <> p.currency OR o.amount <> abs(t.amount)
        OR t.amount < 0 AND o.status = 'succeeded'))`.replaceAll(
  'THEIRS',
  `t.payment_id = p.id AND t.kind = moved.kind AND NOT ${isOfStray('t')}`,
);

const ofSums = (word: string, ours: string, theirs: string, where: string): string => `
  SELECT '${word}_' || kind ${COLUMNS} FROM (
    SELECT kind, payment_id::text AS subject, gateway, payment_id, order_id, null::text AS id, reference, null::text AS key,
      ${ours} AS expected, currency AS expected_currency, ${theirs} AS found, currency AS found_currency, at
    FROM (${SUMS}) AS sums WHERE ${where}) AS off`;

/** Payments that hold money. */
const HOLDS_MONEY = `(p.authorized - p.captured - p.voided > 0 OR p.captured - p.refunded - p.disputed > 0)`;
/** How long money that nobody wants may take on its way back. */
const RELEASED_WITHIN = `interval '5 minutes'`;
/** Payments whose order was cancelled, or whose money came, or came back, since then; with when that last was. */
const MONEY_SINCE = `
  SELECT payment_id, max(at) AS at FROM (
    SELECT p.id AS payment_id, o.changed_at AS at FROM payments.known_orders o JOIN payments.payments p USING (order_id)
    WHERE o.status = 'cancelled' AND o.changed_at >= $1
    UNION ALL SELECT payment_id, returned_at FROM payments.operations WHERE returned_at >= $1
    UNION ALL SELECT payment_id, recorded_at FROM payments.ledger_transactions
    WHERE recorded_at >= $1 AND kind IN ('authorization', 'capture', 'dispute_won')) AS either
  GROUP BY payment_id`;

const ofPayments = (kind: string, from: string): string => `
  SELECT '${kind}' ${COLUMNS} FROM (
    SELECT p.id::text AS subject, p.gateway, p.id AS payment_id, p.order_id, null::text AS id, p.gateway_reference AS reference,
      p.gateway_key AS key, p.amount AS expected, p.currency AS expected_currency, null::bigint AS found,
      null::text AS found_currency, at FROM ${from}) AS off`;

/** Its money was let go because the order asked for that. */
const IS_GIVEN_BACK = `EXISTS (SELECT FROM payments.operations v
  WHERE v.payment_id = p.id AND v.kind = 'void' AND v.refund_id IS NOT NULL AND v.status = 'succeeded')`;

const STATUSES = `ARRAY[${DISPUTE_STATUSES.map((status) => `'${status}'`).join(', ')}]`;

/** Disputes that stand further at the gateway than here, each as far as it is listed. */
const DISPUTES = `
  SELECT DISTINCT ON (t.gateway, t.dispute->>'id') t.*, t.dispute->>'id' AS dispute_id, p.order_id, p.currency AS payment_currency
  FROM payments.gateway_transactions t
  LEFT JOIN payments.payments p ON p.id = t.payment_id
  LEFT JOIN payments.disputes d ON d.gateway = t.gateway AND d.gateway_dispute_id = t.dispute->>'id'
  WHERE t.gateway = ANY($3) AND t.occurred_at >= $1 AND t.occurred_at < $2 AND t.dispute IS NOT NULL
    AND (d.id IS NULL OR d.status NOT IN ('won', 'lost')
      AND array_position(${STATUSES}, t.dispute->>'status') > array_position(${STATUSES}, d.status))
  ORDER BY t.gateway, t.dispute->>'id', array_position(${STATUSES}, t.dispute->>'status') DESC`;

/** Each answers the differences of its kind, as `FoundBreak` rows. */
export const COMPARISONS: readonly string[] = [
  `SELECT DISTINCT ON (gateway, "gatewayReference") * FROM (${ofTransaction(
    'unknown_charge',
    `payment_id IS NULL AND ${IS_CHARGE} AND ${HELD} > 0`,
    'null::bigint',
    HELD,
  )}) AS unknown`,
  ofTransaction('duplicate_charge', `${IS_STRAY} AND ${HELD} > 0`, 'wanted', HELD),
  ofTransaction('wrong_currency', `${IS_OFF_IN_CURRENCY} AND kind IN ('authorization', 'capture', 'refund')`, 'wanted'),
  ofTransaction('wrong_amount', IS_OFF_IN_AMOUNT, 'coalesce(operation_amount, wanted)'),
  ofTransaction('returned_refund', `${IS_RETURNED} AND NOT ${IS_OFF_IN_AMOUNT}`, 'operation_amount', '0::bigint'),
  ofTransaction(
    'unrecorded_charge',
    `payment_id IS NOT NULL AND ${IS_CHARGE} AND NOT ${IS_STRAY} AND NOT ${IS_OFF_IN_CURRENCY} AND NOT ${IS_OFF_IN_AMOUNT}
      AND status IN ('pending', 'requires_action', 'declined') AND ${HELD} > 0`,
    'wanted',
  ),
  ofTransaction(
    'unrecorded_void',
    `kind = 'void' AND payment_id IS NOT NULL AND operation_id IS NULL
      AND NOT is_of_stray AND status IN ('authorized', 'captured') AND capturable > 0 AND pending_void + pending_capture = 0`,
    'null::bigint',
  ),
  `SELECT CASE WHEN payment_id IS NULL THEN 'unknown_dispute' ELSE 'unrecorded_dispute' END ${COLUMNS} FROM (
    SELECT gateway || ':' || dispute_id AS subject, gateway, payment_id, order_id, dispute_id AS id, reference, null::text AS key,
      null::bigint AS expected, payment_currency AS expected_currency, (dispute->>'amount')::bigint AS found,
      currency AS found_currency, occurred_at AS at FROM (${DISPUTES}) AS standing) AS off`,
  ofSums('unrecorded', 'ours', 'theirs_before', 'theirs_before > ours'),
  ofSums('missing', 'booked_before', 'theirs', 'booked_before > theirs'),
  ofPayments(
    'missing_charge',
    `(SELECT DISTINCT ON (p.id) p.*, l.recorded_at AS at FROM payments.ledger_transactions l
      JOIN payments.payments p ON p.id = l.payment_id
      JOIN payments.gateway_listings covered ON covered.gateway = p.gateway AND covered.covered_from <= p.created_at
      WHERE l.gateway = ANY($3) AND l.kind = 'authorization' AND p.amount > 0 AND l.recorded_at >= $1 AND l.recorded_at < $2::timestamptz - covered.delay
        AND NOT EXISTS (SELECT FROM payments.gateway_transactions t
          WHERE t.payment_id = p.id AND t.kind IN ('authorization', 'capture'))) AS p`,
  ),
  ofPayments(
    'payment_without_order',
    `(SELECT p.*, p.created_at AS at FROM payments.payments p WHERE p.created_at >= $1 AND p.created_at < $2
      AND ($3::text[] IS NOT NULL) AND ${HOLDS_MONEY}
      AND NOT EXISTS (SELECT FROM payments.known_orders o WHERE o.order_id = p.order_id)) AS p`,
  ),
  ofPayments(
    'money_of_cancelled_order',
    `(SELECT p.*, since.at FROM (${MONEY_SINCE}) AS since JOIN payments.payments p ON p.id = since.payment_id
        LEFT JOIN payments.known_orders o ON o.order_id = p.order_id
      WHERE (o.status = 'cancelled' OR p.unwanted) AND since.at < $2::timestamptz - ${RELEASED_WITHIN}
        AND ($3::text[] IS NOT NULL) AND ${HOLDS_MONEY}) AS p`,
  ),
  `SELECT 'order_without_payment' ${COLUMNS} FROM (
    SELECT o.order_id::text AS subject, null::text AS gateway, null::uuid AS payment_id, o.order_id, null::text AS id,
      null::text AS reference, null::text AS key, o.total AS expected, o.currency AS expected_currency, 0::bigint AS found,
      o.currency AS found_currency, o.changed_at AS at
    FROM payments.known_orders o WHERE o.status = 'confirmed' AND o.total > 0 AND o.changed_at >= $1 AND o.changed_at < $2
      AND ($3::text[] IS NOT NULL)
      AND NOT EXISTS (SELECT FROM payments.payments p WHERE p.order_id = o.order_id AND (p.authorized > p.voided OR ${IS_GIVEN_BACK}))) AS off`,
];
