export type TransferStatus = 'draft' | 'in_transit' | 'received' | 'cancelled';

/** Every step there is; whatever is not here is refused. */
export const TRANSFER_STEPS: Record<TransferStatus, readonly TransferStatus[]> = {
  draft: ['in_transit', 'cancelled'],
  in_transit: ['received', 'cancelled'],
  received: [],
  cancelled: [],
};
