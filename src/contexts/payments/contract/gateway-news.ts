/** A message from a gateway, as it came over the wire. */
export interface WebhookMessage {
  /** The raw bytes, before anybody parsed them: signatures are over these. */
  body: Buffer;
  /** Lower-case names. */
  headers: Readonly<Record<string, string | undefined>>;
  /** When it arrived, for the signature's age. */
  receivedAt: Date;
}

/**
 * `inquiry`: a buyer or their bank asks, and no money has moved; it may be closed (`inquiry_closed`) or become `open`: the
 * bank takes money back, until it decides for the shop (`won`) or the buyer (`lost`).
 */
export type DisputeStatus = 'inquiry' | 'inquiry_closed' | 'open' | 'won' | 'lost';

/** A buyer asks for money back by way of their bank or the gateway; `amount` in minor units. */
export interface Dispute {
  id: string;
  status: DisputeStatus;
  amount: number;
  currency: string;
  reason: string | null;
}

/** What a verified message is about. The claim itself is not believed: the gateway is asked by key. */
export interface WebhookNews {
  /** The gateway's id of the event, the same whenever it is delivered again. */
  eventId: string;
  /** The gateway's own name of the event, for people. */
  type: string;
  occurredAt: Date;
  /** The key of the payment that it is about, when the message tells. */
  paymentKey?: string;
  /** The gateway's own name of that payment, when the key is not told. */
  gatewayReference?: string;
  dispute?: Dispute;
}

/** The message is not from the gateway, too old, or not readable; said without detail to whoever sent it. */
export class WebhookRefused extends Error {
  override readonly name = 'WebhookRefused';

  constructor(readonly reason: 'bad_signature' | 'too_old' | 'unreadable') {
    super(`A webhook was refused: ${reason}.`);
  }
}

/** One movement in the gateway's own books. */
export interface GatewayTransaction {
  /** The gateway's id of this movement. */
  id: string;
  kind: 'authorization' | 'capture' | 'refund' | 'void' | 'dispute';
  /** The key under which the shop asked for it; null when the shop never did. */
  key: string | null;
  /** Of the payment that it belongs to. */
  paymentKey: string | null;
  /** The payment's, or where the gateway does not tell that, what the movement followed from. */
  gatewayReference: string;
  /** Minor units; below zero when money comes back: of a dispute that was won, of a refund that failed after all. */
  amount: number;
  currency: string;
  /** What the gateway keeps for it, in minor units of `currency`; below zero when it gives a fee back, 0 when it does not tell. */
  fee: number;
  occurredAt: Date;
  /** Of a `dispute`: how it stands, whether money moves by it or not (`amount` 0). Makes up for messages that were lost. */
  dispute?: Dispute;
}
