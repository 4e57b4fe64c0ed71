import { type PaymentStatus } from '../contract/get-order-payments.query.js';
import { type OperationKind } from './operation.js';

/**
 * Which status may follow which. `declined` may still become `authorized`: a gateway that was given up on can turn out
 * to have acted, and the books then say so (the money is let go at once).
 */
export const TRANSITIONS: Readonly<Record<PaymentStatus, readonly PaymentStatus[]>> = {
  pending: ['requires_action', 'authorized', 'declined'],
  requires_action: ['authorized', 'declined'],
  authorized: ['captured', 'voided'],
  captured: [],
  declined: ['authorized'],
  voided: [],
};

export function mayBecome(from: PaymentStatus, to: PaymentStatus): boolean {
  return TRANSITIONS[from].includes(to);
}

/** In which statuses money may be moved; amounts decide the rest. */
export const ALLOWED_IN: Readonly<Record<OperationKind, readonly PaymentStatus[]>> = {
  capture: ['authorized', 'captured'],
  refund: ['captured'],
  void: ['requires_action', 'authorized', 'captured'],
};
