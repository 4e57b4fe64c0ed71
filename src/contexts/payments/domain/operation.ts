/** What is done at the gateway with an authorised payment. */
export type OperationKind = 'capture' | 'refund' | 'void';

/** `pending`: the gateway is being asked, or has not answered yet. */
export type OperationStatus = 'pending' | 'succeeded' | 'failed';

/** One capture, refund or void: the intent, recorded before the gateway is called, and what became of it. */
export interface Operation {
  readonly id: string;
  readonly paymentId: string;
  readonly kind: OperationKind;
  /** Minor units of the payment's currency; reserved on the payment while pending. */
  readonly amount: number;
  readonly status: OperationStatus;
  /** The name under which the gateway knows it, the same in every attempt. */
  readonly gatewayKey: string;
  /** How often the gateway did not say what became of it. */
  readonly unanswered: number;
  readonly reason: string | null;
  readonly declineCode: string | null;
  /** A capture after which nothing more is taken: the gateway may let go of the rest. */
  readonly isFinal: boolean;
  /** The refund of an order that it is a share of. */
  readonly refundId: string | null;
}

/** One that the gateway has answered. */
export type DoneOperation = Pick<Operation, 'id' | 'kind' | 'amount'> &
  Partial<Pick<Operation, 'isFinal' | 'refundId' | 'reason'>> & {
    /** A void that found nothing authorised: what has been authorised since is let go by another. */
    readonly heldNothing?: boolean;
  };
