import { type OperationKind } from './operation.js';

/**
 * Where a payment's money is, in minor units. What the gateway is being asked for is pending, so that at every instant
 * captured + voided + both pending <= authorized, and refunded + disputed + pending refunds <= captured.
 */
export class Funds {
  authorized = 0;
  captured = 0;
  refunded = 0;
  voided = 0;
  /** What of `voided` the gateway still has set aside: it hears of it with the last capture, or by a void. */
  private unreleased = 0;
  /** What buyers' banks want back in disputes that are open or lost. */
  private claimed = 0;
  /** What of `claimed` was not given back otherwise, nor is about to be: that is given back as well. */
  disputed = 0;
  private pendingCapture = 0;
  private pendingRefund = 0;
  private pendingVoid = 0;

  /** What an operation of that kind could still move. */
  left(kind: OperationKind): number {
    if (kind === 'refund') return this.captured - this.refunded - this.disputed - this.pendingRefund;
    return this.authorized - this.captured - this.voided - this.pendingCapture - this.pendingVoid;
  }

  get isCapturePending(): boolean {
    return this.pendingCapture > 0;
  }

  /** Nothing will be taken any more, and yet the gateway holds some of it. */
  get areHeldInVain(): boolean {
    return this.unreleased > 0 && this.left('capture') === 0 && this.pendingCapture === 0 && this.pendingVoid === 0;
  }

  /** The gateway has taken that much. */
  take(amount: number): void {
    this.captured += amount;
    this.holdClaimed();
  }

  /** The gateway has given that much back. */
  giveBack(amount: number): void {
    this.refunded += amount;
    this.holdClaimed();
  }

  /** What was given back has come back. */
  returnToShop(amount: number): void {
    this.refunded -= amount;
    this.holdClaimed();
  }

  /** A bank wants that much back. */
  claim(amount: number): void {
    this.claimed += amount;
    this.holdClaimed();
  }

  /** It gave up a claim of that much. */
  dropClaim(amount: number): void {
    this.claimed -= amount;
    this.holdClaimed();
  }

  /** Lets go of some of what could be captured, in the books only. */
  letGo(amount: number): void {
    this.voided += amount;
    this.unreleased += amount;
  }

  /** The gateway has let go of all that is not captured; answers what of it the books did not know yet. */
  letGoOfRest(): number {
    const rest = this.left('capture');
    this.voided += rest;
    this.unreleased = 0;
    return rest;
  }

  /** Once the gateway has taken that much, nothing is left and nothing else is being asked for. */
  isOnlyPendingCapture(amount: number): boolean {
    return this.left('capture') === 0 && this.pendingCapture === amount;
  }

  /** Nothing is authorised that was not taken or let go, and nothing taken that did not go back. */
  get areReleased(): boolean {
    return this.authorized === this.captured + this.voided && this.captured === this.refunded + this.disputed;
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
    this.holdClaimed();
  }

  /** What goes back as a refund cannot be taken by a bank as well; a refund that fails can, after all. */
  private holdClaimed(): void {
    this.disputed = Math.max(0, Math.min(this.claimed, this.captured - this.refunded - this.pendingRefund));
  }
}
