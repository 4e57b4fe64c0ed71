import { type FulfilmentStatus, type OrderStatus } from './order-state.js';
import { type ReturnStatus } from './return-state.js';

/** Every step an order may take; it is open again when a fulfilment was a mistake, or an edit adds something. */
export const ORDER_TRANSITIONS: Readonly<Record<OrderStatus, readonly OrderStatus[]>> = {
  pending: ['confirmed', 'cancelled'],
  confirmed: ['fulfilled', 'cancelled'],
  fulfilled: ['confirmed'],
  cancelled: [],
};

/** Every step a fulfilment may take. */
export const FULFILMENT_TRANSITIONS: Readonly<Record<FulfilmentStatus, readonly FulfilmentStatus[]>> = {
  sent: ['delivered', 'cancelled'],
  delivered: [],
  cancelled: [],
};

/** Every step a return may take, which staff may all ask for. */
export const RETURN_TRANSITIONS: Readonly<Record<ReturnStatus, readonly ReturnStatus[]>> = {
  requested: ['approved', 'rejected', 'cancelled'],
  approved: ['partially_received', 'received', 'cancelled'],
  partially_received: ['partially_received', 'received', 'closed'],
  received: [],
  closed: [],
  rejected: [],
  cancelled: [],
};

/** Those of them that its shopper may ask for: nobody has decided about it yet. */
export const SHOPPER_RETURN_TRANSITIONS: Readonly<Record<ReturnStatus, readonly ReturnStatus[]>> = {
  requested: ['cancelled'],
  approved: [],
  partially_received: [],
  received: [],
  closed: [],
  rejected: [],
  cancelled: [],
};
