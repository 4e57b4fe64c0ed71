/**
 * Where a payment's money is, in minor units. What the gateway is being asked for is pending, so that at every instant
 * captured + voided + both pending <= authorized, and refunded + disputed + pending refunds <= captured.
 */
export class Funds {
    constructor() {
        this.authorized = 0;
        this.captured = 0;
        this.refunded = 0;
        this.voided = 0;
        /** What of `voided` the gateway still has set aside: it hears of it with the last capture, or by a void. */
        this.unreleased = 0;
        /** What buyers' banks hold back, or have taken for good: given back all the same. */
        this.disputed = 0;
        this.pendingCapture = 0;
        this.pendingRefund = 0;
        this.pendingVoid = 0;
    }
    /** What an operation of that kind could still move. */
    left(kind) {
        if (kind === 'refund')
            return this.captured - this.refunded - this.disputed - this.pendingRefund;
        return this.authorized - this.captured - this.voided - this.pendingCapture - this.pendingVoid;
    }
    get isCapturePending() {
        return this.pendingCapture > 0;
    }
    /** Nothing will be taken any more, and yet the gateway holds some of it. */
    get areHeldInVain() {
        return this.unreleased > 0 && this.left('capture') === 0 && this.pendingCapture === 0 && this.pendingVoid === 0;
    }
    /** Lets go of some of what could be captured, in the books only. */
    letGo(amount) {
        this.voided += amount;
        this.unreleased += amount;
    }
    /** The gateway has let go of all that is not captured; answers what of it the books did not know yet. */
    letGoOfRest() {
        const rest = this.left('capture');
        this.voided += rest;
        this.unreleased = 0;
        return rest;
    }
    /** Once the gateway has taken that much, nothing is left and nothing else is being asked for. */
    isOnlyPendingCapture(amount) {
        return this.left('capture') === 0 && this.pendingCapture === amount;
    }
    /** Nothing is authorised that was not taken or let go, and nothing taken that did not go back. */
    get areReleased() {
        return this.authorized === this.captured + this.voided && this.captured === this.refunded + this.disputed;
    }
    /** Sets aside what the gateway is about to be asked for; the caller has looked what is left. */
    reserve(kind, amount) {
        this.addPending(kind, amount);
    }
    /** What was set aside is free again. */
    release(kind, amount) {
        this.addPending(kind, -amount);
    }
    addPending(kind, amount) {
        if (kind === 'capture')
            this.pendingCapture += amount;
        if (kind === 'refund')
            this.pendingRefund += amount;
        if (kind === 'void')
            this.pendingVoid += amount;
    }
}
//# sourceMappingURL=funds.js.map