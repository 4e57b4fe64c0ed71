import { type OperationKind } from './operation.js';

/**
 * Where a payment's money is, in minor units. What the gateway is being asked for is pending, so that at every instant
 * captured + voided + both pending <= authorized, and refunded + pending refunds <= captured.
 */
export class Funds {
  authorized = 0;
  captured = 0;
  refunded = 0;
  voided = 0;
  private pendingCapture = 0;
  private pendingRefund = 0;
  private pendingVoid = 0;

  /** What an operation of that kind could still move. */
  left(kind: OperationKind): number {
    if (kind === 'refund') return this.captured - this.refunded - this.pendingRefund;
    return this.authorized - this.captured - this.voided - this.pendingCapture - this.pendingVoid;
  }

  get isCapturePending(): boolean {
    return this.pendingCapture > 0;
  }

  /** Nothing is authorised that was not taken or let go, and nothing taken that did not go back. */
  get areReleased(): boolean {
    return this.authorized === this.captured + this.voided && this.captured === this.refunded;
  }

  /** Sets aside what the gateway is about to be asked for; the caller has looked what is left. */
  reserve(kind: OperationKind, amount: number): void {
    this.addPending(kind, amount);
  }

  /** What was set aside is free again. */
  release(kind: OperationKind, amount: number): void {
    this.addPending(kind, -amount);
  }

  private addPending(kind: OperationKind, amount: number): void {
    if (kind === 'capture') this.pendingCapture += amount;
    if (kind === 'refund') this.pendingRefund += amount;
    if (kind === 'void') this.pendingVoid += amount;
  }
}
