import { FulfilmentNotFound, FulfilmentStepRefused } from './fulfilment.errors.js';
import { type Fulfilment, type FulfilmentStatus, type Tracking } from './order-state.js';
import { FULFILMENT_TRANSITIONS } from './transitions.js';

/** The fulfilment of this id. Throws `FulfilmentNotFound`. */
export function fulfilmentOf(fulfilments: readonly Fulfilment[], id: string): Fulfilment {
  const found = fulfilments.find((fulfilment) => fulfilment.id === id);
  if (!found) throw new FulfilmentNotFound();
  return found;
}

/** All of them with one a step further. Throws `FulfilmentNotFound`, `FulfilmentStepRefused`. */
export function stepped(fulfilments: readonly Fulfilment[], id: string, to: FulfilmentStatus, at: Date): Fulfilment[] {
  const { status } = fulfilmentOf(fulfilments, id);
  if (!FULFILMENT_TRANSITIONS[status].includes(to)) throw new FulfilmentStepRefused(status, to);
  const time = to === 'delivered' ? { deliveredAt: at.toISOString() } : { cancelledAt: at.toISOString() };
  return changed(fulfilments, id, { status: to, ...time });
}

/** All of them, one to be followed elsewhere. Throws `FulfilmentNotFound`, `FulfilmentStepRefused`. */
export function tracked(fulfilments: readonly Fulfilment[], id: string, tracking: Tracking | null): Fulfilment[] {
  const { status } = fulfilmentOf(fulfilments, id);
  if (status !== 'sent') throw new FulfilmentStepRefused(status, 'tracked');
  return changed(fulfilments, id, { tracking });
}

/** How a person reads where a parcel is. */
export function trackingText(tracking: Tracking | null): string | undefined {
  return tracking ? `${tracking.carrier} ${tracking.number}` : undefined;
}

function changed(fulfilments: readonly Fulfilment[], id: string, change: Partial<Fulfilment>): Fulfilment[] {
  return fulfilments.map((fulfilment) => (fulfilment.id === id ? { ...fulfilment, ...change } : fulfilment));
}
