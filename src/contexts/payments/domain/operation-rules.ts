import { type Money } from '../../../platform/domain/money.js';
import { type PaymentStatus } from '../contract/get-order-payments.query.js';
import { type GatewayCapabilities } from '../contract/payment-gateway.js';
import { type Funds } from './funds.js';
import { type OperationKind } from './operation.js';
import { ALLOWED_IN } from './payment-status.js';
import { CurrencyMismatch, GatewayCannot, OperationNotAllowed, OverCaptured, OverRefunded } from './payment.errors.js';

/** What of a gateway's abilities matters to captures, refunds and voids. */
export type Abilities = Pick<GatewayCapabilities, 'partialCapture' | 'multipleCaptures' | 'partialRefund'>;

/** A gateway that can do all of it. */
export const ABLE: Abilities = { partialCapture: true, multipleCaptures: true, partialRefund: true };

/** A payment, as far as the rules look at it. */
export interface Operable {
  readonly status: PaymentStatus;
  readonly gateway: string;
  readonly currency: string;
}

/**
 * How much an operation may ask the gateway for, in minor units: `wanted`; without it, and for a void, all that is left.
 * Throws `OperationNotAllowed`, `OverCaptured`, `OverRefunded`, `CurrencyMismatch`, `GatewayCannot`.
 */
export function askableAmount(
  kind: OperationKind,
  payment: Operable,
  funds: Funds,
  { wanted, gateway }: { wanted: Money | undefined; gateway: Abilities },
): number {
  const { status, currency } = payment;
  if (kind === 'void' && status === 'requires_action') return 0; // nothing is authorised yet
  refuseUnlessAllowed(kind, payment, funds, gateway);
  if (wanted && wanted.currency !== currency) throw new CurrencyMismatch(wanted.currency, currency);
  const left = funds.left(kind);
  if (kind === 'void' && funds.areHeldInVain) return 0; // the books have let go of it already
  if (!wanted && left === 0) throw new OperationNotAllowed(kind, status, `nothing is left to ${kind}`);
  const amount = kind === 'void' ? left : (wanted?.amount ?? left); // a void is always whole
  if (amount > left) throw new (kind === 'refund' ? OverRefunded : OverCaptured)(amount, { amount: left, currency });
  if (amount < left) refuseUnlessInParts(kind, payment, gateway);
  return amount;
}

function refuseUnlessAllowed(kind: OperationKind, { status }: Operable, funds: Funds, gateway: Abilities): void {
  if (!ALLOWED_IN[kind].includes(status)) throw new OperationNotAllowed(kind, status, 'its status does not allow it');
  const isCrossed = kind === 'void' || (kind === 'capture' && !gateway.multipleCaptures);
  if (isCrossed && funds.isCapturePending) throw new OperationNotAllowed(kind, status, 'a capture is under way');
}

/** Throws `GatewayCannot` when the gateway does it in whole only. */
export function refuseUnlessInParts(kind: OperationKind, { gateway }: Operable, able: Abilities): void {
  if (kind === 'capture' && !able.partialCapture)
    throw new GatewayCannot(gateway, 'capture less than all that is left');
  if (kind === 'refund' && !able.partialRefund) throw new GatewayCannot(gateway, 'refund less than all that is left');
}
